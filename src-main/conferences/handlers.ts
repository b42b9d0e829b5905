import type { conferences } from '../../src-shared/conferences/contract.ts';
import { refuse, refuseField } from '../../src-shared/problem.ts';
import type { Handlers, ReadDb, WriteDesk } from '../desk.ts';
import { type EntryChange, findEntry, isWritten, writeEntry } from '../meetings/entries.ts';
import { getMeeting } from '../meetings/store.ts';
import { readSetting } from '../settings/store.ts';
import { agendaOf } from './agenda.ts';
import { calendarOfClasses, listConferences } from './calendar.ts';
import { conferenceKind } from './kind.ts';
import { getOpenConference, scheduleConference } from './store.ts';
import { viewConference, viewEntry } from './view.ts';

/** Writes into one child's entry of an open conference; the child must be of its class or added. */
function write(desk: WriteDesk, meetingId: string, childId: string, change: EntryChange): string {
  const { db, person, now, newId } = desk;
  getOpenConference(db, meetingId);
  return writeEntry(db, { meetingId, childId, newId }, { personId: person.id, at: now }, change);
}

/** What is written about a child must be taken out by hand before the child goes: nothing is dropped. */
function demandUnwritten(db: ReadDb, meetingId: string, childId: string): void {
  const entry = findEntry(db, meetingId, childId);
  if (entry && isWritten(db, entry)) refuse('entry-has-text');
}

/** One of the site's outcomes, or none (HS-09). */
function demandOutcome(db: ReadDb, outcome: string | null | undefined): void {
  if (outcome === null || outcome === undefined) return;
  const known = readSetting(db, 'outcomes').some(({ id }) => id === outcome);
  if (!known) refuseField('outcome', 'unknown-outcome');
}

export const conferencesHandlers: Handlers<typeof conferences> = {
  'conferences.calendar': (desk) => calendarOfClasses(desk),
  'conferences.list': (desk, { classId }) => listConferences(desk, classId),

  'conferences.schedule': (desk, input) => {
    const { db, person, now } = desk;
    const id = desk.newId();
    scheduleConference(db, { id, ...input }, { personId: person.id, at: now });
    desk.about('meeting', id);
    return { id };
  },

  'conferences.open': (desk, { meetingId }) => viewConference(desk, meetingId),
  'conferences.entry': (desk, { meetingId, childId }) => viewEntry(desk, meetingId, childId),

  'conferences.saveEntry': (desk, { meetingId, childId, outcome, text }) => {
    getOpenConference(desk.db, meetingId);
    conferenceKind.demandOnAgenda(desk.db, getMeeting(desk.db, meetingId), { childId });
    demandOutcome(desk.db, outcome);
    const change = outcome === undefined ? {} : { outcome };
    write(desk, meetingId, childId, { ...change, texts: text });
    return { savedAt: desk.now };
  },

  'conferences.addChild': (desk, { meetingId, childId }) => {
    const { childrenOfClass } = agendaOf(desk.db, getOpenConference(desk.db, meetingId));
    if (!childrenOfClass.includes(childId)) refuseField('childId', 'child-not-in-class');
    write(desk, meetingId, childId, { isAdded: true });
    return {};
  },

  'conferences.removeChild': (desk, { meetingId, childId }) => {
    getOpenConference(desk.db, meetingId);
    demandUnwritten(desk.db, meetingId, childId);
    // Without an entry there is nothing to take off, and none is made: it would open the child's page.
    if (!findEntry(desk.db, meetingId, childId)) refuseField('childId', 'child-not-added');
    write(desk, meetingId, childId, { isAdded: false });
    return {};
  },

  'conferences.leaveOut': (desk, { meetingId, childId, reason }) => {
    const agenda = agendaOf(desk.db, getOpenConference(desk.db, meetingId));
    if (!agenda.isFirst) refuse('leave-out-first-only');
    if (!agenda.childrenOfClass.includes(childId)) refuseField('childId', 'child-not-in-class');
    if (reason !== null) demandUnwritten(desk.db, meetingId, childId);
    write(desk, meetingId, childId, { leftOutReason: reason });
    return {};
  },
};
