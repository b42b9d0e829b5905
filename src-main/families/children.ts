import { type SQL, sql } from 'drizzle-orm';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { childName } from '../../src-shared/families/child-name.ts';
import type { ChildRow } from '../../src-shared/families/contract.ts';
import { searchKey } from '../../src-shared/families/search-key.ts';
import type { ReadDesk } from '../desk.ts';
import { actionIsOpen } from '../follow-ups/actions.ts';
import { programYearOn } from '../settings/store.ts';
import { isReached, latestPlacement } from './child-reach.ts';

/** What a list needs to know of whoever looks. */
export type Looking = Pick<ReadDesk, 'db' | 'person' | 'today'>;

type Status = 'enrolled' | 'left' | 'all';
type Sort = 'name' | 'class' | 'entered' | 'birth';

interface ListedChild extends Omit<ChildRow, 'name' | 'openActions'> {
  lastName: string;
  firstName: string;
}

/** As many names as fit under a search field. */
const MOST_FOUND = 20;

/**
 * SQL for "every word typed begins a word of the search key", on a table aliased `c`: what
 * `matches` of search-key.ts says. A key holds letters, digits and single spaces.
 */
export function isFoundBy(query: string): SQL {
  const words = searchKey(query).split(' ');
  const found = words.map((word) => sql`instr(' ' || c.search_key, ${` ${word}`}) > 0`);
  return sql.join(found, sql` AND `);
}

function hasStatus(status: Status, today: CalendarDate): SQL {
  if (status === 'all') return sql`TRUE`;
  return status === 'left'
    ? sql`latest.end_date < ${today}`
    : sql`(latest.end_date IS NULL OR latest.end_date >= ${today})`;
}

/**
 * Children that the person may read and `condition` holds for. The class shown is the latest one
 * begun, else the one to come; entry is the first day in the program year (rules.md, Words).
 */
function findChildren({ db, person, today }: Looking, condition: SQL): ListedChild[] {
  return db.all<ListedChild>(sql`
    SELECT c.id, c.participant_id AS participantId, c.last_name AS lastName,
      c.first_name AS firstName, c.date_of_birth AS dateOfBirth, k.id AS classId,
      k.name AS className, a.name AS advocateName,
      CASE WHEN latest.end_date < ${today} THEN latest.end_date END AS leftOn,
      (SELECT min(p.start_date) FROM placement p JOIN class y ON y.id = p.class_id
        WHERE p.child_id = c.id AND y.program_year_id = ${programYearOn(db, today).id}) AS enteredOn
    FROM child c
    LEFT JOIN placement latest ON latest.id = ${latestPlacement}
    LEFT JOIN placement shown ON shown.id = (SELECT p.id FROM placement p WHERE p.child_id = c.id
      ORDER BY p.start_date <= ${today} DESC, p.start_date DESC LIMIT 1)
    LEFT JOIN class k ON k.id = shown.class_id
    LEFT JOIN person a ON a.id = c.advocate_id
    WHERE ${isReached('read-records', person)} AND ${condition}`);
}

/** Children by name or participant id: those enrolled first, by last name, 20 at most. */
export function searchChildren(looking: Looking, query: string) {
  const { byName } = ordersFor(looking.person.language);
  return findChildren(looking, isFoundBy(query))
    .toSorted((a, b) => Number(a.leftOn !== null) - Number(b.leftOn !== null) || byName(a, b))
    .slice(0, MOST_FOUND)
    .map((child) => ({
      id: child.id,
      name: childName(child),
      className: child.className,
      leftOn: child.leftOn,
    }));
}

/** One page of the children that the filter leaves, and how many there are in all. */
export function listChildren(
  looking: Looking,
  filter: {
    query: string;
    classId: string | null;
    status: Status;
    sort: Sort;
    descending: boolean;
    offset: number;
    limit: number;
  },
): { rows: ChildRow[]; total: number } {
  const { query, classId, status, sort, descending, offset, limit } = filter;
  const inClass = classId === null ? sql`TRUE` : sql`k.id = ${classId}`;
  const found = findChildren(
    looking,
    sql`${isFoundBy(query)} AND ${hasStatus(status, looking.today)} AND ${inClass}`,
  );
  const order = ordersFor(looking.person.language)[orderNames[sort]];
  const sign = descending ? -1 : 1;
  const page = found.toSorted((a, b) => sign * order(a, b)).slice(offset, offset + limit);
  const actions = openActionsOf(
    looking,
    page.map(({ id }) => id),
  );
  return {
    total: found.length,
    rows: page.map(({ lastName, firstName, ...row }) => ({
      ...row,
      name: childName({ lastName, firstName }),
      openActions: actions.get(row.id) ?? 0,
    })),
  };
}

function openActionsOf({ db }: Looking, childIds: string[]): Map<string, number> {
  const rows = db.all<{ childId: string; count: number }>(sql`
    SELECT a.child_id AS childId, count(*) AS count FROM action a
    JOIN entry e ON e.id = a.entry_id JOIN meeting m ON m.id = e.meeting_id
    WHERE a.child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)}))
    AND m.finalized_at IS NOT NULL AND ${actionIsOpen} GROUP BY a.child_id`);
  return new Map(rows.map(({ childId, count }) => [childId, count]));
}

type Order = (a: ListedChild, b: ListedChild) => number;

const orderNames = {
  name: 'byName',
  class: 'byClass',
  entered: 'byEntry',
  birth: 'byBirth',
} as const;

/** Orders by the rules of the person's language (ñ after n in Spanish), names deciding ties. */
function ordersFor(language: string): Record<(typeof orderNames)[Sort], Order> {
  const { compare } = collatorFor(language);
  const byText = (text: (child: ListedChild) => string | null): Order => {
    return (a, b) => compare(text(a) ?? '', text(b) ?? '') || byName(a, b);
  };
  const byName: Order = (a, b) =>
    compare(a.lastName, b.lastName) || compare(a.firstName, b.firstName) || (a.id < b.id ? -1 : 1);
  return {
    byName,
    byClass: byText(({ className }) => className),
    byEntry: byText(({ enteredOn }) => enteredOn),
    byBirth: byText(({ dateOfBirth }) => dateOfBirth),
  };
}

const collators = new Map<string, Intl.Collator>();

/** Compares names as the language sorts them, and numbers in them by their value. */
export function collatorFor(language: string): Intl.Collator {
  const known = collators.get(language);
  if (known) return known;
  const made = new Intl.Collator(language, { numeric: true });
  collators.set(language, made);
  return made;
}
