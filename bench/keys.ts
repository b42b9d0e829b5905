import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { findPlaces } from '../src-main/places.ts';
import type { Bridge } from '../src-shared/bridge.ts';
import { openPreview } from '../tests/support/open-preview.ts';
import { type BenchBinder, benchPassphrase, openBenchBinder } from './bench-binder.ts';
import type { Finding } from './report.ts';
import { firstName, lastName, seededRandom } from './sample-words.ts';

const CLASS = 'Room 1 Bluebirds';
const CHILDREN = 17;
/** Which of them need support, counted from 0 down the agenda. */
const inNeed = new Set([2, 7, 12]);

/** A keyboard that counts: each key pressed, two for a chord, but no character of a text. */
interface CountedKeys {
  pressed: number;
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Tab until `target` has the focus. */
  tabTo(target: Locator): Promise<void>;
}

/**
 * The first conference of a class of 17 by keyboard alone, from Home to the finalized minutes: what
 * is pressed besides the characters of texts. Three children need support, with a discussion and
 * one action each.
 */
export async function measureKeys(): Promise<Finding[]> {
  if (!existsSync(join(findPlaces(import.meta.dirname).renderer, 'index.html'))) {
    console.log('Not measured: counting the keys needs npm run build.');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'binder bench '));
  mkdirSync(join(folder, 'documents'));
  const binder = await openBenchBinder(join(folder, 'binder'));
  await addClass(binder);
  await binder.lock();
  const vaultEntry = join(import.meta.dirname, '../tests/e2e/support/vault-entry.ts');
  const { page, host } = await openPreview(folder, vaultEntry);
  page.setDefaultTimeout(30_000);
  try {
    await signIn(page, binder.administratorId);
    const keys = countedKeys(page);
    await holdConference(page, keys);
    return [
      {
        ...{ what: `Keys for a first conference of ${CHILDREN}`, unit: 'keys' },
        ...{ subject: [keys.pressed], aims: [{ of: 'p50', atMost: 60 }] },
      },
    ];
  } finally {
    await host.quit();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function addClass(binder: BenchBinder): Promise<void> {
  const random = seededRandom(CHILDREN);
  const { id: classId } = await binder.ok('families.addClass', { name: CLASS, start: null });
  for (let i = 0; i < CHILDREN; i += 1) {
    await binder.ok('families.addChild', {
      child: {
        ...{ participantId: `${10_000 + i}`, lastName: lastName(random) },
        ...{ firstName: firstName(random), dateOfBirth: '2023-02-03', relationship: null },
        ...{ advocateId: null, iep: false, mckinneyVento: false, fosterCare: false, note: null },
      },
      familyId: null,
      family: { familyKey: null, primaryAdult: null, phone: null, homeLanguage: null },
      ...{ classId, start: '2026-09-08' },
    });
  }
  const team = [
    { name: 'Rosa Mendez', role: 'teacher', discipline: 'teaching' },
    { name: 'Priya Raman', role: 'family-advocate', discipline: 'family-services' },
    { name: 'Helen Park', role: 'health', discipline: 'health' },
    { name: 'Dev Shah', role: 'disabilities', discipline: 'disabilities' },
    { name: 'Mia Cole', role: 'mental-health', discipline: 'mental-health' },
  ] as const;
  for (const { name, role, discipline } of team) {
    const isOwn = role === 'teacher' || role === 'family-advocate';
    const classIds = isOwn ? [classId] : [];
    await binder.ok('people.add', { name, discipline, roles: [role], classIds, language: 'en' });
  }
}

async function signIn(page: Page, personId: string): Promise<void> {
  const reply = await page.evaluate(
    (input) => (Reflect.get(window, 'binder') as Bridge).call('vault.signIn', input),
    { personId, passphrase: benchPassphrase },
  );
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  await page.reload();
  await page.getByRole('heading', { name: 'Home' }).waitFor();
}

function countedKeys(page: Page): CountedKeys {
  const hasFocus = (target: Locator) =>
    target.evaluate((element) => element === document.activeElement);
  const keys: CountedKeys = {
    pressed: 0,
    async press(...pressed) {
      for (const key of pressed) {
        keys.pressed += key.split('+').length;
        await page.keyboard.press(key);
      }
    },
    type: (text) => page.keyboard.type(text),
    async tabTo(target) {
      await target.waitFor();
      for (let tabs = 0; !(await hasFocus(target)); tabs += 1) {
        if (tabs === 40) throw new Error('forty tabs did not lead there');
        await keys.press('Tab');
      }
    },
  };
  return keys;
}

async function holdConference(page: Page, keys: CountedKeys): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const focused = (on: string) => page.locator(`[data-focus="${on}"]:focus`).waitFor();
  await keys.press('g', 'c');
  await keys.tabTo(button(/^Begin.*Bluebirds/));
  await keys.press('Enter');
  await page.getByRole('dialog').waitFor();
  await keys.press('Control+Enter');

  await focused('team');
  await keys.press('Enter', 'Enter');
  for (let nth = 0; nth < CHILDREN; nth += 1) {
    if (nth === 0) await focused('heading');
    if (!inNeed.has(nth)) {
      await keys.press('1');
      continue;
    }
    await keys.press('e');
    await keys.type('Hard to follow outside the family; gestures and single words in class.');
    await keys.press('Escape', '3');
    await focused('action');
    await keys.type('Ask the district for a speech screening');
    await keys.press('Enter');
    await focused('responsible');
    await keys.press('d', 'Enter');
    await focused('due');
    await keys.type('2w');
    await keys.press('Enter');
    await focused('next');
    await keys.press('Enter');
    await focused('heading');
  }
  await keys.press('Control+Enter');
  await page.getByRole('dialog').waitFor();
  await keys.press('Control+Enter');
  await page.waitForURL(/\/signing$/);
}
