import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../src-shared/operation.ts';
import { hasTool } from '../support/pdf-tools.ts';
import { type BinderWindow, expect, test } from './support/binder-window.ts';
import { arrangeBinder } from './support/filled-binder.ts';
import { type Keyboard, keyboardOf } from './support/keyboard.ts';
import { languagesOf } from './support/languages.ts';
import {
  type ArrangedRegion,
  arrangeLastMonth,
  arrangeRegion,
  HOUSEHOLDS,
  WITHOUT_AGREEMENT,
} from './support/region.ts';
import { drawIn, markedTab, pickSigner, turnTo } from './support/signing.ts';
import { ADMINISTRATOR, TODAY, wordsOf } from './support/story.ts';

const WORKER = 'Bea Birch';
const [ADA, KOFI, CODED] = HOUSEHOLDS;

/** One story in one language, with its words and its keyboard. */
interface Story {
  binder: BinderWindow;
  keyboard: Keyboard;
  region: ArrangedRegion;
  meetingId: string;
  language: Language;
  t: ReturnType<typeof wordsOf>['t'];
}

for (const language of languagesOf('en')) {
  test(`[CE-01] to [CE-35] a month of a region with five agencies, ${language}`, async ({
    binder,
  }) => {
    test.setTimeout(240_000);
    const { t } = wordsOf(language);
    const region = await arrangeAll(binder, language);
    const meetingId = await begin(binder, language);
    const story = { binder, region, meetingId, language, t, keyboard: keyboardOf(binder.page) };
    await saveList(story);
    await gather(story);
    await appoint(story);
    await reportBack(story);
    await review(story);
    await finalize(story);
    await sign(story);
    await readAndPrint(story);
  });
}

async function arrangeAll(binder: BinderWindow, language: Language): Promise<ArrangedRegion> {
  await arrangeBinder(binder, language);
  const region = await arrangeRegion(binder);
  await arrangeLastMonth(binder, region);
  await binder.page.reload();
  return region;
}

/** From the overview, with the cursor in the dialog's first field. */
async function begin({ page, expectAccessible }: BinderWindow, language: Language) {
  const { t } = wordsOf(language);
  await turnTo(page, '#/region-meetings');
  await page
    .getByRole('button', { name: t('conferences:calendar.begin-class', { class: 'Region 1' }) })
    .waitFor();
  await expectAccessible();
  const begins = t('conferences:calendar.begin-class', { class: 'Region 1' });
  await page.getByRole('button', { name: begins }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('conferences:schedule.date')).fill(TODAY);
  await dialog.getByRole('button', { name: t('region-meetings:schedule.begin') }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Region 1' })).toBeVisible();
  return new URL(page.url()).hash.split('/').at(-1) ?? '';
}

/** The list leaves encrypted only; its password is shown once and is nowhere afterwards. */
async function saveList({ binder, keyboard, meetingId, t }: Story): Promise<void> {
  const { page, arrange, documents, expectAccessible } = binder;
  await expect(page.getByText(t('coordinated-entry:conduct-title'))).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: t('region-meetings:list.button') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('region-meetings:list.recipient'), { exact: false }).fill('Region 1');
  await dialog.getByLabel(t('region-meetings:list.reason'), { exact: false }).fill('Review');
  await keyboard.press('Control+Enter');
  const shown = dialog.getByTestId('password');
  await expect(shown).toBeVisible({ timeout: 60_000 });
  await expectAccessible();
  const password = (await shown.textContent()) ?? '';
  expect(password).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/);
  await keyboard.press('Escape');
  await expect(shown).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole('button', { name: t('region-meetings:password.written') }).click();
  await expect(dialog).toBeHidden();

  const drafts = await arrange('vault.readDraft', { form: `preparation-list:${meetingId}` });
  const said = await page.evaluate(() => document.documentElement.outerHTML + location.href);
  expect(`${said}${JSON.stringify(drafts)}`).not.toContain(password);
  const sent = page.getByRole('list', { name: t('region-meetings:list.sent') });
  await expect(sent).toContainText(t('region-meetings:list.late'));
  expectEncrypted(documents, 'preparation-list', password, ADA);
}

function expectEncrypted(documents: string, kind: string, password: string, inside: string): void {
  const file = readdirSync(documents).find((name) => name.startsWith(kind)) ?? '';
  const path = join(documents, file);
  if (!hasTool('qpdf') || !hasTool('pdftotext')) {
    process.stdout.write('qpdf or pdftotext is not here: the encryption is not looked at\n');
    return;
  }
  const run = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: 'utf8' });
  expect(run('qpdf', '--show-encryption', `--password=${password}`, path).stdout).toMatch(
    /file encryption method: AESv3/,
  );
  expect(run('pdftotext', path, '-').status).not.toBe(0);
  expect(run('pdftotext', '-upw', password, path, '-').stdout).toContain(inside);
}

