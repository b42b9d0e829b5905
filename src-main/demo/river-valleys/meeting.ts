import { regionMeetings } from '../../../src-shared/coordinated-entry/meeting-dates.ts';
import {
  addDays,
  addMonths,
  type CalendarDate,
  firstOfMonth,
  lastOfMonth,
  monthOf,
} from '../../../src-shared/dates.ts';
import type { Account } from '../accounts.ts';
import { signRound } from '../conference.ts';
import { fileIn } from '../file-in.ts';
import { paperWith } from '../paper.ts';
import type { Sitting } from '../sitting.ts';
import { barriers } from './barriers.ts';
import { reviews, spokenFor } from './reviews.ts';
import { idOf, type Names, USUAL_DAY } from './set-up.ts';

const REGION = 'Region 1';
const STARTS_AT = '10:00';

/** The last meeting of a region before this month, and the next one; no region meets in a CoC-wide month (CE-04). */
export function regionDays(today: CalendarDate): { held: CalendarDate; next: CalendarDate } {
  const month = monthOf(today);
  const before = regionMeetings(USUAL_DAY, monthOf(addMonths(firstOfMonth(month), -2)), 2);
  const [ahead] = regionMeetings(USUAL_DAY, month, 2);
  const held = before.at(-1)?.date;
  if (!held || !ahead?.date) throw new Error('every second month has a meeting of a region');
  return { held, next: ahead.date < today ? lastOfMonth(ahead.month) : ahead.date };
}

/** Holds the meeting of the region on the day `held`: six households reviewed, nobody got to the others. */
export async function holdRegionMeeting(
  sitting: Sitting,
  names: Names,
  { held: date, next }: ReturnType<typeof regionDays>,
  administrator: Account,
): Promise<void> {
  const { id: meetingId } = await sitting.call('coordinatedEntry.schedule', {
    ...{ regionId: idOf(names.regions, REGION), date, startsAt: STARTS_AT },
  });
  await attend(sitting, meetingId, names, administrator);
  for (const { code, text, followUp, step, seconds } of reviews) {
    const of = { meetingId, householdId: idOf(names.households, code) };
    const { personId } = idOf(names.people, followUp);
    const entry = { outcome: 'reviewed', text, seconds, followUpPersonId: personId } as const;
    await sitting.call('coordinatedEntry.saveEntry', { ...of, ...entry });
    const { what, service, dueAfterNext } = step;
    const action = { what, service, responsibleId: personId, due: addDays(next, dueAfterNext) };
    await sitting.call('meetings.addAction', { ...of, action });
  }
  await sitting.call('coordinatedEntry.closeRest', { meetingId });
  await writeBarriers(sitting, date);
  await sitting.call('meetings.save', {
    ...{ meetingId, date, startsAt: STARTS_AT, endsAt: '11:15' },
    notes:
      'By telephone. Time ran out before the last three households; they come first next time.',
  });
  const { minutesId } = await sitting.call('meetings.finalize', { meetingId });
  await signRound(sitting, meetingId, [administrator]);
  await signOnPaper(sitting, { documentId: minutesId, names, date });
}

/** The office and one worker for each agency; the roles go to those whose turn it is (CE-30). */
async function attend(
  sitting: Sitting,
  meetingId: string,
  names: Names,
  administrator: Account,
): Promise<void> {
  const present = { meetingId, presence: 'present' } as const;
  const { personId } = administrator;
  await sitting.call('meetings.setAttendance', { ...present, personId, discipline: 'management' });
  for (const { name, participation } of spokenFor) {
    const worker = idOf(names.people, name);
    const line = { ...present, personId: worker.personId, discipline: 'housing' } as const;
    await sitting.call('meetings.setAttendance', line);
    const { agencyId } = worker;
    await sitting.call('coordinatedEntry.setAgency', { ...present, agencyId, participation });
  }
  const { roles } = await sitting.call('coordinatedEntry.open', { meetingId });
  const workers = spokenFor.map(({ name }) => idOf(names.people, name));
  for (const { role, agencyId } of roles) {
    const worker = workers.find((one) => one.agencyId === agencyId);
    if (!worker) throw new Error('every agency whose turn may come speaks in the sample');
    await sitting.call('coordinatedEntry.setRole', {
      ...{ meetingId, role, ...worker, replacement: null },
    });
  }
}

async function writeBarriers(sitting: Sitting, date: CalendarDate): Promise<void> {
  for (const { id: barrierId, barrier } of await sitting.call('barriers.list', {})) {
    const note = barriers.find((one) => one.barrier === barrier)?.progress;
    if (!note) continue;
    await sitting.call('barriers.addProgress', { barrierId, date, note, status: 'working' });
  }
}

/** The workers of agencies have no key: they sign a sheet, which is scanned (HS-20). */
async function signOnPaper(
  sitting: Sitting,
  { documentId, names, date }: { documentId: string; names: Names; date: CalendarDate },
): Promise<void> {
  const paper = await paperWith('River Valleys', {
    title: 'Who was present',
    lines: [`Meeting of ${REGION} on ${date}. Signed:`, ...spokenFor.map(({ name }) => name)],
    createdAt: `${date}T20:00:00Z`,
  });
  const file = { purpose: 'scan', mediaType: 'application/pdf' } as const;
  const fileId = await fileIn(sitting, paper, file);
  const personIds = spokenFor.map(({ name }) => idOf(names.people, name).personId);
  const sheet = { documentId, personIds, signedOn: date, fileId };
  await sitting.call('signatures.recordPaper', sheet);
}

/** The next meeting of the region: one promise has been reported on, the others wait (CE-12). */
export async function scheduleRegionMeeting(
  sitting: Sitting,
  names: Names,
  { date, today }: { date: CalendarDate; today: CalendarDate },
): Promise<void> {
  const { id: meetingId } = await sitting.call('coordinatedEntry.schedule', {
    ...{ regionId: idOf(names.regions, REGION), date, startsAt: STARTS_AT },
  });
  const { reports } = await sitting.call('coordinatedEntry.open', { meetingId });
  const line = reports.flatMap(({ lines }) => lines)[0];
  if (!line) throw new Error('the meeting before promised something');
  await sitting.call('coordinatedEntry.reportBack', {
    ...{ meetingId, actionId: line.action.id, date: today, status: 'done' },
    note: 'Done; the household was there.',
  });
}

/** What changed on the by-name list since: one household moved indoors, one was housed, one left. */
export async function changeHouseholds(
  sitting: Sitting,
  names: Names,
  today: CalendarDate,
): Promise<void> {
  await sitting.call('households.addLocation', {
    householdId: idOf(names.households, 'RV-0138'),
    location: { kind: 'shelter', detail: 'With the dog', since: addDays(today, -9) },
  });
  const gone = { 'RV-0118': 'housed', 'RV-0147': 'left' } as const;
  for (const [code, status] of Object.entries(gone)) {
    const householdId = idOf(names.households, code);
    await sitting.call('households.setStatus', { householdId, status, date: addDays(today, -16) });
  }
}
