import type { Input } from '../../src-shared/contract.ts';
import { PIECE_BYTES } from '../../src-shared/files/contract.ts';
import type { NewAction } from '../../src-shared/follow-ups/contract.ts';
import {
  openTestBinder,
  type Template,
  type TestBinder,
  type TestBinderOptions,
  TODAY,
  templateOf,
} from './binder.ts';

/** Two classes, five children and their staff, as a site that has just brought in its roster. */
export interface SmallSite {
  binder: TestBinder;
  bluebirds: string;
  otters: string;
  /** Bluebirds: Luz Vang, Micah Mbeki, Inés Castillo. Priya is Luz's advocate. */
  luz: string;
  micah: string;
  ines: string;
  /** Otters: Grace Rossi, Leo Yazzie. */
  grace: string;
  leo: string;
  /** The administrator and site manager, signed in. */
  ana: string;
  /** Teacher of the Bluebirds, with access. */
  noor: string;
  /** Family advocate of Luz only, with access. */
  priya: string;
  /** Health, without access. */
  hana: string;
}

/** The day on which the first conference of both classes opens: 2026-09-08 and 30 days. */
export const OPENS = '2026-10-08';

type ChildInput = Input<'families.addChild'>['child'];

export const childInput = (
  firstName: string,
  lastName: string,
  over: Partial<ChildInput> = {},
): ChildInput => ({
  ...{ participantId: null, firstName, lastName, dateOfBirth: '2022-04-05', relationship: null },
  ...{ advocateId: null, iep: false, mckinneyVento: false, fosterCare: false, note: null },
  ...over,
});

export const familyInput = (primaryAdult: string | null = null) => ({
  ...{ familyKey: null, primaryAdult, phone: null, homeLanguage: null },
});

/** Enters a child with a family of its own. */
export async function enter(
  binder: TestBinder,
  classId: string,
  name: [string, string],
  over: { child?: Partial<ChildInput>; start?: string; adult?: string } = {},
): Promise<string> {
  const { id } = await binder.ok('families.addChild', {
    child: childInput(...name, over.child),
    familyId: null,
    family: familyInput(over.adult ?? null),
    classId,
    start: over.start ?? '2026-09-08',
  });
  return id;
}

type Ids = Omit<SmallSite, 'binder'>;
type Staff = Pick<Ids, 'ana' | 'noor' | 'priya' | 'hana'>;

async function addStaff(binder: TestBinder): Promise<Staff> {
  return {
    ana: binder.administratorId,
    noor: await binder.addPerson('Noor Haddad', ['teacher']),
    priya: await binder.addPerson('Priya Raman', ['family-advocate']),
    hana: await binder.addColleague('Hana Sato', ['health']),
  };
}

/** Two classes of five children; the Bluebirds become Noor's only class. */
async function addClasses(binder: TestBinder, staff: Staff, suffix = ''): Promise<Ids> {
  const { noor, priya } = staff;
  const addClass = async (name: string) =>
    (await binder.ok('families.addClass', { name: `${name}${suffix}`, start: null })).id;
  const bluebirds = await addClass('Room 1 Bluebirds');
  const otters = await addClass('Room 2 Otters');
  await binder.ok('people.edit', {
    ...{ personId: noor, name: 'Noor Haddad', discipline: 'teaching', roles: ['teacher'] },
    ...{ classIds: [bluebirds], language: 'en' },
  });
  return {
    ...{ bluebirds, otters, ...staff },
    luz: await enter(binder, bluebirds, ['Luz', 'Vang'], {
      ...{ child: { advocateId: priya }, adult: 'Luis Vang' },
    }),
    micah: await enter(binder, bluebirds, ['Micah', 'Mbeki'], { adult: 'Carlos Mbeki' }),
    ines: await enter(binder, bluebirds, ['Inés', 'Castillo']),
    grace: await enter(binder, otters, ['Grace', 'Rossi']),
    leo: await enter(binder, otters, ['Leo', 'Yazzie']),
  };
}

let made: Promise<{ template: Template; ids: Ids }> | null = null;

