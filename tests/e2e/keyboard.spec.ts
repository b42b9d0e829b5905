import type { Language } from '../../src-shared/operation.ts';
import { type BinderWindow, expect, test } from './support/binder-window.ts';
import { type Keyboard, keyboardOf } from './support/keyboard.ts';
import { languagesOf } from './support/languages.ts';
import {
  ADMINISTRATOR,
  arrangeTeam,
  CLASS,
  ROSTER,
  SITE,
  TEAM,
  textOfPdfs,
  wordsOf,
} from './support/story.ts';

type Told = BinderWindow & { keyboard: Keyboard; language: Language };

for (const language of languagesOf('en')) {
  test(`[HS-01 to HS-20] by keyboard alone, ${language}: from an empty folder to a closed form`, async ({
    binder,
  }) => {
    test.setTimeout(300_000);
    const told = { ...binder, keyboard: keyboardOf(binder.page), language };
    await startBinder(told);
    await importRoster(told);
    await giveTeamAccess(told);
    await findAndTurn(told);
    await holdConference(told);
    await signRound(told);
    await followUp(told);
    await lockAndReturn(told);
  });
}

async function startBinder({ page, documents, expectAccessible, keyboard, language }: Told) {
  const { t } = wordsOf(language);
  const site = page.getByLabel(t('vault:first-run.site-name'));
  if (language === 'es') {
    const spanish = page.getByRole('radio', { name: 'Español' });
    await keyboard.walkTo(page.getByRole('radio', { checked: true }), 'Shift+Tab');
    await keyboard.press('ArrowRight');
    await keyboard.expectAt(spanish);
    await keyboard.press('Tab');
  }
  await keyboard.expectAt(site);
  await keyboard.type(SITE);
  await keyboard.press('Tab');
  await keyboard.type('2026-08-17');
  await keyboard.walkTo(page.getByLabel(new RegExp(`^${t('common:program-year.end')}`)));
  await keyboard.type('2027-05-28');
  await keyboard.walkTo(page.getByLabel(/Dec|dic/).first());
  await keyboard.press('Space');
  await keyboard.walkTo(page.getByLabel(t('vault:first-run.name')));
  await keyboard.type(ADMINISTRATOR.name);
  await keyboard.walkTo(page.getByLabel(t('common:passphrase.new')));
  await keyboard.type(ADMINISTRATOR.passphrase);
  await keyboard.walkTo(page.getByLabel(t('common:passphrase.again')));
  await keyboard.type(ADMINISTRATOR.passphrase);
  await expectAccessible();
  await keyboard.press('Control+Enter');

  const code = (await page.getByTestId('recovery-code').innerText()).trim();
  await keyboard.expectAt(page.getByRole('button', { name: t('vault:sheet.save') }));
  await expectAccessible();
  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByRole('button', { name: t('vault:sheet.own-drive-no') }));
  await keyboard.walkTo(
    page.getByRole('button', { name: t('vault:sheet.own-drive-yes') }),
    'Shift+Tab',
  );
  await keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '.pdf' })).toBeVisible();
  expect(textOfPdfs(documents, 'recovery-sheet').join()).toContain(code);
  await keyboard.expectAt(page.getByRole('button', { name: t('vault:sheet.kept') }));
  await keyboard.press('Control+Enter');
  await keyboard.expectAt(page.getByLabel(t('vault:sheet.type-back')));
  await keyboard.type(code.toLowerCase().replaceAll('-', ' '));
  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByRole('link', { name: t('home:first.roster-do') }));
  await expectAccessible();
}