/** Four agencies have an agreement; Cedar does not come, and the fifth cannot be added. */
async function gather({ binder, keyboard, t, region }: Story): Promise<void> {
  const { page } = binder;
  const all = page.getByRole('button', {
    name: t('region-meetings:agencies.all-came', { count: 4 }),
  });
  const mark = (name: string, presence: string) =>
    page.getByRole('button', {
      name: t('conferences:people.mark', {
        ...{ name, presence: t(`coordinated-entry-documents:presence.${presence}`) },
      }),
    });
  await expect(mark('Elm House', 'invited')).toHaveAttribute('aria-pressed', 'true');
  await keyboard.walkTo(all, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(mark('Elm House', 'present')).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('4', 'ArrowDown', '5', 'ArrowDown', '2');
  await expect(mark('Cedar Navigators', 'absent')).toHaveAttribute('aria-pressed', 'true');
  const passed = t('region-meetings:participation.of', {
    name: 'Birch Outreach',
    participation: t('coordinated-entry-documents:participation.passed'),
  });
  await expect(page.getByRole('button', { name: passed })).toHaveAttribute('aria-pressed', 'true');
  const worker = page.getByRole('button', { name: `${WORKER}, Navigator` });
  await expect(page.getByText(t('region-meetings:start.nobody-else'))).toBeVisible();
  for (const isHere of ['true', 'false', 'true']) {
    await worker.click();
    await expect(worker).toHaveAttribute('aria-pressed', isHere);
  }

  const add = page.getByRole('combobox', { name: t('region-meetings:agencies.add') });
  await add.click();
  await page.getByRole('option', { name: WITHOUT_AGREEMENT }).click();
  await expect(page.getByText(t('problems:agency-without-agreement'))).toBeVisible();
  const onFile = t('region-meetings:agencies.to-agreement', { name: WITHOUT_AGREEMENT });
  await expect(page.getByRole('link', { name: onFile })).toHaveAttribute(
    'href',
    `#/agencies/${region.agencies.get(WITHOUT_AGREEMENT)}`,
  );
  await page.getByRole('combobox', { name: t('conferences:people.add') }).fill(ADMINISTRATOR.name);
  await page.getByRole('option', { name: ADMINISTRATOR.name }).click();
}

/** It is Birch's turn to facilitate and Cedar's to take notes: somebody stands in. */
async function appoint({ binder, t }: Story): Promise<void> {
  const { page, expectAccessible } = binder;
  const words = (role: string) => t(`coordinated-entry-documents:role.${role}`);
  await page.getByRole('combobox', { name: words('facilitator') }).click();
  await page.getByRole('option', { name: WORKER }).click();
  const replace = t('region-meetings:roles.replace-of', { role: words('note-taker') });
  await page.getByRole('button', { name: replace }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('combobox', { name: t('region-meetings:roles.person') })
    .fill(ADMINISTRATOR.name);
  await page.getByRole('option', { name: ADMINISTRATOR.name }).click();
  await dialog.getByLabel(t('region-meetings:roles.reason')).fill('Ill');
  await expectAccessible();
  await dialog.getByRole('button', { name: t('coordinated-entry:save') }).click();
  await expect(page.getByText(t('region-meetings:roles.not-informed'))).toBeVisible();
}

/** What Birch promised last time has no update yet; one line, Enter, and it has. */
async function reportBack({ binder, keyboard, t }: Story): Promise<void> {
  const { page } = binder;
  const of = page.getByRole('region', {
    name: t('region-meetings:reports.of', { name: 'Birch Outreach' }),
  });
  await expect(of.getByText(t('region-meetings:reports.missing', { count: 1 }))).toBeVisible();
  await of.getByRole('textbox').fill('The landlord calls back on Monday');
  await keyboard.press('Enter');
  await expect(of.getByText(t('region-meetings:reports.all'))).toBeVisible();
}

/** The five elements, an action and a follow-up person without the mouse; the keys are counted. */
async function review(story: Story): Promise<void> {
  const { binder, keyboard, t, language } = story;
  const { page, expectAccessible } = binder;
  const entry = (field: string) =>
    page.getByRole('textbox', { name: t(`coordinated-entry-documents:entry.${field}`) });
  await page.getByRole('button', { name: t('region-meetings:start.onward') }).focus();
  const before = keyboard.pressed();
  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByRole('heading', { name: ADA }));
  await expect(page.getByText('The landlord calls back on Monday')).toBeVisible();
  await keyboard.press('1', 'e');
  await keyboard.expectAt(entry('preferences'));
  const texts = ['Close to the school', 'No deposit', 'Safe at night', 'A lease', 'On two lists'];
  for (const text of [...texts, 'One viewing']) {
    await keyboard.type(text);
    await keyboard.press('Tab');
  }
  await keyboard.press('Escape', 'a');
  await keyboard.expectAt(page.getByRole('textbox', { name: t('conferences:action.what') }));
  await keyboard.type('Pay the deposit');
  await keyboard.press('Enter');
  await keyboard.type('Bea');
  await keyboard.press('Enter');
  await keyboard.type('2w');
  await keyboard.press('Enter');
  await keyboard.expectAt(followUp(page, t));
  await keyboard.type('Bea');
  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByRole('button', { name: t('region-meetings:next-household') }));
  const keys = keyboard.pressed() - before;
  process.stdout.write(`${language}: a household in ${keys} keys beyond the text itself\n`);
  expect(keys).toBeLessThanOrEqual(20);
  await expectAccessible();
  await expect.poll(async () => (await entryOf(story, ADA)).followUpPersonName).toBe(WORKER);
  expect(await entryOf(story, ADA)).toMatchObject({
    ...{ outcome: 'reviewed', location: { kind: 'shelter' }, known: { hasChanged: true } },
    text: { preferences: texts[0], safety: texts[2], progress: 'One viewing' },
    actions: [{ what: 'Pay the deposit', responsibleName: WORKER, due: '2026-12-04' }],
  });

  // In meeting mode the room sees one household; the one known by its code stays a code.
  await keyboard.press('j', 'm');
  await keyboard.expectAt(page.getByRole('heading', { level: 1, name: KOFI }));
  const said = await page.evaluate(() => document.documentElement.outerHTML);
  expect([ADA, CODED].filter((name) => said.includes(name))).toEqual([]);
  await expectAccessible();
  await keyboard.press('2', 'f');
  await keyboard.expectAt(followUp(page, t));
  await keyboard.type('Bea');
  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByRole('button', { name: t('region-meetings:next-household') }));
  await keyboard.press('m');
  await keyboard.expectAt(page.getByRole('heading', { level: 2, name: KOFI }));
  await keyboard.press('j', '2');
}

