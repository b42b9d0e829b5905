import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAccounts, signIn } from '../../src-main/demo/accounts.ts';
import { clockOn } from '../../src-main/demo/day-clock.ts';
import { runDemo } from '../../src-main/demo/run.ts';
import { openSitting } from '../../src-main/demo/sitting.ts';
import type { Summary } from '../../src-main/demo/summary.ts';
import { floorKdf } from '../../src-main/vault/kdf.ts';
import { hasTool, runOnPdf } from '../support/pdf-tools.ts';
import { childrenOfFixture, FIXTURE, machine, newFolder, removeFolders } from './machine.ts';

const out = newFolder();
const said: string[] = [];
const request = {
  ...{ roster: FIXTURE, out, year: null, closedMonths: [], today: null },
  ...{ kdf: floorKdf, machine, say: (line: string) => void said.push(line) },
};
let summary: Summary;

beforeAll(async () => {
  summary = await runDemo(request);
}, 300_000);
afterAll(removeFolders);

const documents = () => readdirSync(join(out, 'documents')).toSorted();
const read = (name: string) => readFileSync(join(out, 'documents', name));

describe('the main job on the roster of Maple Street', () => {
  test('[HS-04] is summed up as the rules say', () => {
    const first = { start: '2026-09-08', opens: '2026-10-08', due: '2026-10-31' };
    const held = { ...first, date: '2026-10-08' };
    const step = expect.toSatisfy((ms: unknown) => Number.isInteger(ms) && Number(ms) > 0);
    expect(summary).toEqual({
      roster: {
        imported: 68,
        blank: 1,
        refused: [
          { line: 72, row: 71, reason: expect.stringMatching(/^The date .* does not exist/) },
          { line: 73, row: 72, reason: expect.stringMatching(/^The last name is missing/) },
          { line: 74, row: 73, reason: expect.stringMatching(/already in the file/) },
          { line: 75, row: 74, reason: expect.stringMatching(/is in the future/) },
        ],
      },
      conferences: [
        { class: 'Room 1 Bluebirds', ...held, children: 14, supportNeeded: 0 },
        { class: 'Room 2 Otters', ...held, children: 15, supportNeeded: 7 },
        { class: 'Room 3 Foxes', ...held, children: 15, supportNeeded: 5 },
        { class: 'Room 4 Ducklings (EHS)', ...held, children: 16, supportNeeded: 6 },
      ],
      followUpForms: 18,
      // Six people sign the minutes of four conferences and eighteen forms.
      signatures: { required: 132, valid: 132, missing: 0 },
      ms: { create: step, import: step, conferences: step, sign: step, documents: step },
    });
    expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))).toEqual(summary);
  });

  test('leaves minutes, a form and an extract for each child with Support needed', () => {
    const kinds = documents().map((name) =>
      name.replace(/-2026-10-08-[0-9a-f]{6}(-\d+)?\.pdf$/, ''),
    );
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    expect(count('conference-minutes')).toBe(4);
    expect(count('follow-up-form')).toBe(18);
    expect(count('conference-extract')).toBe(18);
    expect(kinds).toHaveLength(40);
    for (const name of documents()) expect(read(name).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test.skipIf(!hasTool('pdftotext'))('[PR-06] an extract names no other child', () => {
    const children = childrenOfFixture();
    const extracts = documents().filter((name) => name.startsWith('conference-extract'));
    for (const name of extracts) {
      const text = runOnPdf('pdftotext', ['FILE', '-'], read(name)).replace(/\s+/g, ' ');
      const named = children.filter((child) => text.includes(child));
      expect(named, name).toHaveLength(1);
      expect(text).toContain(`Case conference: ${named[0]}`);
    }
  });

  test('names no child where a line or a file name is seen', () => {
    const children = childrenOfFixture();
    const seen = [...said, ...documents(), JSON.stringify(summary)].join('\n');
    expect(children.filter((child) => seen.includes(child))).toEqual([]);
    expect(said.join('\n')).toContain('Sign in as Ruth Calloway with: ');
  });

  test('leaves a binder that opens with each passphrase written down, all of it signed', async () => {
    const { people, warning } = readAccounts(out);
    expect(warning).toContain('demonstration');
    expect(people.map(({ roles }) => roles.join('+')).toSorted()).toEqual([
      'administrator+site-manager',
      'disabilities',
      'family-advocate',
      'family-advocate',
      'health',
      'mental-health',
      ...Array(4).fill('teacher'),
    ]);
    for (const account of people.slice(0, 2)) {
      const sitting = await openSitting(
        { folder: out, kdf: floorKdf },
        clockOn('2026-10-09', machine),
      );
      await signIn(sitting, account);
      expect(await sitting.call('signatures.missing', {})).toEqual([]);
      await sitting.close();
    }
    const sitting = await openSitting(
      { folder: out, kdf: floorKdf },
      clockOn('2026-10-09', machine),
    );
    const [administrator] = people;
    if (administrator) await signIn(sitting, administrator);
    expect((await sitting.call('vault.verifyAudit', {})).brokenAt).toBe(null);
    const forms = { state: 'open', classId: null, mineOnly: false } as const;
    const listed = await sitting.call('followUps.list', forms);
    expect(listed.map(({ signing, openActions }) => `${signing} ${openActions}`)).toEqual(
      Array(18).fill('complete 1'),
    );
    await sitting.close();
  });

  test('is not done over again in the same folder', async () => {
    const before = statSync(join(out, 'summary.json')).mtimeMs;
    await expect(runDemo(request)).rejects.toThrow('--out: the folder holds a binder already');
    expect(statSync(join(out, 'summary.json')).mtimeMs).toBe(before);
    expect(documents()).toHaveLength(40);
  });
});