async function importRoster({ page, expectAccessible, keyboard, language }: Told) {
  const { t } = wordsOf(language);
  const heading = (step: string) =>
    page.getByRole('heading', { level: 2, name: t(`families:import.step-${step}`) });
  // Asked for early: the browser has to be told before the key opens the chooser.
  const chooser = page.waitForEvent('filechooser', { timeout: 60_000 });
  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByRole('button', { name: t('families:import.choose') }));
  await expectAccessible();
  await keyboard.press('Enter');
  await (await chooser).setFiles(ROSTER);
  await keyboard.expectAt(heading('columns'));
  await expectAccessible();
  await keyboard.press('Control+Enter');
  await keyboard.expectAt(heading('check'));
  await keyboard.walkTo(page.getByRole('tab').first());
  const refused = page.getByRole('tab', { name: new RegExp(t('families:import.part-refused')) });
  await keyboard.walkTo(refused, 'ArrowRight');
  await expect(page.getByText(t('roster:reasons.born-in-future')).first()).toBeVisible();
  await keyboard.press('Control+Enter');
  await keyboard.expectAt(heading('done'));
  await expect(
    page.getByText(t('families:import.imported', { count: 68, number: 68 })),
  ).toBeVisible();
  await expectAccessible();
}

async function giveTeamAccess(told: Told) {
  const { page, expectAccessible, keyboard, language } = told;
  const { t } = wordsOf(language);
  const [teacher, ...others] = TEAM;
  if (!teacher) throw new Error('the story needs a teacher');
  await keyboard.press('g', 'p');
  await keyboard.expectAt(page.getByRole('heading', { level: 1, name: t('people:title') }));
  await keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await keyboard.expectAt(dialog.getByLabel(t('people:field.name')));
  await keyboard.type(teacher.name);
  await keyboard.walkTo(dialog.getByLabel(t('common:role.teacher')));
  await keyboard.press('Space');
  await keyboard.walkTo(dialog.getByRole('combobox', { name: t('people:field.classes') }));
  await keyboard.type('blueb');
  await keyboard.press('Enter', 'Escape');
  await expect(dialog.getByText(CLASS)).toBeVisible();
  await expectAccessible();
  await keyboard.press('Control+Enter');
  // Adding goes on to giving access, so that nobody is added and forgotten.
  await keyboard.expectAt(
    dialog.getByLabel(t('people:access.own', { name: teacher.name }), { exact: true }),
  );
  await expectAccessible();
  await keyboard.walkTo(dialog.getByLabel(t('people:access.passphrase', { name: teacher.name })));
  await keyboard.type(teacher.passphrase);
  await keyboard.walkTo(dialog.getByLabel(t('common:passphrase.again')));
  await keyboard.type(teacher.passphrase);
  await keyboard.press('Control+Enter');
  await expect(page.getByText(t('people:access.given', { name: teacher.name }))).toBeVisible();
  await expect(dialog).toBeHidden();
  await keyboard.expectAt(page.getByRole('heading', { level: 1, name: t('people:title') }));
  await arrangeTeam(told, others, language);
}

