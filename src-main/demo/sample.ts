import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  addDays,
  addMonths,
  type CalendarDate,
  dayOfInstant,
  daysBetween,
} from '../../src-shared/dates.ts';
import type { Clock } from '../clock.ts';
import { instantOf } from '../vault/instant.ts';
import type { Kdf } from '../vault/kdf.ts';
import { type Account, createBinder, readAccounts, writeAccounts } from './accounts.ts';
import { beginConference, holdConference, signRound, writeEntry } from './conference.ts';
import { beginDays, type Days } from './days.ts';
import { importRoster, moveDates } from './roster.ts';
import type { Sitting } from './sitting.ts';
import { ADMINISTRATOR, hireStaff, type Staff } from './staff.ts';
import { DemoStop } from './stop.ts';

export interface SampleOptions {
  kdf: Kdf;
  machine: Clock;
  say(line: string): void;
}

const ROSTER = join(import.meta.dirname, '../../resources/sample-roster.csv');
/** The first day of class in that file, a Tuesday, and how long ago it is at least in the sample. */
const ROSTER_START: CalendarDate = '2026-09-08';
const STARTED_DAYS_AGO = 75;
const YEAR_MONTHS = 9;
const SITE = 'Maple Street';

/** Days of the sample, counted from the first day of class. */
const DAY = {
  /** The first conferences open; that of the first two classes is held. */
  opens: 30,
  /** The third class holds its own. */
  third: 36,
  /** The first actions are due; what came of them is written down. */
  progress: 44,
  /** The fourth class began late: its first conference has opened and is due soon. */
  lateStart: 42,
};
/** Days from a conference to when its actions are due: all past, or all to come. */
const DUE_IN = { past: 14, toCome: 60 };

/**
 * The sample binder of `npm start -- --demo`, in `folder`: made on first use, found again later. It
 * is in the middle of a program year: a conference is due, another half written, a signature is
 * missing, an action overdue. Says who signs in, and with what.
 * @throws DemoStop when something else than the sample is in `folder`; it stays untouched
 */
export async function sampleBinder(folder: string, options: SampleOptions): Promise<Account> {
  if (!existsSync(folder) || isEmpty(folder)) await makeSample(folder, options);
  const administrator = administratorOf(folder);
  options.say(`Sample binder, with made-up children. Sign in as ${administrator.name} with:`);
  options.say(`  ${administrator.passphrase}`);
  options.say(`The others’ passphrases: ${join(folder, 'passphrases.json')}`);
  return administrator;
}

function isEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    // Not a folder, or not an empty one: either way something is there.
    return false;
  }
}

function administratorOf(folder: string): Account {
  const isThere = ['binder', 'passphrases.json'].every((name) => existsSync(join(folder, name)));
  const accounts = isThere ? readAccounts(folder) : null;
  const [administrator] = accounts?.siteName === SITE ? accounts.people : [];
  if (administrator) return administrator;
  throw new DemoStop(`${folder} holds something else than the sample binder. It was left alone.`);
}

/** Made aside and renamed when whole, so that an interrupted start leaves no half of one. */
async function makeSample(folder: string, { kdf, machine, say }: SampleOptions): Promise<void> {
  const aside = `${folder}.part`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(join(aside, 'documents'), { recursive: true, mode: 0o700 });
  say('Making the sample binder, once …');
  const today = dayOfInstant(instantOf(machine.now()), machine.timeZone());
  const weeks = Math.floor((daysBetween(ROSTER_START, today) - STARTED_DAYS_AGO) / 7);
  const start = addDays(ROSTER_START, weeks * 7);
  const bytes = Buffer.from(moveDates(readFileSync(ROSTER, 'utf8'), weeks * 7));
  const days = await beginDays({ folder: aside, kdf }, machine, addDays(start, DAY.opens));
  try {
    const staff = await setUp(days.sitting(), aside, { bytes, start });
    await fill(days, staff, start);
    await openMeeting(await days.goTo(null, staff.administrator), staff, today);
  } finally {
    await days.close();
  }
  renameSync(aside, folder);
}

