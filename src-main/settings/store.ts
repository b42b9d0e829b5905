import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defaultOutcomes, Outcome, OutcomeList } from '../../src-shared/conferences/outcomes.ts';
import {
  CopaFieldSetting,
  CopaLength,
  DEFAULT_COPA_LENGTH,
  defaultCopaFields,
} from '../../src-shared/copa/fields.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { Pack } from '../../src-shared/packs/pack.ts';
import { Refusal } from '../../src-shared/problem.ts';
import type { ProgramYear, Settings } from '../../src-shared/settings/contract.ts';
import type { ProgramYearInput } from '../../src-shared/vault/contract.ts';
import type { Db, ReadDb } from '../desk.ts';
import { closedMonth, programYear, setting } from './tables.ts';

/** Each setting with its shape and what holds until somebody sets it. */
const known = {
  'site-name': { schema: z.string(), initial: '' },
  /** Minutes without input until the binder locks itself, 1 to 15 (security.md 2.9). */
  'idle-minutes': { schema: z.number().int().min(1).max(15), initial: 5 },
  outcomes: { schema: z.array(Outcome), initial: defaultOutcomes },
  services: { schema: z.array(z.string()), initial: [] as string[] },
  'copa-fields': { schema: z.array(CopaFieldSetting), initial: defaultCopaFields },
  'copa-max-length': { schema: CopaLength, initial: DEFAULT_COPA_LENGTH },
  /** The practice packs that are switched on. */
  packs: { schema: z.array(Pack), initial: [] as Pack[] },
  /** The instant the recovery code was typed back; null until then. */
  'recovery-confirmed': { schema: z.iso.datetime().nullable(), initial: null as string | null },
} as const;

type Known = typeof known;
export type SettingKey = keyof Known;
type Value<K extends SettingKey> = z.output<Known[K]['schema']>;

/** What the site has set, or what holds until it does. */
export function readSetting<K extends SettingKey>(db: ReadDb, key: K): Value<K>;
export function readSetting(db: ReadDb, key: SettingKey): unknown {
  const row = db.select().from(setting).where(eq(setting.key, key)).get();
  return row ? known[key].schema.parse(JSON.parse(row.value)) : known[key].initial;
}

export function writeSetting<K extends SettingKey>(db: Db, key: K, value: Value<K>): void {
  const text = JSON.stringify(value);
  db.insert(setting)
    .values({ key, value: text })
    .onConflictDoUpdate({ target: setting.key, set: { value: text } })
    .run();
}

/** The program years of the binder, earliest first. */
export function listProgramYears(db: ReadDb): ProgramYear[] {
  const months = db.select().from(closedMonth).orderBy(asc(closedMonth.month)).all();
  return db
    .select()
    .from(programYear)
    .orderBy(asc(programYear.start))
    .all()
    .map((year) => ({
      ...year,
      closedMonths: months.filter((m) => m.programYearId === year.id).map((m) => m.month),
    }));
}

/**
 * The program year that `on` falls in, else the next to begin, else the latest.
 * @throws Refusal `not-found` when the binder has none
 */
export function programYearOn(db: ReadDb, on: CalendarDate): ProgramYear {
  const years = listProgramYears(db);
  const year = years.find(({ end }) => on <= end) ?? years.at(-1);
  if (!year) throw new Refusal({ code: 'not-found', what: 'program-year' });
  return year;
}

/** Enters a program year. */
export function addProgramYear(db: Db, id: string, input: ProgramYearInput): void {
  db.insert(programYear).values({ id, start: input.start, end: input.end }).run();
  setClosedMonths(db, id, input.closedMonths);
}

/** Corrects the dates and closed months of a program year. */
export function editProgramYear(db: Db, id: string, input: ProgramYearInput): void {
  db.update(programYear)
    .set({ start: input.start, end: input.end })
    .where(eq(programYear.id, id))
    .run();
  db.delete(closedMonth).where(eq(closedMonth.programYearId, id)).run();
  setClosedMonths(db, id, input.closedMonths);
}

function setClosedMonths(db: Db, programYearId: string, months: readonly string[]): void {
  for (const month of new Set(months)) {
    db.insert(closedMonth).values({ programYearId, month }).run();
  }
}

/** What every screen may know of the site. */
export function getSettings(db: ReadDb, today: CalendarDate): Settings {
  return {
    siteName: readSetting(db, 'site-name'),
    programYear: programYearOn(db, today),
    outcomes: OutcomeList.parse(readSetting(db, 'outcomes')),
    services: readSetting(db, 'services'),
    idleMinutes: readSetting(db, 'idle-minutes'),
    packs: readSetting(db, 'packs'),
    today,
  };
}