/** Ctrl+K finds a child by plain letters, `g` and a letter turn to a tab, `?` lists the keys. */
async function findAndTurn({ page, expectAccessible, keyboard, language }: Told) {
  const { t } = wordsOf(language);
  await keyboard.press('Control+k');
  await keyboard.expectAt(page.getByRole('combobox', { name: t('common:find.label') }));
  await keyboard.type('dang');
  await expect(page.getByRole('option', { name: /Đặng/ })).toHaveCount(2);
  await keyboard.press('ArrowDown');
  const chosen = page.getByRole('option', { selected: true });
  await expect(chosen).toContainText('Đặng');
  await expectAccessible();
  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByRole('heading', { level: 1, name: /Đặng/ }));
  await expectAccessible();

  await keyboard.press('g', 'n');
  const search = page.getByRole('textbox', { name: t('families:find') });
  await keyboard.expectAt(search);
  await keyboard.type('dang');
  await expect(page.getByRole('row').filter({ hasText: 'Đặng' })).toHaveCount(2);
  await expect(page.getByRole('row').filter({ hasNotText: /Đặng|D'Angelo/ })).toHaveCount(1);
  await expectAccessible();
  // Esc keeps what is typed; only then is a letter a key.
  await keyboard.press('Escape');
  await expect(search).toHaveValue('dang');
  await keyboard.expectAt(page.getByRole('main'));
  const child = (nth: number) => page.getByRole('row').nth(nth).getByRole('button').first();
  await keyboard.walkTo(child(1));
  await keyboard.press('ArrowDown');
  await keyboard.expectAt(child(2));
  await keyboard.press('?');
  const keys = page.getByRole('dialog', { name: t('shortcuts:title') });
  await expect(keys).toContainText(t('shortcuts:leave'));
  await expect(keys).toContainText(t('common:tab.follow-ups'));
  await expectAccessible();
  await keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await keyboard.expectAt(child(2));
}

async function holdConference({ page, expectAccessible, keyboard, language }: Told) {
  const { t } = wordsOf(language);
  const entry = page.locator('article');
  const field = (name: string) => entry.getByRole('textbox', { name, exact: true });
  const before = keyboard.pressed();
  await keyboard.press('g', 'c');
  await keyboard.expectAt(
    page.getByRole('heading', { level: 1, name: t('conferences:page.title') }),
  );
  await expectAccessible();
  await keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await keyboard.expectAt(dialog.getByRole('combobox', { name: t('conferences:schedule.class') }));
  await keyboard.type('blueb');
  await keyboard.press('Enter', 'Control+Enter');

  await keyboard.expectAt(
    page.getByRole('button', { name: t('conferences:people.team', { count: 6 }) }),
  );
  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByRole('button', { name: t('conferences:people.onward') }));
  await keyboard.press('Enter');
  for (let nth = 0; nth < 17; nth += 1) {
    const name = page.locator('#entry-name');
    if (nth <= 3) await keyboard.expectAt(name);
    if (nth > 2) {
      await keyboard.press('1');
      continue;
    }
    await keyboard.press('e');
    await keyboard.expectAt(field(t('documents:entry.discussion')));
    const said = `Discussed at length: ${await name.innerText()}.`;
    await keyboard.type(said);
    await keyboard.press('Escape');
    // Esc leaves the field and keeps its text; letters are keys again.
    await expect(field(t('documents:entry.discussion'))).toHaveValue(said);
    await keyboard.expectAt(entry);
    await keyboard.press('3');
    await keyboard.expectAt(field(t('conferences:action.what')));
    await keyboard.type('Ask for a speech screening');
    await keyboard.press('Enter');
    await keyboard.expectAt(
      entry.getByRole('combobox', { name: t('conferences:action.responsible') }),
    );
    await keyboard.type('dev');
    await keyboard.press('Enter');
    await keyboard.expectAt(field(t('conferences:action.due')));
    await keyboard.type('2w');
    if (nth === 0) await expectAccessible();
    await keyboard.press('Enter');
    await keyboard.expectAt(entry.getByRole('button', { name: t('conferences:next-child') }));
    await keyboard.press('Enter');
  }
  await expect(page.getByText(t('conferences:missing.none'))).toBeVisible();
  await keyboard.press('Control+Enter');
  await keyboard.expectAt(dialog.getByRole('button', { name: t('conferences:finalize.confirm') }));
  await expectAccessible();
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: t('signatures:round.title') })).toBeVisible();
  const keys = keyboard.pressed() - before;
  process.stdout.write(`${language}: ${keys} keys beyond the text for 17 children, 3 in need\n`);
  expect(keys).toBeLessThanOrEqual(60);
}