async function setUp(
  sitting: Sitting,
  folder: string,
  { bytes, start }: { bytes: Buffer; start: CalendarDate },
): Promise<Staff> {
  const { administrator, recoveryCode } = await createBinder(sitting, {
    ...{ siteName: SITE, administrator: ADMINISTRATOR },
    programYear: { start, end: addMonths(start, YEAR_MONTHS), closedMonths: [] },
  });
  await importRoster(sitting, bytes);
  const staff = await hireStaff(sitting, SITE, administrator);
  writeAccounts(folder, { siteName: SITE, recoveryCode, people: staff.everyone });
  return staff;
}

/** Weeks of a site: three first conferences held, and what came of what was decided in them. */
async function fill(days: Days, staff: Staff, start: CalendarDate): Promise<void> {
  const { administrator, everyone } = staff;
  const on = (day: number) => days.goTo(addDays(start, day), administrator);
  const opens = addDays(start, DAY.opens);
  const sitting = await on(DAY.opens);
  const [first, second, third, fourth] = await sitting.call('families.classes', {});
  if (!first || !second || !third || !fourth) throw new Error('the sample roster has four classes');
  await sitting.call('families.editClass', {
    ...{ classId: fourth.id, name: fourth.name },
    start: addDays(start, DAY.lateStart),
  });
  for (const { id } of [first, second]) {
    const held = await holdConference(sitting, id, staff, { date: opens, dueIn: DUE_IN.past });
    await signRound(sitting, held.id, everyone);
  }

  const later = await on(DAY.third);
  const held = await holdConference(later, third.id, staff, {
    date: addDays(start, DAY.third),
    dueIn: DUE_IN.toCome,
  });
  // Whoever opens the sample has one signature to give.
  const [unsigned] = held.formIds;
  await signRound(later, held.id, everyone, (account, formId) => {
    return account === administrator && formId === unsigned;
  });
  await writeProgress(await on(DAY.progress), second.id, addDays(start, DAY.progress));
}

/** All actions of the class but the first one's are done; the first of the others' forms is closed. */
async function writeProgress(sitting: Sitting, classId: string, date: CalendarDate): Promise<void> {
  const listed = { state: 'open', classId, mineOnly: false } as const;
  const [, ...forms] = await sitting.call('followUps.list', listed);
  for (const [n, { id: formId }] of forms.entries()) {
    const { actions } = await sitting.call('followUps.form', { formId });
    for (const { id: actionId } of actions) {
      const note = 'Done as agreed, with the family there.';
      await sitting.call('followUps.addProgress', { actionId, date, note, status: 'done' });
    }
    const result = 'What was agreed works; the team looks again at the next conference.';
    if (n === 0) await sitting.call('followUps.close', { formId, result });
  }
}

/** Today's conference of the first class: begun, its first child written about, not finalized. */
async function openMeeting(sitting: Sitting, staff: Staff, today: CalendarDate): Promise<void> {
  const [first] = await sitting.call('families.classes', {});
  if (!first) throw new Error('the sample roster has four classes');
  const { rows } = await sitting.call('families.children', {
    ...{ query: '', status: 'enrolled', sort: 'name', descending: false },
    ...{ classId: first.id, offset: 0, limit: 2 },
  });
  const raised = [
    { kind: 'concern', text: 'Two mornings in tears at drop-off; calm after a story.' },
    { kind: 'update', text: 'A grandparent does pick-up from now on.' },
  ] as const;
  for (const [n, { id: childId }] of rows.entries()) {
    const one = raised[n];
    if (one) await sitting.call('families.raise', { childId, ...one });
  }
  const meetingId = await beginConference(sitting, first.id, today);
  const { agenda } = await sitting.call('conferences.open', { meetingId });
  const [item] = agenda;
  if (!item) return;
  const of = { meetingId, childId: item.childId };
  await writeEntry(sitting, of, staff, { date: today, dueIn: DUE_IN.toCome });
}
