import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadDesk } from '../src-main/desk.ts';
import { notesHandlers } from '../src-main/notes/handlers.ts';
import { signedInPerson } from '../src-main/people/store.ts';
import { contract } from '../src-shared/contract.ts';
import type { Role } from '../src-shared/rights.ts';
import { timed, timePairs } from './measure.ts';
import { makeNotes, NARROW_WORD } from './note-rows.ts';
import type { Aim, Finding } from './report.ts';
import { openTwins } from './twin-databases.ts';
import { deskAt, makeWorld } from './world.ts';
import type { WorldSize } from './world-plan.ts';
import { insertRows } from './world-rows.ts';

/** Words as somebody types them, of notes in both languages; each from its second letter on. */
const typed = ['speech', 'duerme', 'hearing screening', 'mamá pide', 'family', 'clean up', 'zz'];

/** Who looks, and what is typed: everything, or words that stand mostly in notes of others. */
const readers: { what: string; role: Role; words: readonly string[] }[] = [
  { what: 'Note search, health coordinator', role: 'health', words: typed },
  { what: 'Note search, teacher', role: 'teacher', words: typed },
  { what: 'Note search, teacher, hidden words', role: 'teacher', words: [NARROW_WORD] },
  { what: 'Note search, manager, hidden words', role: 'site-manager', words: [NARROW_WORD] },
];

/**
 * The search in `count` notes, letter by letter from the second, as a
 * specialist, a teacher of one class and a manager ask it, on an encrypted database and a plain one.
 */
export async function measureNoteSearch(
  size: WorldSize,
  count: number,
  rounds: number,
): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'binder bench '));
  const world = makeWorld(size);
  const twins = openTwins(folder, world);
  try {
    const rows = makeNotes(world, count);
    for (const client of [twins.encrypted, twins.plain]) insertRows(client, rows);
    const findings: Finding[] = [];
    for (const { what, role, words } of readers) {
      const personId = world.people.find((person) => person.role === role)?.id ?? '';
      const [encrypted, plain] = [twins.encrypted, twins.plain].map((client) => {
        const desk = deskAt(client, world);
        return { ...desk, person: signedInPerson(desk.db, personId) };
      });
      if (!encrypted || !plain) throw new Error('two databases were opened');
      findings.push(await compare(what, encrypted, plain, asked(words, rounds)));
    }
    return findings;
  } finally {
    twins.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(
  what: string,
  encrypted: ReadDesk,
  plain: ReadDesk,
  queries: string[],
): Promise<Finding> {
  const against = (query: string) => ({
    subject: () => timed(() => search(encrypted, query)),
    against: () => timed(() => search(plain, query)),
  });
  // Once unmeasured: the first call of all is the compiler's.
  await timePairs(queries.slice(0, 10).map(against));
  const times = await timePairs(queries.map(against));
  const aims: Aim[] = [{ of: 'p95', atMost: 30 }];
  const plainTimes = { what: 'plain SQLite', times: times.against };
  return { what, unit: 'ms', subject: times.subject, against: plainTimes, aims };
}

/** What the window asks for: the handler, and the check of its answer. */
export function search(desk: ReadDesk, query: string) {
  const input = { query, kind: null, after: null };
  return contract['notes.search'].output.parse(notesHandlers['notes.search'](desk, input));
}

function asked(words: readonly string[], rounds: number): string[] {
  const letters = words.flatMap((word) =>
    Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i + 2)),
  );
  return Array.from({ length: rounds }, () => letters).flat();
}
