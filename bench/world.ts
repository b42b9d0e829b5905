import type { Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { ReadDesk } from '../src-main/desk.ts';
import { createIncomingFiles } from '../src-main/files/incoming.ts';
import { signedInPerson } from '../src-main/people/store.ts';
import { addDays } from '../src-shared/dates.ts';
import { holdConference } from './world-conference.ts';
import { planConferences, today, type WorldSize } from './world-plan.ts';
import { createRowMaker, insertRows, type SitePerson, type WorldRow } from './world-rows.ts';
import { makeSite } from './world-site.ts';

/** A site's records, to be put into any number of databases. */
export interface World {
  rows: WorldRow[];
  siteManagerId: string;
  /** Conferences that are not finalized: those with an agenda that is made when asked for. */
  openConferences: string[];
  formIds: string[];
  children: { id: string; name: string; lastName: string }[];
  people: Pick<SitePerson, 'id' | 'role' | 'discipline'>[];
}

/** Makes a site with all its past conferences, forms, actions and signatures. */
export function makeWorld(size: WorldSize): World {
  const plan = planConferences(size);
  const make = createRowMaker();
  const site = makeSite(size, plan, make);
  const held = plan.map((planned) => ({ planned, ...holdConference(site, planned, make) }));
  return {
    rows: make.rows,
    siteManagerId: site.people[0]?.id ?? '',
    openConferences: held.filter(({ planned }) => !planned.isFinalized).map(({ id }) => id),
    formIds: held.flatMap(({ formIds }) => formIds),
    children: site.children.map(({ id, name, lastName }) => ({ id, name, lastName })),
    people: site.people.map(({ id, role, discipline }) => ({ id, role, discipline })),
  };
}

/** Puts a world into a migrated database: its rows, and the ticks of what went into COPA long ago. */
export function fillWith(client: Database, world: World): void {
  insertRows(client, world.rows);
  enterInCopa(client, world.siteManagerId);
}

/** So many days after a conference all of its entries are in COPA. */
const IN_COPA_AFTER = 30;

/** Finalizing makes every entry wait (a trigger does); a site that keeps up has entered the older ones. */
function enterInCopa(client: Database, by: string): void {
  client
    .prepare(
      `UPDATE copa_entry SET entered_on = m.date, entered_by = @by, recorded_by = @by,
         recorded_at = m.finalized_at
       FROM entry e JOIN meeting m ON m.id = e.meeting_id
       WHERE e.id = copa_entry.entry_id AND m.date < @before`,
    )
    .run({ by, before: addDays(today, -IN_COPA_AFTER) });
}

/** What a query needs when the site manager looks at a database filled with `world`. */
export function deskAt(client: Database, world: World): ReadDesk {
  const db = drizzle({ client });
  return {
    ...{ db, client, today, files: createIncomingFiles() },
    person: signedInPerson(db, world.siteManagerId),
    now: `${today}T16:00:00.000Z`,
    timeZone: 'America/Denver',
  };
}
