import { addDays, addMonths, type CalendarDate, daysBetween } from '../dates.ts';
import { type Setting, withinDays } from '../deadline.ts';

/** The numbers of rules.md, Self-monitoring and reviews of a site, each with its source. */
export const monitoringRules = {
  /** Days from the program year's start within which ERSEA is monitored. */
  ersea: { value: 45, source: 'HS-32' },
  /** Days from the program year's start within which FPA assessment and goals are monitored. */
  fpa: { value: 90, source: 'HS-33' },
  /** Months of a quarter in which case conferencing is monitored once. */
  quarterMonths: { value: 3, source: 'HS-34' },
  /** A last piece of the year with fewer days than this joins the quarter before. */
  shortestQuarter: { value: 45, source: 'HS-34' },
  /** Reviews by the grantee in a program year. */
  granteeReviews: { value: 1, source: 'HS-31' },
} satisfies Record<string, Setting>;

/** A program year, both days included. */
interface Year {
  start: CalendarDate;
  end: CalendarDate;
}

export interface Quarter extends Year {
  /** 1 for the first of the program year. */
  number: number;
}

/**
 * The quarters of a program year: quarter k begins k times three months after the year's start,
 * counted from the start; a last piece under 45 days joins the one before (rules.md,
 * Self-monitoring). They follow each other without a gap from the year's start to its end.
 */
export function quartersOf({ start, end }: Year): Quarter[] {
  const { quarterMonths, shortestQuarter } = monitoringRules;
  const begins: CalendarDate[] = [];
  for (let at = start; at <= end; at = addMonths(start, begins.length * quarterMonths.value)) {
    begins.push(at);
  }
  const last = begins.at(-1) ?? start;
  const isShort = daysBetween(last, end) + 1 < shortestQuarter.value;
  if (isShort && begins.length > 1) begins.pop();
  return begins.map((begin, index) => {
    const next = begins[index + 1];
    return { number: index + 1, start: begin, end: next === undefined ? end : addDays(next, -1) };
  });
}

export interface MonitoringDue {
  what: 'ersea' | 'fpa' | 'case-conferencing' | 'grantee-review';
  /** The quarter of case conferencing; null for the others. */
  quarter: number | null;
  /** The last day that is on time. */
  due: CalendarDate;
  source: string;
}

/**
 * What a site monitors and has reviewed in a program year, and by when (HS-31 to HS-34; rules.md,
 * Self-monitoring and reviews of a site), earliest first. Whether it was done is not known here.
 */
export function monitoringDue(year: Year): MonitoringDue[] {
  const { ersea, fpa, quarterMonths, granteeReviews } = monitoringRules;
  const within = (what: 'ersea' | 'fpa', { value, source }: Setting): MonitoringDue => ({
    ...{ what, quarter: null, due: withinDays(year.start, value), source },
  });
  const quarters = quartersOf(year).map(
    ({ number, end }): MonitoringDue => ({
      ...{ what: 'case-conferencing', quarter: number, due: end, source: quarterMonths.source },
    }),
  );
  const review: MonitoringDue = {
    ...{ what: 'grantee-review', quarter: null, due: year.end, source: granteeReviews.source },
  };
  return [within('ersea', ersea), within('fpa', fpa), ...quarters, review].toSorted((a, b) =>
    a.due < b.due ? -1 : Number(a.due > b.due),
  );
}