async function make(): Promise<{ template: Template; ids: Ids }> {
  const binder = await openTestBinder();
  const ids = await addClasses(binder, await addStaff(binder));
  return { template: await templateOf(binder), ids };
}

/** A copy of the small site, Ana signed in unless `locked`. */
export async function openSmallSite(options: TestBinderOptions = {}): Promise<SmallSite> {
  made ??= make();
  const { template, ids } = await made;
  return { binder: await openTestBinder({ ...options, template }), ...ids };
}

let more = 0;

/**
 * The same staff with two more classes of five more children of the same names: a fresh start
 * without another sign-in, which costs a key derivation. Back to the first day, too.
 */
export async function startAnew({ binder, ana, noor, priya, hana }: SmallSite): Promise<SmallSite> {
  more += 1;
  binder.clock.goTo(TODAY);
  const staff = { ana, noor, priya, hana };
  return { binder, ...(await addClasses(binder, staff, ` ${more}`)) };
}

/** An action to decide, with somebody to do it. */
export const anAction = (responsibleId: string, over: Partial<NewAction> = {}): NewAction => ({
  ...{ what: 'Speech screening', service: 'Speech', responsibleId, due: '2026-11-15' },
  ...over,
});

/** Begins a conference and marks `present` present. */
export async function begin(
  { binder, bluebirds, ana, noor }: SmallSite,
  over: { classId?: string; date?: string; present?: string[] } = {},
): Promise<string> {
  const { id: meetingId } = await binder.ok('conferences.schedule', {
    ...{ classId: over.classId ?? bluebirds, date: over.date ?? OPENS, startsAt: null },
  });
  for (const personId of over.present ?? [ana, noor]) {
    const discipline = personId === ana ? 'management' : 'teaching';
    const line = { meetingId, personId, discipline, presence: 'present' } as const;
    await binder.ok('meetings.setAttendance', line);
  }
  return meetingId;
}

/** Gives each child of the agenda an outcome; `support` need support, with one action each. */
export async function decide(
  { binder, noor }: SmallSite,
  meetingId: string,
  support: string[] = [],
): Promise<void> {
  const { agenda } = await binder.ok('conferences.open', { meetingId });
  for (const { childId } of agenda) {
    const outcome = support.includes(childId) ? 'support-needed' : 'no-concerns';
    const text = support.includes(childId) ? { concerns: 'Few words', strengths: 'Draws' } : {};
    await binder.ok('conferences.saveEntry', { meetingId, childId, outcome, text });
    if (outcome === 'support-needed') {
      const action = anAction(noor);
      await binder.ok('meetings.addAction', { meetingId, childId, action });
    }
  }
}

/** Holds a whole conference and finalizes it. */
export async function hold(
  site: SmallSite,
  over: { classId?: string; date?: string; present?: string[]; support?: string[] } = {},
): Promise<{ meetingId: string; minutesId: string; formIds: string[] }> {
  const meetingId = await begin(site, over);
  await decide(site, meetingId, over.support);
  return { meetingId, ...(await site.binder.ok('meetings.finalize', { meetingId })) };
}

/** The document and the only action of a follow-up form. */
export async function formOf({ binder }: SmallSite, formId = '') {
  const form = await binder.ok('followUps.form', { formId });
  return { ...form, actionId: form.actions[0]?.id ?? '' };
}

/** Brings a file in, in pieces. */
export async function sendFile(
  binder: Pick<TestBinder, 'ok'>,
  file: { purpose: 'roster' | 'scan'; mediaType: string; content: Buffer },
): Promise<string> {
  const { purpose, mediaType, content } = file;
  const begun = { purpose, mediaType, bytes: content.length };
  const { fileId } = await binder.ok('files.begin', begun);
  for (let index = 0; index * PIECE_BYTES < content.length; index += 1) {
    const piece = content.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES);
    await binder.ok('files.append', { fileId, index, piece: piece.toString('base64') });
  }
  await binder.ok('files.finish', { fileId });
  return fileId;
}
