import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureImport } from '../bench/importing.ts';
import { percentile, timed, timePairs } from '../bench/measure.ts';
import { measureNoteSearch } from '../bench/note-search.ts';
import { measurePrinting } from '../bench/printing.ts';
import { letterByLetter, measureReading } from '../bench/reading.ts';
import { reportOf } from '../bench/report.ts';
import { openTwins } from '../bench/twin-databases.ts';
import { deskAt, makeWorld } from '../bench/world.ts';
import { fullSize, planConferences } from '../bench/world-plan.ts';
import { conferencesHandlers } from '../src-main/conferences/handlers.ts';
import { countWaiting, waitingItems } from '../src-main/copa/queue.ts';
import { searchChildren } from '../src-main/families/children.ts';
import { homeLines } from '../src-main/home/store.ts';
import { documentsOfMeeting } from '../src-main/signatures/documents.ts';
import { signingOf } from '../src-main/signatures/signing.ts';

/** A site of two classes: that the bench runs is tested here, how fast it is is not. */
const tiny = { children: 12, classes: 2, entries: 150 };

describe('what is measured', () => {
  test('percentiles are by nearest rank, whatever the order', () => {
    const times = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect([percentile(times, 0.5), percentile(times, 0.95)]).toEqual([50, 95]);
    expect(percentile([7], 0.95)).toBe(7);
  });

  test('the sides of a pair take turns to be first', async () => {
    const said: string[] = [];
    const side = (name: string) => () => timed(() => said.push(name));
    const pair = { subject: side('subject'), against: side('against') };
    const times = await timePairs([pair, pair]);
    expect(said).toEqual(['subject', 'against', 'against', 'subject']);
    expect([times.subject.length, times.against.length]).toEqual([2, 2]);
  });

  test('a miss is a word in the table', () => {
    const finding = {
      ...{ what: 'Home', unit: 'ms' as const, subject: [30, 30], aims: [] },
      against: { what: 'plain', times: [10, 10] },
    };
    const aims = [
      { of: 'ratio' as const, atMost: 1.5 },
      { of: 'p95' as const, atMost: 50 },
    ];
    const line = reportOf([{ ...finding, aims }]).split('\n')[1];
    expect(line).toMatch(/Home .* 30 ms .* 10 ms .* 3\.00 {2}ratio ≤ 1\.5 miss, p95 ≤ 50 ms pass$/);
  });
});

describe('the site that is measured', () => {
  test('has the entries that the aims speak of, and conferences still open', () => {
    const plan = planConferences(fullSize);
    const finalized = plan.filter(({ isFinalized }) => isFinalized);
    expect(finalized.length * (fullSize.children / fullSize.classes)).toBe(20_000);
    expect(plan.filter(({ isFinalized }) => !isFinalized)).not.toEqual([]);
    expect(plan.map(({ date }) => date)).toEqual(plan.map(({ date }) => date).toSorted());
  });

  test('is the same in both databases, full of work, and its signatures hold', () => {
    const folder = mkdtempSync(join(tmpdir(), 'binder bench '));
    const world = makeWorld(tiny);
    const twins = openTwins(folder, world);
    try {
      const [encrypted, plain] = [deskAt(twins.encrypted, world), deskAt(twins.plain, world)];
      const home = homeLines(encrypted);
      expect(home).toEqual(homeLines(plain));
      const whats = new Set([...home.yours, ...home.site].map(({ what }) => what));
      expect([...whats]).toEqual(expect.arrayContaining(['sign', 'signatures-missing', 'action']));

      const waits = waitingItems(encrypted, -1).map(({ date }) => date);
      expect(waits).not.toEqual([]);
      expect(waits.filter((date) => date < '2027-04-13')).toEqual([]);
      expect(home.due.copa).toBe(waits.length);
      expect(countWaiting(encrypted, 2)).toBe(2);

      const typed = letterByLetter(world, 3);
      const found = typed.map((query) => searchChildren(encrypted, query));
      expect(found.every((rows) => rows.length > 0)).toBe(true);
      expect(found).toEqual(typed.map((query) => searchChildren(plain, query)));

      const [meetingId = ''] = world.openConferences;
      const view = conferencesHandlers['conferences.open'](encrypted, { meetingId });
      expect(view.agenda.length).toBeGreaterThan(0);
      expect(view).toEqual(conferencesHandlers['conferences.open'](plain, { meetingId }));

      const held = twins.plain.prepare('SELECT id FROM meeting ORDER BY id LIMIT 1').pluck().get();
      const documents = documentsOfMeeting(plain.db, String(held));
      const signings = [...signingOf(plain.db, String(held), documents).values()];
      expect(signings.length).toBeGreaterThan(0);
      expect(signings.map(({ state }) => state)).toEqual(signings.map(() => 'complete'));
    } finally {
      twins.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('the bench runs from end to end', async () => {
  const findings = [
    ...(await measureReading(tiny, { pages: 2, names: 2 })),
    ...(await measureNoteSearch(tiny, 60, 1)),
    ...(await measureImport(20)),
    ...(await measurePrinting(tiny, 2)),
  ];
  const report = reportOf(findings);
  expect(report.split('\n')).toHaveLength(1 + findings.length);
  expect(report).not.toMatch(/NaN|undefined/);
  expect(report).toMatch(/^Home .*plain SQLite/m);
});
