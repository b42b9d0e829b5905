import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../src-shared/operation.ts';
import { type BinderWindow, expect, test } from './support/binder-window.ts';
import { languagesOf } from './support/languages.ts';
import {
  ADMINISTRATOR,
  arrangeTeam,
  CLASS,
  ROSTER,
  SITE,
  TEAM,
  TODAY,
  textOfPdfs,
  wordsOf,
} from './support/story.ts';

for (const language of languagesOf('es')) {
  test(`[HS-01 to HS-20] by mouse, ${language}: a new binder, the roster, a first conference, signed forms`, async ({
    binder,
  }) => {
    test.setTimeout(300_000);
    await startBinder(binder, language);
    await importRoster(binder, language);
    await giveTeamAccess(binder, language);
    await holdConference(binder, language);
    await signRound(binder, language);
    await printEverything(binder, language);
    await followUp(binder, language);
    await signInAsTeacher(binder, language);
  });
}

async function startBinder(
  { page, documents, expectAccessible }: BinderWindow,
  language: Language,
) {
  const { t } = wordsOf(language);
  if (language === 'es') await page.getByText('Español', { exact: true }).click();
  await expect(page.getByRole('heading', { name: t('vault:first-run.title') })).toBeVisible();
  await expectAccessible();
  await page.getByLabel(t('vault:first-run.site-name')).fill(SITE);
  await page.getByLabel(t('common:program-year.start')).fill('2026-08-17');
  await page.getByLabel(new RegExp(`^${t('common:program-year.end')}`)).fill('2027-05-28');
  await page.getByLabel(new RegExp(`^${t('common:program-year.end')}`)).blur();
  await page
    .getByLabel(/Dec|dic/)
    .first()
    .check();
  await page.getByLabel(t('vault:first-run.name')).fill(ADMINISTRATOR.name);
  await page.getByLabel(t('common:passphrase.new')).fill(ADMINISTRATOR.passphrase);
  await page.getByLabel(t('common:passphrase.again')).fill(ADMINISTRATOR.passphrase);
  await page.getByRole('button', { name: t('vault:first-run.create') }).click();

  const code = (await page.getByTestId('recovery-code').innerText()).trim();
  await page.getByRole('button', { name: t('vault:sheet.save') }).click();
  await page.getByRole('button', { name: t('vault:sheet.own-drive-yes') }).click();
  await expect(page.getByRole('status').filter({ hasText: '.pdf' })).toBeVisible();
  await expectAccessible();
  expect(textOfPdfs(documents, 'recovery-sheet').join()).toContain(code);
  await page.getByRole('button', { name: t('vault:sheet.kept') }).click();
  await page.getByLabel(t('vault:sheet.type-back')).fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: t('vault:sheet.confirm') }).click();
  await expect(page.getByRole('heading', { name: t('common:tab.home'), level: 1 })).toBeVisible();
  await expectAccessible();
}

