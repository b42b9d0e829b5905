import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conferencesHandlers } from '../src-main/conferences/handlers.ts';
import type { ReadDesk } from '../src-main/desk.ts';
import { familiesHandlers } from '../src-main/families/handlers.ts';
import { homeHandlers } from '../src-main/home/handlers.ts';
import { contract } from '../src-shared/contract.ts';
import { timed, timePairs } from './measure.ts';
import type { Aim, Finding } from './report.ts';
import { openTwins, type Twins } from './twin-databases.ts';
import { deskAt, makeWorld, type World } from './world.ts';
import type { WorldSize } from './world-plan.ts';

/** How often the page is asked for, and how many names are looked up letter by letter. */
export interface ReadingRuns {
  pages: number;
  names: number;
}

/**
 * Home, the search as you type and the agenda of an open conference: the binder's own handlers and
 * the check of what they answer, on an encrypted database and on the same one in plain SQLite. The
 * audit row that opening a conference leaves is not in it: it would hide the ratio.
 */
export async function measureReading(size: WorldSize, runs: ReadingRuns): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'binder bench '));
  const world = makeWorld(size);
  const twins = openTwins(folder, world);
  try {
    return await readTwins(world, twins, runs);
  } finally {
    twins.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readTwins(world: World, twins: Twins, runs: ReadingRuns): Promise<Finding[]> {
  const encrypted = deskAt(twins.encrypted, world);
  const plain = deskAt(twins.plain, world);

  async function compare(what: string, aims: Aim[], asked: ((desk: ReadDesk) => unknown)[]) {
    const against = (ask: (desk: ReadDesk) => unknown) => ({
      subject: () => timed(() => ask(encrypted)),
      against: () => timed(() => ask(plain)),
    });
    // Once unmeasured: the first call of all is the compiler's.
    await timePairs(asked.slice(0, 10).map(against));
    const times = await timePairs(asked.map(against));
    const finding: Finding = {
      ...{ what, unit: 'ms', subject: times.subject, aims },
      against: { what: 'plain SQLite', times: times.against },
    };
    return finding;
  }

  const ratio: Aim = { of: 'ratio', atMost: 1.5 };
  return [
    await compare('Home', [ratio, { of: 'p95', atMost: 50 }], repeat(runs.pages, [home])),
    await compare(
      'Child search, a letter more each time',
      [ratio, { of: 'p95', atMost: 30 }],
      letterByLetter(world, runs.names).map((typed) => search(typed)),
    ),
    await compare(
      'Agenda of an open conference',
      [ratio],
      repeat(
        runs.pages,
        world.openConferences.map((id) => agenda(id)),
      ),
    ),
  ];
}

function repeat<T>(count: number, items: readonly T[]): T[] {
  return Array.from({ length: count }, (_, i) => items[i % items.length]).filter(
    (item) => item !== undefined,
  );
}

function home(desk: ReadDesk): unknown {
  return contract['home.lines'].output.parse(homeHandlers['home.lines'](desk, {}));
}

const search =
  (typed: string) =>
  (desk: ReadDesk): unknown => {
    const found = familiesHandlers['families.search'](desk, { query: typed });
    return contract['families.search'].output.parse(found);
  };

const agenda =
  (meetingId: string) =>
  (desk: ReadDesk): unknown => {
    const view = conferencesHandlers['conferences.open'](desk, { meetingId });
    return contract['conferences.open'].output.parse(view);
  };

/** What the search field holds while names are typed: M, Ma, Mar …, then a last name likewise. */
export function letterByLetter({ children }: World, names: number): string[] {
  const step = Math.max(1, Math.floor(children.length / names));
  return children
    .filter((_, i) => i % step === 0)
    .slice(0, names)
    .flatMap(({ name, lastName }, i) => prefixes(i % 2 === 0 ? name : lastName.toLowerCase()));
}

const prefixes = (text: string) => Array.from(text, (_, i) => text.slice(0, i + 1));
