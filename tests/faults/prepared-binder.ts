import {
  closeTestBinders,
  openTestBinder,
  type Template,
  type TestBinder,
  templateOf,
} from '../support/binder.ts';
import { bringIn, mapleStreet } from '../support/roster.ts';
import { anAction } from '../support/small-site.ts';

/** A class's first conference, ready to be finalized. */
export interface PreparedConference {
  id: string;
  /** The children of its agenda. */
  children: string[];
  /** How many of them need support; each has one action. */
  support: number;
  /** How many concerns were raised on its children. */
  raised: number;
}

/** A binder on whose copies faults are tried: the sample roster, each class's conference decided. */
export interface PreparedBinder {
  template: Template;
  conferences: PreparedConference[];
}

/** The day on which it was last closed; the vault of the window tests opens on the same one. */
const CLOSED_ON = '2026-11-20';
const HELD_ON = '2026-11-18';
const SUPPORT = 4;
const RAISED = 2;

export async function prepareBinder(): Promise<PreparedBinder> {
  const binder = await openTestBinder({ day: CLOSED_ON });
  await bringIn(binder, mapleStreet);
  const conferences: PreparedConference[] = [];
  for (const { classId } of await binder.ok('conferences.calendar', {})) {
    conferences.push(await prepareConference(binder, classId));
  }
  const template = await templateOf(binder);
  await closeTestBinders();
  return { template, conferences };
}

async function prepareConference(binder: TestBinder, classId: string): Promise<PreparedConference> {
  const personId = binder.administratorId;
  const { id } = await binder.ok('conferences.schedule', {
    ...{ classId, date: HELD_ON, startsAt: null },
  });
  await binder.ok('meetings.setAttendance', {
    ...{ meetingId: id, personId, discipline: 'management', presence: 'present' },
  });
  const { agenda } = await binder.ok('conferences.open', { meetingId: id });
  const children = agenda.map(({ childId }) => childId);
  for (const [index, childId] of children.entries()) {
    const needsSupport = index < SUPPORT;
    await binder.ok('conferences.saveEntry', {
      ...{ meetingId: id, childId, text: { strengths: 'Draws' } },
      outcome: needsSupport ? 'support-needed' : 'no-concerns',
    });
    if (needsSupport) {
      const action = anAction(personId, { due: '2026-12-10' });
      await binder.ok('meetings.addAction', { meetingId: id, childId, action });
    }
  }
  for (const childId of children.slice(0, RAISED)) {
    await binder.ok('families.raise', { childId, kind: 'concern', text: 'Tired at noon' });
  }
  return { id, children, support: SUPPORT, raised: RAISED };
}
