import type { Language } from '../../src-shared/operation.ts';
import { type BinderWindow, expect, test } from './support/binder-window.ts';
import { arrangeBinder, arrangeClass } from './support/filled-binder.ts';
import { languagesOf } from './support/languages.ts';
import { markedTab } from './support/signing.ts';
import {
  ADMINISTRATOR,
  arrangeTeam,
  CLASS,
  TEAM,
  TODAY,
  textOfPdfs,
  wordsOf,
} from './support/story.ts';

const CHILD = 'Luz Vang';
const OTHER = 'Micah Mbeki';
const WHY = 'Falls asleep in circle time';
const NEED = 'Sleep and a quiet start';
const STRATEGY = 'Quiet corner in the morning';

for (const language of languagesOf('es')) {
  test(`[HS-21 to HS-24] ${language}: an appointment asked for, a meeting held, a support plan signed and printed`, async ({
    binder,
  }) => {
    test.setTimeout(240_000);
    await arrangeBinder(binder, language);
    const names: [string, string][] = [
      ['Luz', 'Vang'],
      ['Micah', 'Mbeki'],
    ];
    const { childIds } = await arrangeClass(binder, CLASS, names);
    const team = TEAM.filter(({ role }) => role === 'teacher' || role === 'disabilities');
    await arrangeTeam(binder, team, language);
    await binder.page.reload();
    await askFromFile(binder, language, childIds[0] ?? '');
    await scheduleAndHold(binder, language);
    await sign(binder, language, [ADMINISTRATOR, ...team]);
    await print(binder, language);
    await review(binder, language);
    await seeDeadlines(binder, language);
  });
}

async function askFromFile(
  { page, expectAccessible }: BinderWindow,
  language: Language,
  childId: string,
) {
  const { t } = wordsOf(language);
  await page.goto(`${page.url().split('#')[0]}#/children/${childId}`);
  await expect(page.getByRole('heading', { name: CHILD, level: 1 })).toBeVisible();
  await expect(page.getByText(t('case-management:in-file.none'))).toBeVisible();
  // With its button, which is gone afterwards: the focus goes to the heading above.
  await page.getByRole('button', { name: t('case-management:request.verb') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(t('case-management:request.why'))).toBeFocused();
  await dialog.getByLabel(t('case-management:request.why')).fill(WHY);
  await expectAccessible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(t('case-management:appointment.waiting'))).toBeVisible();
  const heading = page.getByRole('heading', { name: t('meetings:kind.case-management') });
  await expect(heading).toBeFocused();
  await expectAccessible();
}

