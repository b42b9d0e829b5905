import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Language } from '../../src-shared/operation.ts';
import { type BinderWindow, expect, test } from './support/binder-window.ts';
import { type Keyboard, keyboardOf } from './support/keyboard.ts';
import { languagesOf } from './support/languages.ts';
import { ADMINISTRATOR, CLASS, SITE, wordsOf } from './support/story.ts';

type Told = BinderWindow & { keyboard: Keyboard; language: Language };

const HELD_ON = '2026-11-18';
const LONG = 'Peña se ríe mucho 👩‍👩‍👧‍👦 y canta. '.repeat(150).trim();

for (const language of languagesOf('es')) {
  test(`[HS-25 to HS-27] the queue to COPA by keyboard, ${language}`, async ({ binder }) => {
    test.setTimeout(180_000);
    const told = { ...binder, keyboard: keyboardOf(binder.page), language };
    await holdConference(told);
    await copyAndTick(told);
    await takeBack(told);
    await saveQueue(told);
    await empty(told);
  });
}

/** A class of three, one of whom there is more to say about than a note in COPA takes. */
async function holdConference({ page, arrange, language }: Told): Promise<void> {
  const { t } = wordsOf(language);
  await arrange('vault.create', {
    siteName: SITE,
    programYear: { start: '2026-08-17', end: '2027-05-28', closedMonths: [] },
    administrator: { name: ADMINISTRATOR.name, isSiteManager: true },
    passphrase: ADMINISTRATOR.passphrase,
    language,
  });
  await page.reload();
  const { id: classId } = await arrange('families.addClass', { name: CLASS, start: null });
  const ids: string[] = [];
  for (const [firstName, lastName] of [
    ['Inés', 'Castillo'],
    ['Micah', 'Mbeki'],
    ['Luz', 'Vang'],
  ] as const) {
    const child = { firstName, lastName, dateOfBirth: '2022-04-05', participantId: null };
    const more = { relationship: null, advocateId: null, note: null };
    const flags = { iep: false, mckinneyVento: false, fosterCare: false };
    const family = { familyKey: null, primaryAdult: null, phone: null, homeLanguage: null };
    const { id } = await arrange('families.addChild', {
      ...{ child: { ...child, ...more, ...flags }, familyId: null, family, classId },
      start: '2026-09-08',
    });
    ids.push(id);
  }
  const { session } = await arrange('vault.status', {});
  const schedule = { classId, date: HELD_ON, startsAt: null };
  const { id: meetingId } = await arrange('conferences.schedule', schedule);
  await arrange('meetings.setAttendance', {
    ...{ meetingId, personId: session?.personId ?? '' },
    ...{ discipline: 'management', presence: 'present' },
  });
  for (const [n, childId] of ids.entries()) {
    const text = n === 1 ? { discussion: LONG } : { strengths: `Draws well ${n}` };
    await arrange('conferences.saveEntry', { meetingId, childId, outcome: 'no-concerns', text });
  }
  await arrange('meetings.finalize', { meetingId });
  await page.reload();
  await expect(page.getByRole('heading', { name: t('common:tab.home'), level: 1 })).toBeVisible();
}

const onClipboard = ({ shell }: Told): Promise<string> => shell.clipboard.read();

