import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { SignatureCount } from './conference.ts';
import type { RosterSummary } from './roster.ts';

/** One class of summary.json. `date` is null when its first conference was not held. */
export interface ConferenceSummary {
  class: string;
  start: CalendarDate | null;
  opens: CalendarDate | null;
  due: CalendarDate | null;
  date: CalendarDate | null;
  children: number;
  supportNeeded: number;
}

type Step = 'create' | 'import' | 'conferences' | 'sign' | 'documents';

/** The whole of summary.json; `ms` is whole milliseconds of each step. */
export interface Summary {
  roster: RosterSummary;
  conferences: ConferenceSummary[];
  followUpForms: number;
  signatures: SignatureCount;
  ms: Record<Step, number>;
}

export function writeSummary(folder: string, summary: Summary): void {
  writeFileSync(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
}

/** Adds up how long each step takes, over its several pieces. */
export function createStopwatch(monotonic: () => number) {
  const ms: Summary['ms'] = { create: 0, import: 0, conferences: 0, sign: 0, documents: 0 };
  return {
    ms: (): Summary['ms'] => ({ ...ms }),
    async time<T>(step: Step, work: () => Promise<T>): Promise<T> {
      const began = monotonic();
      const value = await work();
      ms[step] = Math.round(ms[step] + monotonic() - began);
      return value;
    },
  };
}
