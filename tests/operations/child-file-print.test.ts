import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src-shared/operation.ts';
import type { Role } from '../../src-shared/rights.ts';
import { closeTestBinders, passphraseOf, type TestBinder } from '../support/binder.ts';
import { inside } from '../support/inside.ts';
import { hasTool, runOnPdf } from '../support/pdf-tools.ts';
import {
  childInput,
  familyInput,
  hold,
  openSmallSite,
  type SmallSite,
} from '../support/small-site.ts';

let site: SmallSite;
let binder: TestBinder;
const people = new Map<string, string>();

const texts = {
  general: 'Sleeps well again',
  health: 'Carries an inhaler',
  'mental-health': 'Play therapy began',
  'domestic-violence': 'Moved to a shelter',
  'abuse-report': 'Report number 77',
} as const;
type Kind = keyof typeof texts;
const kinds = Object.keys(texts) as Kind[];

beforeAll(async () => {
  site = await openSmallSite();
  binder = site.binder;
  const { luz, noor, bluebirds } = site;
  const { family } = await binder.ok('families.child', { childId: luz });
  await binder.ok('families.addChild', {
    ...{ child: childInput('Mateo', 'Vang-Ortiz'), familyId: family.id, family: familyInput() },
    ...{ classId: bluebirds, start: '2026-09-08' },
  });
  await hold(site, { support: [luz] });
  await binder.ok('families.raise', { childId: luz, kind: 'concern', text: 'Limps since Monday' });
  for (const role of ['director', 'health', 'monitor'] as const) {
    people.set(role, await binder.addPerson(`Reader ${role}`, [role]));
  }
  const readerIds = [people.get('monitor') ?? ''];
  await binder.signIn(noor, passphraseOf('Noor Haddad'));
  for (const kind of kinds) {
    const note = { childId: luz, kind, date: '2026-10-19', text: texts[kind] };
    const { id: noteId } = await binder.ok('notes.write', {
      ...note,
      readerIds: kind === 'abuse-report' ? readerIds : [],
    });
    if (kind === 'general') await binder.ok('notes.amend', { noteId, text: 'But not on Mondays' });
  }
}, 60_000);
afterAll(closeTestBinders);

async function printed(language: Language, narrowNotes: boolean, childId = site.luz) {
  const before = readdirSync(binder.documents);
  const { fileName } = await binder.ok('exports.childFile', { childId, language, narrowNotes });
  expect(fileName).toMatch(/^child-file-2026-10-20-\w{6}\.pdf$/);
  const name = readdirSync(binder.documents).find((one) => !before.includes(one)) ?? '';
  const bytes = readFileSync(join(binder.documents, name));
  return runOnPdf('pdftotext', ['-layout', 'FILE', '-'], bytes).replace(/\s+/g, ' ');
}

const signInAs = (role: Role) =>
  binder.signIn(people.get(role) ?? '', passphraseOf(`Reader ${role}`));
const within = (text: string) => kinds.filter((kind) => text.includes(texts[kind]));

describe.skipIf(!hasTool('pdftotext'))('a child’s file on paper', () => {
  test.each(['en', 'es'] as const)(
    '[PR-06] who the family is, what is open, what was said, and no other child (%s)',
    async (language) => {
      await binder.signIn(site.ana);
      const text = await printed(language, false);
      for (const words of [
        ...['Luz Vang', 'Luis Vang', 'Priya Raman', 'Room 1 Bluebirds', 'Speech screening'],
        ...['Limps since Monday', 'Few words', 'Noor Haddad', 'Sleeps well again'],
        ...['But not on Mondays'],
      ]) {
        expect(text).toContain(words);
      }
      for (const other of ['Mateo', 'Ortiz', 'Micah', 'Mbeki', 'Inés', 'Castillo', 'Grace']) {
        expect(text).not.toContain(other);
      }
      expect(text).not.toMatch(/\b(?:timeline|kind|part|field|label)[-.]\w/);
    },
  );

  test('[PR-05] narrow notes go in when asked for, and only those that the person may read', async () => {
    const byRole = { director: [], health: ['health'], monitor: ['abuse-report'] } as const;
    for (const role of ['director', 'health', 'monitor'] as const) {
      await signInAs(role);
      const without = await printed('en', false);
      expect(within(without), role).toEqual(['general']);
      expect(without).toContain('Without health, mental health');
      const narrow = await printed('en', true);
      expect(within(narrow), role).toEqual(['general', ...byRole[role]]);
      expect(narrow).toContain(`Reader ${role} may read`);
    }
    await binder.signIn(site.noor, passphraseOf('Noor Haddad'));
    expect(within(await printed('en', true))).toEqual(kinds);
    // A file with nothing in it yet.
    expect(await printed('en', true, site.ines)).toContain('Nothing is open.');
  });

  test('[PR-05] the audit row says what was chosen, and the file’s log that it was printed', async () => {
    await binder.signIn(site.ana);
    const log = await binder.ok('families.accessLog', { childId: site.luz });
    expect(log.some(({ action }) => action === 'exports.childFile')).toBe(true);
    const rows = await inside(binder, (client) =>
      client
        .prepare<[], { outcome: string; fields: string }>(
          "SELECT outcome, fields FROM audit WHERE action = 'exports.childFile' ORDER BY seq",
        )
        .all(),
    );
    const chosen = rows
      .filter(({ outcome }) => outcome === 'done')
      .map(({ fields }) => JSON.parse(fields).at(-1));
    expect(chosen.slice(0, 4)).toEqual([
      ...['withoutNarrowNotes', 'withoutNarrowNotes', 'withoutNarrowNotes', 'withNarrowNotes'],
    ]);
    expect(rows.filter(({ outcome }) => outcome === 'left')).toHaveLength(chosen.length);
  });
});