async function importRoster({ page, expectAccessible }: BinderWindow, language: Language) {
  const { t } = wordsOf(language);
  await page.getByRole('link', { name: t('home:first.roster-do') }).click();
  await expect(page.getByRole('heading', { name: t('families:import.title') })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(ROSTER);
  await page.getByRole('button', { name: t('families:import.check') }).click();
  await expect(page.getByText(t('roster:reasons.born-in-future')).first()).toBeHidden();
  await page.getByRole('tab', { name: new RegExp(t('families:import.part-refused')) }).click();
  await expect(page.getByText(t('roster:reasons.born-in-future')).first()).toBeVisible();
  await expectAccessible();
  await page
    .getByRole('button', { name: t('families:import.run', { count: 68, number: 68 }) })
    .click();
  await expect(
    page.getByText(t('families:import.imported', { count: 68, number: 68 })),
  ).toBeVisible();
  await expectAccessible();
}

async function giveTeamAccess(binder: BinderWindow, language: Language) {
  const { page, expectAccessible } = binder;
  const { t } = wordsOf(language);
  const [teacher, ...others] = TEAM;
  if (!teacher) throw new Error('the story needs a teacher');
  await openTab(page, t('common:tab.people'));
  await page.getByRole('button', { name: t('people:add.title') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('people:field.name')).fill(teacher.name);
  await dialog.getByLabel(t('common:role.teacher')).check();
  await dialog.getByLabel(t('people:field.classes')).first().click();
  await page.getByRole('option', { name: CLASS }).click();
  await dialog.getByLabel(t('people:field.name')).click();
  await expectAccessible();
  await dialog.getByRole('button', { name: t('people:add.submit') }).click();
  // Adding goes on to giving access, so that nobody is added and forgotten.
  await dialog
    .getByLabel(t('people:access.passphrase', { name: teacher.name }))
    .fill(teacher.passphrase);
  await dialog.getByLabel(t('common:passphrase.again')).fill(teacher.passphrase);
  await dialog.getByRole('button', { name: t('people:access.submit') }).click();
  await expect(page.getByText(t('people:access.given', { name: teacher.name }))).toBeVisible();
  await arrangeTeam(binder, others, language);
  await page.reload();
}

async function holdConference({ page, expectAccessible }: BinderWindow, language: Language) {
  const { t } = wordsOf(language);
  await openTab(page, t('common:tab.conferences'));
  await expect(page.getByText(t('common:state.overdue')).first()).toBeVisible();
  await expectAccessible();
  await page
    .getByRole('button', { name: t('conferences:calendar.begin-class', { class: CLASS }) })
    .click();
  await page.getByRole('button', { name: t('conferences:schedule.begin') }).click();
  await page.getByRole('button', { name: teamButton(t) }).click();
  await expectAccessible();

  await page.getByRole('button', { name: t('conferences:finalize.verb'), exact: true }).click();
  const unmet = page.getByRole('dialog');
  await expect(unmet.getByRole('listitem')).toHaveCount(17);
  await expectAccessible();
  await unmet.getByRole('listitem').first().getByRole('button').click();

  const children = page
    .getByRole('navigation', { name: t('conferences:agenda.label') })
    .locator('ol')
    .nth(1);
  const entry = page.locator('article');
  for (let nth = 0; nth < 17; nth += 1) {
    await children.getByRole('button').nth(nth).click();
    const name = (await page.locator('#entry-name').innerText()).trim();
    if (nth > 2) {
      await outcome(entry, t('documents:outcomes.no-concerns')).click();
      continue;
    }
    await outcome(entry, 'Support needed', t('documents:outcomes.support-needed')).click();
    await entry.getByLabel(t('documents:entry.discussion')).fill(`Discussed at length: ${name}.`);
    await entry.getByLabel(t('documents:entry.concerns')).fill('Speech is hard to follow.');
    await entry.getByLabel(t('conferences:action.what')).fill('Ask for a speech screening');
    await entry.getByLabel(t('conferences:action.responsible')).first().click();
    await page.getByRole('option', { name: 'Dev Shah' }).click();
    await entry.getByRole('button', { name: t('conferences:step-long.2w') }).click();
    if (nth === 0) await expectAccessible();
  }
  await expect(page.getByText(t('conferences:missing.none'))).toBeVisible();
  await page.getByRole('button', { name: t('conferences:finalize.verb'), exact: true }).click();
  await page.getByRole('button', { name: t('conferences:finalize.confirm') }).click();
  await expect(page.getByRole('heading', { name: t('signatures:round.title') })).toBeVisible();
}

async function signRound({ page, expectAccessible, arrange }: BinderWindow, language: Language) {
  const { t } = wordsOf(language);
  await expectAccessible();
  const people = [...TEAM, { ...ADMINISTRATOR, role: 'site-manager' as const }];
  for (const [nth, { name, passphrase }] of people.entries()) {
    await page
      .getByRole('list', { name: t('signatures:round.people') })
      .getByRole('button', { name })
      .click();
    const field = page.getByLabel(t('signatures:round.passphrase', { name }));
    if (nth === 0) {
      await field.fill('not the passphrase at all');
      await page.getByRole('button', { name: t('signatures:round.sign', { count: 4 }) }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    }
    await field.fill(passphrase);
    await page.getByRole('button', { name: t('signatures:round.sign', { count: 4 }) }).click();
    await expect(
      page.getByText(t('signatures:round.signed', { name, count: 4 })).first(),
    ).toBeVisible();
  }
  await expect(page.getByText(t('signatures:round.closed')).first()).toBeVisible();
  await expectAccessible();
  expect(await arrange('signatures.missing', {})).toEqual([]);
  await openTab(page, t('common:tab.signatures'));
  await expect(page.getByText(t('signatures:missing.none'))).toBeVisible();
  await expectAccessible();
}

async function printEverything(
  { page, documents, expectAccessible }: BinderWindow,
  language: Language,
) {
  const { t, date } = wordsOf(language);
  await openTab(page, t('common:tab.conferences'));
  await page.getByRole('table').getByText(CLASS).first().click();
  await expect(page.getByRole('heading', { name: CLASS })).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: t('conferences:print.button') }).click();
  const print = (what: string) =>
    page.getByRole('button', { name: t('conferences:print.save-what', { what }) }).click();
  await print(t('conferences:print.conference'));
  await expect(
    page.getByText(t('conferences:print.saved', { count: 4, files: '' }).slice(0, 8)),
  ).toBeVisible();
  const [minutes = ''] = textOfPdfs(documents, 'conference-minutes');
  expect(minutes).toContain(CLASS);
  expect(minutes).toContain(date(TODAY));
  expect(minutes).toContain(t('documents:signatures.state.complete'));
  const forms = textOfPdfs(documents, 'follow-up-form');
  expect(forms).toHaveLength(3);
  for (const form of forms) expect(form).toContain('Ask for a speech screening');
}

async function followUp({ page, expectAccessible }: BinderWindow, language: Language) {
  const { t } = wordsOf(language);
  await page.keyboard.press('Escape');
  await openTab(page, t('common:tab.follow-ups'));
  await expectAccessible();
  await page.getByRole('table').locator('tbody tr').first().locator('th, td').first().click();
  await expect(page.getByText('Ask for a speech screening').first()).toBeVisible();
  await expectAccessible();
}

async function signInAsTeacher({ page, expectAccessible }: BinderWindow, language: Language) {
  const { t } = wordsOf(language);
  const [teacher] = TEAM;
  await page.getByRole('button', { name: t('common:bar.switch') }).click();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByRole('button', { name: teacher?.name ?? '' }).click();
  await expectAccessible();
  await page.getByLabel(t('common:passphrase.label')).fill(teacher?.passphrase ?? '');
  await page.getByRole('button', { name: t('vault:sign-in.submit') }).click();
  await expect(page.getByRole('heading', { name: t('common:tab.home'), level: 1 })).toBeVisible();
  await openTab(page, t('common:tab.children'));
  await expect(page.getByRole('table')).toContainText(CLASS);
  await expect(page.getByRole('table')).not.toContainText('Room 2 Otters');
  await expectAccessible();
}

function outcome(entry: Locator, ...names: string[]) {
  return entry.getByRole('button', { name: new RegExp(names.join('|')) }).first();
}

function teamButton(t: (key: string, values?: Record<string, number>) => string): RegExp {
  return new RegExp(t('conferences:people.team', { count: 6 }).split('(')[0]?.trim() ?? '');
}

async function openTab(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
