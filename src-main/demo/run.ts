import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '../../src-shared/contract.ts';
import { addDays, type CalendarDate, dayOfInstant } from '../../src-shared/dates.ts';
import type { Clock } from '../clock.ts';
import { instantOf } from '../vault/instant.ts';
import type { Kdf } from '../vault/kdf.ts';
import { type Account, createBinder, writeAccounts } from './accounts.ts';
import type { DemoArguments } from './arguments.ts';
import {
  countSignatures,
  type HeldConference,
  holdConference,
  printConference,
  type SignatureCount,
  signRound,
} from './conference.ts';
import { beginDays, type Days } from './days.ts';
import { importRoster, type RosterSummary, readRosterBytes, yearOfRoster } from './roster.ts';
import { ADMINISTRATOR, hireStaff, type Staff } from './staff.ts';
import { DemoStop } from './stop.ts';
import { type ConferenceSummary, createStopwatch, type Summary, writeSummary } from './summary.ts';

export interface DemoOptions extends DemoArguments {
  kdf: Kdf;
  machine: Clock;
  /** Told of each step in one line; no child's name is in it. */
  say(line: string): void;
}

type ClassCalendar = Output<'conferences.calendar'>[number];
type Stopwatch = ReturnType<typeof createStopwatch>;

const SITE = 'Demonstration site';
/** The first conference of a class opens this many days after the class starts (HS-04). */
const OPENS_AFTER = 30;

/**
 * The main job without a window: a new binder, the roster in, each class's first conference held on
 * the day it opens and signed, everything printed. Time passes by a clock of its own.
 * @throws DemoStop for anything refused; what was made in `out` is then taken away again
 */
export async function runDemo(options: DemoOptions): Promise<Summary> {
  const { out } = options;
  const bytes = readRosterBytes(options.roster);
  const made = [
    out,
    ...['binder', 'documents', 'passphrases.json'].map((name) => join(out, name)),
  ].filter((path) => !existsSync(path));
  claimFolder(out);
  try {
    const summary = await run(options, bytes);
    writeSummary(out, summary);
    return summary;
  } catch (error) {
    for (const path of made) rmSync(path, { recursive: true, force: true });
    throw error;
  }
}

/** Makes the folder, unless a binder is in it. */
function claimFolder(out: string): void {
  try {
    const binder = join(out, 'binder');
    if (existsSync(binder) && readdirSync(binder).length > 0) {
      throw new DemoStop('--out: the folder holds a binder already. Name another one.');
    }
    mkdirSync(join(out, 'documents'), { recursive: true, mode: 0o700 });
  } catch (error) {
    if (error instanceof DemoStop) throw error;
    throw new DemoStop('--out: no folder can be made there.');
  }
}

async function run(options: DemoOptions, bytes: Buffer): Promise<Summary> {
  const { out, kdf, machine, say } = options;
  const watch = createStopwatch(machine.monotonic);
  const thisDay = dayOfInstant(instantOf(machine.now()), machine.timeZone());
  const { firstEntry, ...year } = yearOfRoster(bytes, options.today ?? thisDay, options.year);
  const opening = addDays(firstEntry, OPENS_AFTER);
  const first = options.today !== null && options.today < opening ? options.today : opening;
  const days = await beginDays({ folder: out, kdf }, machine, first);
  try {
    const programYear = { ...year, closedMonths: options.closedMonths };
    const { roster, staff } = await setUp(days, watch, options, { bytes, programYear });
    const classes = await days.sitting().call('conferences.calendar', {});
    const today = options.today ?? lastOpening(classes) ?? first;
    const held = await holdAll(days, watch, { classes, staff, today, say });
    const sum = await printAll(days, watch, [...held.values()]);
    const { required, valid, missing } = sum.signatures;
    const conferences = classes.map((one) => summaryOf(one, held.get(one.classId)));
    for (const one of classes) {
      if (!held.has(one.classId)) say(`${one.className}: ${whyNotHeld(one, today)}`);
    }
    say(`Documents: ${sum.printed} as PDF.`);
    say(`Signatures: ${required} required, ${valid} valid, ${missing} missing.`);
    sayHowToOpen(say, out, staff.administrator);
    const followUpForms = [...held.values()].flatMap(({ formIds }) => formIds).length;
    return { roster, conferences, followUpForms, signatures: sum.signatures, ms: watch.ms() };
  } finally {
    await days.close();
  }
}

