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
import { beginDays } from './days.ts';
import { setUpRiverValleys } from './river-valleys/set-up.ts';
import { importRoster, moveDates } from './roster.ts';
import { liveThrough } from './sample-days.ts';
import { STARTED_DAYS_AGO, samplePlan } from './sample-plan.ts';
import type { Sitting } from './sitting.ts';
import { ADMINISTRATOR, hireStaff, type Staff } from './staff.ts';
import { DemoStop } from './stop.ts';

export interface SampleOptions {
  kdf: Kdf;
  machine: Clock;
  say(line: string): void;
}

const ROSTER = join(import.meta.dirname, '../../resources/sample-roster.csv');
/** The first day of class in that file, a Tuesday. */
const ROSTER_START: CalendarDate = '2026-09-08';
const YEAR_MONTHS = 9;
const SITE = 'Maple Street';

/**
 * The sample binder of `npm start -- --demo`, in `folder`: made on first use, found again later. It
 * is in the middle of a program year: a conference is due, another half written, a signature is
 * missing, an action overdue, and every other part has something in it. Says who signs in, and with what.
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
  const days = await beginDays({ folder: aside, kdf }, machine, start);
  try {
    const staff = await setUp(days.sitting(), aside, { bytes, start });
    const names = await setUpRiverValleys(days.sitting(), { siteName: SITE, start });
    await liveThrough(days, { staff, names, plan: samplePlan(start, today) });
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
