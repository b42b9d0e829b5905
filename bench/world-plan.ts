import type { Discipline } from '../src-shared/disciplines.ts';
import type { Role } from '../src-shared/rights.ts';

/** How large the benchmark's site is. `entries` are those of finalized conferences. */
export interface WorldSize {
  children: number;
  classes: number;
  entries: number;
}

/** The site that the aims speak of: 600 children and 20,000 conference entries. */
export const fullSize: WorldSize = { children: 600, classes: 30, entries: 20_000 };

/** The day on which the site is looked at; the last conferences of its latest year are under way. */
export const today = '2027-05-13';
const latestYear = 2026;
/** Month and day of a year's conferences, one a class each; the last round is the current one. */
const rounds = [
  ...['09-28', '10-13', '11-10', '12-08'],
  ...['01-12', '02-09', '03-09', '04-13', '05-11'],
];

/** A conference of one class; `round` counts back from the current one, which is 0. */
export interface PlannedConference {
  year: number;
  classIndex: number;
  date: string;
  round: number;
  isFirst: boolean;
  isFinalized: boolean;
}

/**
 * Conferences in the order in which they were held: as many finalized ones as make `entries`, the
 * last of them in the current round, in which every other class's conference is still open.
 */
export function planConferences({ children, classes, entries }: WorldSize): PlannedConference[] {
  const finalized = Math.round(entries / (children / classes));
  const whole = Math.floor(finalized / classes);
  return Array.from({ length: whole + 1 }, (_, i) => whole - i).flatMap((round) => {
    const index = rounds.length - 1 - (round % rounds.length);
    const year = latestYear - Math.floor(round / rounds.length);
    const day = rounds[index] ?? '';
    return Array.from({ length: classes }, (_, classIndex) => ({
      ...{ year, classIndex, round },
      date: `${day < '08' ? year + 1 : year}-${day}`,
      isFirst: index === 0,
      isFinalized: round > 0 || classIndex < finalized % classes,
    }));
  });
}

/** A member of staff, with the classes that are the person's own in every year. */
export interface PlannedPerson {
  discipline: Discipline;
  role: Role;
  classIndexes: number[];
}

/** A site manager, three specialists, two teachers a class, an advocate for each five classes. */
export function planStaff(classes: number): PlannedPerson[] {
  const every = Array.from({ length: classes }, (_, i) => i);
  const specialists: [Discipline, Role][] = [
    ['management', 'site-manager'],
    ['health', 'health'],
    ['disabilities', 'disabilities'],
    ['mental-health', 'mental-health'],
  ];
  const advocates = Array.from(
    { length: Math.ceil(classes / 5) },
    (_, i): PlannedPerson => ({
      discipline: 'family-services',
      role: 'family-advocate',
      classIndexes: every.filter((index) => Math.floor(index / 5) === i),
    }),
  );
  const teachers = [...every, ...every].map(
    (index): PlannedPerson => ({
      discipline: 'teaching',
      role: 'teacher',
      classIndexes: [index],
    }),
  );
  return [
    ...specialists.map(([discipline, role]) => ({ discipline, role, classIndexes: [] })),
    ...advocates,
    ...teachers,
  ];
}