/** The binder, the roster, and whoever works with it. */
async function setUp(
  days: Days,
  watch: Stopwatch,
  { out, say }: DemoOptions,
  {
    bytes,
    programYear,
  }: { bytes: Buffer; programYear: Parameters<typeof createBinder>[1]['programYear'] },
): Promise<{ roster: RosterSummary; staff: Staff }> {
  const sitting = days.sitting();
  const site = { siteName: SITE, administrator: ADMINISTRATOR, programYear };
  const { administrator, recoveryCode } = await watch.time('create', () =>
    createBinder(sitting, site),
  );
  say(`Binder: made for the program year ${programYear.start} to ${programYear.end}.`);
  const { dateOrderUnclear, ...roster } = await watch.time('import', () =>
    importRoster(sitting, bytes),
  );
  sayRoster(say, roster, dateOrderUnclear);
  const staff = await watch.time('create', () => hireStaff(sitting, SITE, administrator));
  writeAccounts(out, { siteName: SITE, recoveryCode, people: staff.everyone });
  say(`Staff: access for ${staff.everyone.length}, each with an own passphrase.`);
  return { roster, staff };
}

function lastOpening(classes: readonly ClassCalendar[]): CalendarDate | undefined {
  return classes
    .flatMap(({ first }) => (first ? [first.opens] : []))
    .toSorted()
    .at(-1);
}

/** Holds and signs each class's first conference on the day it opens, up to `today`, in date order. */
async function holdAll(
  days: Days,
  watch: Stopwatch,
  plan: { classes: ClassCalendar[]; staff: Staff; today: CalendarDate; say(line: string): void },
): Promise<Map<string, HeldConference>> {
  const { classes, staff, today, say } = plan;
  const held = new Map<string, HeldConference>();
  const openings = new Set(classes.flatMap(({ first }) => (first ? [first.opens] : [])));
  for (const date of [...openings].filter((one) => one <= today).toSorted()) {
    const sitting = await watch.time('conferences', () => days.goTo(date, staff.administrator));
    const calendar = await sitting.call('conferences.calendar', {});
    const opening = calendar.filter((one) => one.first?.opens === date && one.children > 0);
    for (const { classId, className } of opening) {
      const done = await watch.time('conferences', () =>
        holdConference(sitting, classId, staff, { date }),
      );
      held.set(classId, done);
      const signers = await watch.time('sign', () => signRound(sitting, done.id, staff.everyone));
      const { children, supported } = done;
      say(
        `${className}: first conference on ${date}, children: ${children}, ` +
          `support needed: ${supported.length}; signed by ${signers}.`,
      );
    }
  }
  await watch.time('documents', () => days.goTo(today, staff.administrator));
  return held;
}

/** Prints every conference and verifies its signatures. */
async function printAll(
  days: Days,
  watch: Stopwatch,
  held: readonly HeldConference[],
): Promise<{ printed: number; signatures: SignatureCount }> {
  const sitting = days.sitting();
  let printed = 0;
  const signatures: SignatureCount = { required: 0, valid: 0, missing: 0 };
  for (const conference of held) {
    printed += await watch.time('documents', () => printConference(sitting, conference));
    const count = await watch.time('sign', () => countSignatures(sitting, conference.id));
    signatures.required += count.required;
    signatures.valid += count.valid;
    signatures.missing += count.missing;
  }
  return { printed, signatures };
}

function summaryOf(
  { className, classStart, first }: ClassCalendar,
  held: HeldConference | undefined,
): ConferenceSummary {
  const opens = first?.opens ?? null;
  return {
    ...{ class: className, start: classStart, opens, due: first?.due ?? null },
    date: held ? opens : null,
    children: held?.children ?? 0,
    supportNeeded: held?.supported.length ?? 0,
  };
}

function whyNotHeld({ first }: ClassCalendar, today: CalendarDate): string {
  if (!first) return 'no first conference is due in this program year.';
  if (first.opens > today) return `not held; it opens on ${first.opens}, after ${today}.`;
  return `not held; no child is in the class on ${first.opens}.`;
}

function sayRoster(say: DemoOptions['say'], roster: RosterSummary, isUnclear: boolean): void {
  const { imported, refused, blank } = roster;
  say(`Roster: children imported: ${imported}, rows refused: ${refused.length}, blank: ${blank}.`);
  for (const { line, reason } of refused) say(`  Line ${line}: ${reason}`);
  if (isUnclear) say('  Its dates read both ways; the month was taken to come first.');
}

function sayHowToOpen(say: DemoOptions['say'], out: string, { name, passphrase }: Account): void {
  say(`To open it: npm start -- --binder "${join(out, 'binder')}"`);
  say(`Sign in as ${name} with: ${passphrase}`);
  say('The others’ passphrases are in passphrases.json, since this is a demonstration.');
}