function followUp(page: Page, t: Story['t']): Locator {
  return page.getByRole('combobox', { name: t('coordinated-entry-documents:entry.follow-up') });
}

async function entryOf({ binder, meetingId, region }: Story, label: string) {
  const householdId = region.households.get(label) ?? '';
  return binder.arrange('coordinatedEntry.entry', { meetingId, householdId });
}

/** Refused while a follow-up person is missing; the sentence leads to the field. */
async function finalize({ binder, keyboard, t }: Story): Promise<void> {
  const { page, expectAccessible } = binder;
  await keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  const missing = t('region-meetings:unmet.no-follow-up-person', { name: CODED });
  const lines = dialog.getByRole('listitem');
  await expect(lines).toHaveText([missing]);
  await expectAccessible();
  await keyboard.press('Enter');
  await keyboard.expectAt(followUp(page, t));
  await expect(dialog).toBeHidden();
  await keyboard.type('Bea');
  await keyboard.press('Enter');
  await keyboard.press('Control+Enter');
  const confirm = page.getByRole('button', { name: t('conferences:finalize.confirm') });
  await keyboard.expectAt(confirm);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('signatures:round.title') })).toBeVisible();
}

/** The office by key, the partner's worker by hand before the office as witness. */
async function sign({ binder, language, t }: Story): Promise<void> {
  const { page, expectAccessible } = binder;
  await expect(markedTab(page, language)).toContainText(t('common:tab.coordinated-entry'));
  const secret = page.getByLabel(t('signatures:round.passphrase', { name: ADMINISTRATOR.name }));
  await pickSigner(page, language, ADMINISTRATOR.name);
  await secret.fill(ADMINISTRATOR.passphrase);
  await page.getByRole('button', { name: t('signatures:round.sign', { count: 1 }) }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`^${WORKER}`) })).toBeVisible();
  await drawIn(page, page.getByRole('img', { name: t('signatures:draw.empty') }));
  await page.getByLabel(t('signatures:draw.printed')).fill(WORKER);
  await secret.fill(ADMINISTRATOR.passphrase);
  await page.getByRole('button', { name: t('signatures:draw.verb', { count: 1 }) }).click();
  await expect(page.getByText(t('signatures:round.closed')).first()).toBeVisible();
  await expectAccessible();
}

/** The minutes, and the household's page month by month; what names a household prints encrypted. */
async function readAndPrint({ binder, region, t }: Story): Promise<void> {
  const { page, documents, expectAccessible } = binder;
  await page.getByRole('button', { name: t('signatures:round.to-minutes') }).click();
  await expect(page.getByText(t('conferences:minutes.signatures'))).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: t('conferences:print.button') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('region-meetings:print.submit') }).click();
  const password = (await dialog.getByTestId('password').textContent({ timeout: 60_000 })) ?? '';
  await dialog.getByRole('button', { name: t('region-meetings:password.written') }).click();
  expectEncrypted(documents, 'coordinated-entry-minutes', password, 'Pay the deposit');

  await turnTo(page, `#/households/${region.households.get(ADA)}`);
  await expect(page.getByText(t('region-meetings:months.title'))).toBeVisible();
  await expect(page.getByText('Close to the school', { exact: true })).toBeVisible();
  await expect(page.getByText('Pay the deposit').first()).toBeVisible();
  await expectAccessible();
}
