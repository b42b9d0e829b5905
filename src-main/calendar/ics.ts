import { createHash } from 'node:crypto';
import ical, { ICalEventTransparency } from 'ical-generator';
import type { CalendarItem } from '../../src-shared/calendar/contract.ts';
import { kindOf } from '../../src-shared/calendar/rules.ts';
import type { Words } from '../exports/words.ts';

/**
 * What of an item may leave: neither the child it is about, nor who has it to do, nor an id as it
 * is. What is not named here can't be written into the file.
 */
export type Leaving = Pick<
  CalendarItem,
  'key' | 'what' | 'date' | 'startsAt' | 'endsAt' | 'group' | 'month' | 'quarter' | 'state'
>;

interface Line {
  key: string;
  summary: string;
  date: string;
  startsAt: string | null;
  endsAt: string | null;
  isMeeting: boolean;
}

/**
 * An iCalendar file (RFC 5545): meetings at the time on the wall of the site, wherever it is read;
 * deadlines as whole days that leave the day free. What is done is left out, but for meetings.
 * Follow-up actions of a day are one line with their number. `binderKey` tells this binder from
 * others, so that the same line of two binders has two UIDs.
 */
export function icsOf(
  words: Pick<Words, 't' | 'siteName' | 'language' | 'now'>,
  items: readonly Leaving[],
  binderKey: string,
  month: (month: string) => string,
): string {
  const { t, siteName, language, now } = words;
  const calendar = ical({
    name: escapeText(t('calendar:file.name', { site: siteName })),
    prodId: { company: 'Locked Binder', product: 'Calendar', language: language.toUpperCase() },
  });
  for (const line of linesOf(items, t, month)) {
    const { summary, date, startsAt, endsAt, isMeeting } = line;
    calendar.createEvent({
      id: uidOf(`${binderKey}/${line.key}`),
      stamp: now,
      summary,
      ...(startsAt === null
        ? { allDay: true, start: atWall(date, '00:00') }
        : {
            floating: true,
            start: atWall(date, startsAt),
            end: endsAt === null ? null : atWall(date, endsAt),
          }),
      transparency: isMeeting ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  }
  // Every line ends in CRLF, the last one too (RFC 5545, 3.1); the library leaves that one open.
  return `${calendar.toString()}\r\n`;
}

function linesOf(
  items: readonly Leaving[],
  t: Words['t'],
  month: (month: string) => string,
): Line[] {
  const ahead = items.filter((item) => item.state !== 'done' || kindOf(item) === 'meeting');
  const isAction = ({ what }: Leaving) => what === 'action';
  const single = ahead
    .filter((item) => !isAction(item))
    .map((item) => ({
      ...item,
      summary: summaryOf(item, t, month),
      isMeeting: kindOf(item) === 'meeting',
    }));
  const counted = [...Map.groupBy(ahead.filter(isAction), ({ date }) => date)].map(
    ([date, { length }]) => ({
      ...{ key: `follow-ups/${date}`, date, startsAt: null, endsAt: null, isMeeting: false },
      summary: t('calendar:file.actions', { count: length }),
    }),
  );
  return [...single, ...counted].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function summaryOf(
  { what, group, month, quarter }: Leaving,
  t: Words['t'],
  nameOfMonth: (month: string) => string,
): string {
  const sentence = t(`calendar:what.${what}`, {
    month: month === null ? '' : nameOfMonth(month),
    quarter: quarter ?? 0,
  });
  return group === null ? sentence : `${sentence}: ${group}`;
}

/** The same for the same item at each export, and tells nothing of the id in it. */
function uidOf(key: string): string {
  return `${createHash('sha256').update(key).digest('hex').slice(0, 40)}@locked-binder`;
}

/** TEXT in one line (RFC 5545, 3.3.11), for the calendar's own name: the library escapes only events. */
function escapeText(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\;,]/g, '\\$&');
}

/** A time on the wall as the library takes it: it writes the digits of UTC, and no zone behind them. */
function atWall(date: string, clock: string): Date {
  return new Date(`${date}T${clock}:00Z`);
}