async function scheduleAndHold({ page, expectAccessible }: BinderWindow, language: Language) {
  const { t } = wordsOf(language);
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${t('common:tab.case-management')}`) })
    .click();
  await expect(page.getByText(WHY)).toBeVisible();
  await expect(page.getByText(t('common:state.overdue')).first()).toBeVisible();
  await expectAccessible();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(CHILD)).toBeChecked();
  await expectAccessible();
  await dialog.getByRole('button', { name: t('conferences:schedule.begin') }).click();

  // Whoever is invited came, but for the disabilities and mental-health team.
  const people = page.getByRole('list', { name: t('conferences:people.title') });
  const mark = (name: string, presence: string) =>
    people.getByRole('button', { name: t('conferences:people.mark', { name, presence }) }).click();
  await mark(ADMINISTRATOR.name, t('conferences:presence.present'));
  const group = t('documents:caseGroups.disabilities-mental-health');
  await expect(page.getByText(t('case-management:missing-group', { group }))).toBeVisible();
  await expectAccessible();
  await mark('Dev Shah', t('conferences:presence.present'));
  await expect(page.getByText(t('case-management:missing-group', { group }))).toBeHidden();
  await page.getByRole('combobox', { name: t('conferences:people.add') }).fill('Rosa');
  await page.getByRole('option', { name: 'Rosa Mendez' }).click();
  await expect(people.getByText('Rosa Mendez')).toBeVisible();

  const agenda = page.getByRole('navigation', { name: t('conferences:agenda.label') });
  await agenda.getByRole('button', { name: new RegExp(CHILD) }).click();
  await expect(page.getByText(WHY)).toBeVisible();
  await page.keyboard.press('1');
  const what = t('conferences:action.what');
  const strategy = page.getByRole('textbox', { name: what, exact: true });
  await expect(strategy).toBeFocused();
  await page.keyboard.type(STRATEGY);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Rosa');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(t('conferences:action.due'))).toBeFocused();
  await page.keyboard.type('2w');
  await page.keyboard.press('Enter');
  await expectAccessible();

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('conferences:finalize.verb'), exact: true }).click();
  const unmet = page.getByRole('dialog').getByRole('listitem');
  await expect(unmet).toHaveCount(2);
  await expectAccessible();
  await unmet.getByText(t('case-management:unmet.no-need', { name: CHILD })).click();
  await expect(page.getByLabel(t('documents:caseEntry.need'))).toBeFocused();
  await page.keyboard.type(NEED);
  await page.getByLabel(t('documents:caseEntry.reviewOn')).first().fill('2026-12-15');
  await page.getByLabel(t('documents:caseEntry.reviewOn')).first().blur();
  await expect(page.getByText(t('conferences:missing.none'))).toBeVisible();
  await page.getByRole('button', { name: t('conferences:finalize.verb'), exact: true }).click();
  await page.getByRole('button', { name: t('conferences:finalize.confirm') }).click();
  await expect(page.getByRole('heading', { name: t('signatures:round.title') })).toBeVisible();
}

async function sign(
  { page, arrange, expectAccessible }: BinderWindow,
  language: Language,
  signers: readonly { name: string; passphrase: string }[],
) {
  const { t } = wordsOf(language);
  await expectAccessible();
  await expect(markedTab(page, language)).toContainText(t('common:tab.case-management'));
  for (const { name, passphrase } of signers) {
    const field = page.getByLabel(t('signatures:round.passphrase', { name }));
    if (!(await field.isVisible())) {
      await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    }
    await field.fill(passphrase);
    await page.getByRole('button', { name: t('signatures:round.sign', { count: 2 }) }).click();
    await expect(
      page.getByText(t('signatures:round.signed', { name, count: 2 })).first(),
    ).toBeVisible();
  }
  await expect(page.getByText(t('signatures:round.closed')).first()).toBeVisible();
  expect(await arrange('signatures.missing', {})).toEqual([]);
  await page.getByRole('button', { name: t('signatures:round.to-minutes') }).click();
  await expect(
    page.getByRole('heading', { name: t('case-management:meeting.title'), level: 1 }),
  ).toBeVisible();
  await expectAccessible();
}

async function print({ page, documents }: BinderWindow, language: Language) {
  const { t, date } = wordsOf(language);
  await page.getByRole('button', { name: new RegExp(`^${CHILD}`) }).click();
  await page.getByRole('button', { name: t('conferences:print.button') }).click();
  const save = (what: string) =>
    page.getByRole('button', { name: t('conferences:print.save-what', { what }) }).click();
  await save(t('conferences:print.extract', { name: CHILD }));
  await expect(page.getByRole('status').filter({ hasText: '.pdf' })).toBeVisible();
  await save(t('case-management:print.all'));
  await expect
    .poll(() => textOfPdfs(documents, 'support-plan').length, { timeout: 15_000 })
    .toBe(1);
  const [plan = ''] = textOfPdfs(documents, 'support-plan');
  for (const text of [CHILD, NEED, STRATEGY, 'Rosa Mendez', date('2026-12-15'), date(TODAY)]) {
    expect(plan).toContain(text);
  }
  expect(plan).toContain(t('documents:signatures.state.complete'));
  const [minutes = ''] = textOfPdfs(documents, 'case-management-minutes');
  expect(minutes).toContain(t('documents:caseOutcomes.support-plan'));
  const [extract = ''] = textOfPdfs(documents, 'case-management-extract');
  expect(extract).toContain(NEED);
  expect(extract).not.toContain(OTHER);
  await page.keyboard.press('Escape');
}

async function review({ page, documents, expectAccessible }: BinderWindow, language: Language) {
  const { t, date } = wordsOf(language);
  await page.getByRole('link', { name: t('signatures:round.open-plan') }).click();
  await expect(page.getByText(NEED)).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: t('case-management:review.add') }).click();
  await page.getByLabel(t('case-management:review.progress')).fill('Sleeps at home now');
  await page.getByLabel(t('documents:plan.next')).first().fill('2027-01-12');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Sleeps at home now')).toBeVisible();
  await expect(
    page.getByText(t('case-management:plan.review-on', { date: date('2027-01-12') })).first(),
  ).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: t('conferences:print.button') }).click();
  const what = t('case-management:plan.title');
  await page.getByRole('button', { name: t('conferences:print.save-what', { what }) }).click();
  await expect.poll(() => textOfPdfs(documents, 'support-plan').join()).toContain('Sleeps at home');
  await page.keyboard.press('Escape');
}

/** Each month of the plan is owed: what is due and the next stand there, the rest unfolds by key. */
async function seeDeadlines({ page, expectAccessible }: BinderWindow, language: Language) {
  const { t } = wordsOf(language);
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${t('common:tab.case-management')}`) })
    .click();
  const table = page.getByRole('table', { name: t('case-management:deadline.title') });
  const toCome = table.getByText(t('common:state.not-open'));
  await expect(toCome).toHaveCount(1);
  const toggle = page
    .getByRole('region', { name: t('case-management:deadline.title') })
    .getByRole('button');
  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  expect(await toCome.count()).toBeGreaterThan(1);
  await expectAccessible();
  await page.keyboard.press('Enter');
  await expect(toCome).toHaveCount(1);
  await expect(toggle).toBeFocused();
}
