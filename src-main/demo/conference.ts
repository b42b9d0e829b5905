import type { CalendarDate } from '../../src-shared/dates.ts';
import type { Discipline } from '../../src-shared/disciplines.ts';
import type { Account } from './accounts.ts';
import { entryFor } from './entry.ts';
import type { Sitting } from './sitting.ts';
import type { Staff } from './staff.ts';
import { DemoStop } from './stop.ts';

/** A conference that was held and finalized. */
export interface HeldConference {
  id: string;
  children: number;
  /** The children with *Support needed*. */
  supported: string[];
  formIds: string[];
}

/** Somebody who was not invited with the class's own people. */
export interface Guest {
  personId: string;
  discipline: Discipline;
}

/** Days until an action is due. */
const DUE_IN = 30;

/** Begins the conference of a class on `date`, with `guests` and everyone who was invited present. */
export async function beginConference(
  sitting: Sitting,
  classId: string,
  date: CalendarDate,
  guests: readonly Guest[] = [],
): Promise<string> {
  const { id: meetingId } = await sitting.call('conferences.schedule', {
    ...{ classId, date },
    startsAt: '13:00',
  });
  const { attendees } = await sitting.call('conferences.open', { meetingId });
  for (const { personId, discipline } of [...attendees, ...guests]) {
    const presence = 'present';
    const line = { meetingId, personId, discipline, presence } as const;
    await sitting.call('meetings.setAttendance', line);
  }
  return meetingId;
}

/** Writes about one child of an open conference; true when support is needed. */
export async function writeEntry(
  sitting: Sitting,
  of: { meetingId: string; childId: string },
  staff: Staff,
  when: { date: CalendarDate; dueIn: number },
): Promise<boolean> {
  const view = await sitting.call('conferences.entry', of);
  const { outcome, text, action } = entryFor(view, staff, when);
  await sitting.call('conferences.saveEntry', { ...of, outcome, text });
  if (action) await sitting.call('meetings.addAction', { ...of, action });
  return action !== null;
}

/** Holds and finalizes the first conference of a class today: every child placed in it is covered. */
export async function holdConference(
  sitting: Sitting,
  classId: string,
  staff: Staff,
  {
    date,
    dueIn = DUE_IN,
    guests = [],
  }: { date: CalendarDate; dueIn?: number; guests?: readonly Guest[] },
): Promise<HeldConference> {
  const meetingId = await beginConference(sitting, classId, date, guests);
  const { agenda } = await sitting.call('conferences.open', { meetingId });
  const supported: string[] = [];
  for (const { childId } of agenda) {
    const of = { meetingId, childId };
    if (await writeEntry(sitting, of, staff, { date, dueIn })) supported.push(childId);
  }
  await sitting.call('meetings.save', {
    ...{ meetingId, date, startsAt: '13:00', endsAt: '14:30' },
    notes: 'The team went through the class child by child.',
  });
  const { formIds } = await sitting.call('meetings.finalize', { meetingId });
  return { id: meetingId, children: agenda.length, supported, formIds };
}

/**
 * The signing round: each person who was present and signs by key signs all documents, but for those
 * that `isLeft` picks out. Answers how many people signed.
 */
export async function signRound(
  sitting: Sitting,
  meetingId: string,
  everyone: Account[],
  isLeft: (account: Account, formId: string | null) => boolean = () => false,
): Promise<number> {
  const { people, documents } = await sitting.call('signatures.round', { meetingId });
  const signers = people.filter(({ canSign }) => canSign);
  for (const { personId } of signers) {
    const account = everyone.find((one) => one.personId === personId);
    if (!account) throw new DemoStop('Somebody present at a conference has no access to sign.');
    const documentIds = documents
      .filter(({ formId }) => !isLeft(account, formId))
      .map(({ documentId }) => documentId);
    const { passphrase } = account;
    await sitting.call('signatures.sign', { meetingId, personId, passphrase, documentIds });
  }
  return signers.length;
}

export interface SignatureCount {
  required: number;
  /** Of those given, how many verify now against the stored text. */
  valid: number;
  missing: number;
}

/** Counts the signatures under a conference's documents; viewing verifies each of them. */
export async function countSignatures(
  sitting: Sitting,
  meetingId: string,
): Promise<SignatureCount> {
  const { documents } = await sitting.call('signatures.round', { meetingId });
  const lines = documents.flatMap(({ signing }) => signing.lines);
  return {
    required: lines.length,
    valid: lines.filter(({ verified }) => verified === 'valid').length,
    missing: lines.filter(({ state }) => state === 'missing').length,
  };
}

/** Saves minutes, every follow-up form and an extract for each child with *Support needed*. */
export async function printConference(
  sitting: Sitting,
  { id: meetingId, supported }: HeldConference,
): Promise<number> {
  const language = 'en';
  const { fileNames } = await sitting.job('exports.conference', { meetingId, language });
  for (const childId of supported) {
    await sitting.call('exports.extract', { meetingId, childId, language });
  }
  return fileNames.length + supported.length;
}