async function signRound({ page, expectAccessible, arrange, keyboard, language }: Told) {
  const { t } = wordsOf(language);
  const people = new Map(
    [...TEAM, ADMINISTRATOR].map(({ name, passphrase }) => [name, passphrase]),
  );
  for (let nth = 0; people.size > 0; nth += 1) {
    const name = (await page.locator('#signer').innerText()).trim();
    const field = page.getByLabel(t('signatures:round.passphrase', { name }), { exact: true });
    await keyboard.expectAt(field);
    if (nth === 0) {
      await expectAccessible();
      await keyboard.type('not the passphrase at all');
      await keyboard.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await keyboard.expectAt(field);
    }
    await keyboard.type(people.get(name) ?? '');
    await keyboard.press('Enter');
    await expect(
      page.getByText(t('signatures:round.signed', { name, count: 4 })).first(),
    ).toBeVisible();
    people.delete(name);
  }
  await keyboard.expectAt(page.getByRole('button', { name: t('signatures:round.to-minutes') }));
  await expectAccessible();
  expect(await arrange('signatures.missing', {})).toEqual([]);

  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByRole('heading', { level: 1, name: CLASS }));
  await expectAccessible();
  await keyboard.press('j');
  await expect(page.getByText('Ask for a speech screening').first()).toBeVisible();
  await keyboard.press('g', 'm');
  await keyboard.expectAt(
    page.getByRole('heading', { level: 1, name: t('signatures:missing.title') }),
  );
  await expect(page.getByText(t('signatures:missing.none'))).toBeVisible();
  await expectAccessible();
}

async function followUp({ page, expectAccessible, keyboard, language }: Told) {
  const { t } = wordsOf(language);
  await keyboard.press('g', 'f');
  await keyboard.expectAt(
    page.getByRole('heading', { level: 1, name: t('follow-ups:page.title') }),
  );
  await expectAccessible();
  await keyboard.walkTo(page.getByRole('row').nth(1).getByRole('button').first());
  await keyboard.press('Enter');
  await expect(page.getByText('Ask for a speech screening').first()).toBeVisible();
  await expectAccessible();

  await keyboard.walkTo(page.getByRole('button', { name: t('follow-ups:progress.add') }));
  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByLabel(t('follow-ups:progress.note')));
  await keyboard.type('Screened at school.');
  const status = page.getByLabel(t('follow-ups:progress.status'));
  await keyboard.walkTo(status);
  await keyboard.type(t('documents:statuses.done').slice(0, 3));
  await expect(status).toHaveValue('done');
  await expectAccessible();
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Screened at school.')).toBeVisible();
  await keyboard.expectAt(page.getByRole('button', { name: t('follow-ups:progress.add') }));

  await keyboard.press('Control+Enter');
  await keyboard.expectAt(page.getByLabel(t('follow-ups:close.result')));
  await keyboard.type('Speech therapy began.');
  await keyboard.press('Escape');
  await expect(page.getByLabel(t('follow-ups:close.result'))).toHaveValue('Speech therapy began.');
  await keyboard.expectAt(page.getByRole('group', { name: t('follow-ups:close.verb') }));
  await keyboard.walkTo(page.getByRole('button', { name: t('follow-ups:close.confirm') }));
  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByRole('heading', { name: t('follow-ups:close.title') }));
  await expect(page.getByText('Speech therapy began.')).toBeVisible();
  await expectAccessible();
}

async function lockAndReturn({ page, expectAccessible, keyboard, language }: Told) {
  const { t } = wordsOf(language);
  const [teacher] = TEAM;
  if (!teacher) throw new Error('the story needs a teacher');
  await keyboard.press('Control+l');
  // The door speaks the computer's language until a name is chosen.
  await keyboard.expectAt(page.getByLabel(wordsOf('en').t('vault:sign-in.name')));
  await expectAccessible();
  await keyboard.type('mendez');
  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByLabel(t('common:passphrase.label'), { exact: true }));
  await keyboard.type(teacher.passphrase);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('common:tab.home'), level: 1 })).toBeVisible();
  await expectAccessible();
  await keyboard.press('g', 'n');
  await expect(page.getByRole('table')).toContainText(CLASS);
  await expect(page.getByRole('table')).not.toContainText('Room 2 Otters');
}