async function copyAndTick(told: Told): Promise<void> {
  const { page, keyboard, expectAccessible, language } = told;
  const { t, date } = wordsOf(language);
  await keyboard.press('g', 'o');
  await keyboard.expectAt(page.getByRole('heading', { level: 1, name: t('copa:title') }));
  const rail = page.getByRole('navigation', { name: t('common:tab.label') });
  await expect(rail.getByRole('link', { name: 'COPA' })).toContainText(
    t('common:tab.due', { count: 3 }),
  );
  const list = page.getByRole('navigation', { name: t('copa:list') });
  await expect(list.getByRole('button')).toHaveText([
    new RegExp(`Castillo.*${t('copa:age', { count: 2 })}`),
    /Mbeki/,
    /Vang/,
  ]);
  await expect(page.getByText(t('copa:destination.child-case-notes'))).toBeVisible();
  await expectAccessible();

  const article = page.getByRole('article');
  await expect(article).toContainText('Draws well 0');
  await keyboard.press('c');
  await keyboard.expectAt(page.getByRole('button', { name: t('copa:enter') }));
  await expect(page.getByText(t('copa:clears', { count: 30 }).slice(0, 20))).toBeVisible();
  const copied = await onClipboard(told);
  expect(copied).toContain(`${t('copa:kind.conference')}: ${date(HELD_ON)}`);
  expect(copied).toContain(`${t('documents:entry.strengths')}: Draws well 0`);
  await expectAccessible();
  await keyboard.press('Enter');
  await expect(page.getByText(t('copa:ticked', { name: 'Inés Castillo' }))).toBeVisible();
  await expect(list.getByRole('button')).toHaveText([/Mbeki/, /Vang/]);

  // The next one is too long: two parts, each copied by itself.
  const copyPart = (part: number) =>
    page.getByRole('button', { name: t('copa:copy-part', { part, count: 2 }), exact: true });
  await keyboard.expectAt(copyPart(1));
  await expect(page.getByRole('note')).toContainText('4,000');
  await expectAccessible();
  await keyboard.press('Enter');
  await keyboard.expectAt(copyPart(2));
  const first = await onClipboard(told);
  await keyboard.press('c');
  await keyboard.expectAt(page.getByRole('button', { name: t('copa:enter') }));
  const second = await onClipboard(told);
  expect(first).toMatch(/^\(1\/2\) /);
  expect(second).toMatch(/^\(2\/2\) /);
  expect(first.length).toBeLessThanOrEqual(4_000);
  expect(first.slice(6) + second.slice(6)).toContain(LONG);
  await keyboard.press('x');
  await expect(list.getByRole('button')).toHaveText([/Vang/]);
  await expect(rail.getByRole('link', { name: 'COPA' })).toContainText(
    t('common:tab.due', { count: 1 }),
  );
}

async function takeBack({ page, language }: Told): Promise<void> {
  const { t } = wordsOf(language);
  const undo = t('copa:undo-of', { name: 'Micah Mbeki' });
  await page.getByRole('button', { name: undo }).click();
  await expect(page.getByText(t('copa:undone', { name: 'Micah Mbeki' }))).toBeVisible();
  const list = page.getByRole('navigation', { name: t('copa:list') });
  await expect(list.getByRole('button')).toHaveText([/Mbeki/, /Vang/]);
}

async function saveQueue({ page, documents, expectAccessible, language }: Told): Promise<void> {
  const { t } = wordsOf(language);
  const open = page.getByRole('button', { name: t('copa:export.button') });
  await open.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('copa:export.reason')).fill('=Monthly upload');
  await expectAccessible();
  await dialog.getByRole('button', { name: t('copa:export.verb') }).click();
  await expect(page.getByRole('status').filter({ hasText: '.csv' })).toBeVisible();
  // Nothing is left to cancel or to save a second time: the page says where the file is.
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
  await expectAccessible();
  const names = readdirSync(documents).filter((one) => one.endsWith('.csv'));
  expect(names).toHaveLength(1);
  const [name = ''] = names;
  expect(name).toMatch(/^copa-queue-2026-11-20-[0-9a-f]{6}\.csv$/);
  const rows: Record<string, string>[] = parse(readFileSync(join(documents, name)), {
    ...{ bom: true, columns: true },
  });
  const child = t('copa:csv.child');
  expect(rows.map((row) => row[child])).toEqual(['Micah Mbeki', 'Micah Mbeki', 'Luz Vang']);
  const texts = rows.slice(0, 2).map((row) => row[t('copa:csv.text')]);
  expect(texts.join('')).toContain(LONG);
}

async function empty({ page, keyboard, expectAccessible, language }: Told): Promise<void> {
  const { t } = wordsOf(language);
  // The tick that was taken back is no longer told of; the page stands where it stood.
  await expect(page.getByText(t('copa:ticked', { name: 'Micah Mbeki' }))).toBeHidden();
  await expect(page.getByRole('article')).toContainText('Draws well 2');
  await keyboard.press('x');
  await expect(page.getByText(t('copa:ticked', { name: 'Luz Vang' }))).toBeVisible();
  await expect(page.getByRole('note')).toBeVisible();
  await keyboard.press('x');
  await expect(page.getByText(t('copa:none'))).toBeVisible();
  await keyboard.expectAt(page.getByRole('heading', { level: 1, name: t('copa:title') }));
  await expectAccessible();
}
