import type { Language } from '../../src-shared/operation.ts';
import { type BinderWindow, expect, test } from './support/binder-window.ts';
import { arrangeBinder, arrangeClass } from './support/filled-binder.ts';
import { type Keyboard, keyboardOf } from './support/keyboard.ts';
import { languagesOf } from './support/languages.ts';
import { arrangeTeam, CLASS, TEAM, textOfPdfs, wordsOf } from './support/story.ts';

type Told = BinderWindow & { keyboard: Keyboard; language: Language; luz: string; classId: string };

/** A class of two with a health coordinator on the staff; the screens in `language`. */
async function begin(binder: BinderWindow, language: Language): Promise<Told> {
  await arrangeBinder(binder, language);
  const { classId, childIds } = await arrangeClass(binder, CLASS, [
    ['Luz', 'Vang'],
    ['Micah', 'Mbeki'],
  ]);
  await arrangeTeam(
    binder,
    TEAM.filter(({ role }) => role === 'health'),
    language,
  );
  await binder.page.getByRole('heading', { level: 1 }).waitFor();
  const keyboard = keyboardOf(binder.page);
  return { ...binder, keyboard, language, luz: childIds[0] ?? '', classId };
}

for (const language of languagesOf('en')) {
  test(`[PR-13] notes by keyboard alone, ${language}: written, found, opened, amended, printed`, async ({
    binder,
  }) => {
    const told = await begin(binder, language);
    await writeNotes(told);
    await findAndAmend(told);
    await filterAndPrint(told);
  });

  test(`[HS-07] raised with Ctrl+J from within a field, ${language}, and on the next agenda`, async ({
    binder,
  }) => {
    const told = await begin(binder, language);
    await raiseFromField(told);
    await findOnAgenda(told);
  });
}

async function openFile({ page, keyboard, language }: Told): Promise<void> {
  const { t } = wordsOf(language);
  await keyboard.press('Control+k');
  await keyboard.expectAt(page.getByLabel(t('common:find.label')));
  // Enter waits for the answer to what was typed.
  await keyboard.type('luz');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Luz Vang' })).toBeVisible();
  await expect(page.getByRole('button', { name: t('notes:write.button') })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function writeNotes(told: Told): Promise<void> {
  const { page, keyboard, language, expectAccessible } = told;
  const { t } = wordsOf(language);
  await openFile(told);
  const dialog = page.getByRole('dialog');
  const text = dialog.getByLabel(new RegExp(`^${t('notes:write.text')}`));

  await keyboard.press('w');
  await keyboard.expectAt(text);
  await keyboard.type('Su mamá llamó: Luz duerme bien.');
  await expect(dialog.getByText(t('notes:audience.general'))).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t('notes:write.done'))).toBeVisible();

  await keyboard.press('w');
  await keyboard.expectAt(text);
  await keyboard.type('Carries an inhaler since Friday.');
  await keyboard.walkTo(dialog.getByLabel(t('notes:write.kind')));
  await keyboard.type(t('notes:kind.health'));
  await expect(dialog.getByText(t('notes:audience.health'))).toBeVisible();
  await expectAccessible();
  // What is typed survives the dialog, and the page.
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.reload();
  await page.getByRole('button', { name: t('notes:write.button') }).waitFor();
  await keyboard.press('w');
  await keyboard.expectAt(text);
  await expect(text).toHaveValue('Carries an inhaler since Friday.');
  await keyboard.walkTo(dialog.getByRole('combobox', { name: t('notes:write.readers') }));
  await keyboard.type('helen');
  await keyboard.press('Enter');
  await expect(dialog.getByText('Helen Park')).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Carries an inhaler since Friday.')).toBeVisible();
}

async function findAndAmend(told: Told): Promise<void> {
  const { page, keyboard, language, expectAccessible } = told;
  const { t } = wordsOf(language);
  const field = page.getByLabel(t('notes:page.find'));
  const results = page.getByRole('list', { name: t('notes:page.results') });
  await keyboard.press('Escape', 'g', 't');
  await keyboard.expectAt(field);
  await expect(results.getByRole('button')).toHaveCount(2);
  await keyboard.type('zz');
  await expect(page.getByText(t('notes:page.none'))).toBeVisible();
  await expectAccessible();
  await keyboard.press('Backspace', 'Backspace');
  await keyboard.type('MAMA du');
  await expect(results.getByRole('button')).toHaveCount(1);
  await expect(results.locator('mark')).toHaveText(['mamá', 'duerme']);
  await expectAccessible();
  await keyboard.press('ArrowDown');
  await keyboard.expectAt(results.getByRole('button'));
  await keyboard.press('Enter');

  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Su mamá llamó: Luz duerme bien.')).toBeVisible();
  await expectAccessible();
  await keyboard.walkTo(dialog.getByRole('button', { name: t('notes:amend.button') }));
  await keyboard.press('Enter');
  await keyboard.expectAt(dialog.getByLabel(new RegExp(`^${t('notes:amend.text')}`)));
  await keyboard.type('La abuela, no la madre.');
  await keyboard.press('Control+Enter');
  await expect(dialog.getByText('La abuela, no la madre.')).toBeVisible();
  // The form is put away once the note has been read anew.
  await expect(dialog.getByRole('button', { name: t('notes:amend.button') })).toBeVisible();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await keyboard.expectAt(results.getByRole('button'));
  await keyboard.press('ArrowUp');
  await keyboard.expectAt(field);
  await field.selectText();
  await keyboard.type('abuela');
  await expect(results.locator('mark')).toHaveText(['abuela']);
}

async function filterAndPrint(told: Told): Promise<void> {
  const { page, keyboard, language, documents, expectAccessible } = told;
  const { t } = wordsOf(language);
  await openFile(told);
  const file = page.getByRole('main');
  await file.getByText(t('families:timeline.kind-note'), { exact: true }).click();
  await file.getByText(t('notes:kinds.health'), { exact: true }).click();
  await expect(page.getByText('Carries an inhaler since Friday.')).toBeVisible();
  await expect(page.getByText('Su mamá llamó')).toBeHidden();
  await expectAccessible();

  const dialog = page.getByRole('dialog');
  await keyboard.press('p');
  await keyboard.expectAt(dialog.getByRole('button', { name: t('families:print.submit') }));
  await expectAccessible();
  await keyboard.press('Enter');
  await expect(dialog.getByText(/child-file-2026-11-20-\w+\.pdf/)).toBeVisible();
  const [without = ''] = textOfPdfs(documents, 'child-file');
  expect(without).toContain('Luz duerme bien.');
  expect(without).toContain('La abuela, no la madre.');
  expect(without).not.toMatch(/inhaler|Micah|Mbeki/);

  await keyboard.walkTo(dialog.getByLabel(t('families:print.narrow')), 'Shift+Tab');
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');
  await expect.poll(() => textOfPdfs(documents, 'child-file').join()).toContain('inhaler');
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

async function raiseFromField(told: Told): Promise<void> {
  const { page, keyboard, language, luz, expectAccessible } = told;
  const { t } = wordsOf(language);
  await keyboard.press('g', 'n');
  const field = page.getByLabel(t('families:find'));
  await keyboard.expectAt(field);
  await keyboard.type('mic');

  const before = keyboard.pressed();
  const dialog = page.getByRole('dialog');
  await keyboard.press('Control+j');
  await keyboard.expectAt(dialog.getByLabel(t('families:raise.child')).first());
  await keyboard.type('vang');
  await expect(dialog.getByRole('option', { name: /Luz Vang/ })).toBeVisible();
  await expectAccessible();
  await keyboard.press('Enter');
  await keyboard.expectAt(dialog.getByLabel(t('families:raise.text-concern')));
  await keyboard.type('Limps since Monday');
  await expectAccessible();
  await keyboard.press('Enter');
  await expect(page.getByText(t('families:raise.noted', { name: 'Luz Vang' }))).toBeVisible();
  // Two for the shortcut, one for the child, one for done.
  expect(keyboard.pressed() - before).toBe(4);
  await keyboard.expectAt(field);
  await expect(field).toHaveValue('mic');
  await keyboard.type('ah');
  await expect(field).toHaveValue('micah');
  const { raised } = await told.arrange('families.child', { childId: luz });
  expect(raised.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['concern Limps since Monday']);
}

/** The first conference has every child anyway: the second has who was raised, with the reason. */
async function findOnAgenda({ page, arrange, language, classId, luz }: Told): Promise<void> {
  const { t } = wordsOf(language);
  const me = (await arrange('vault.status', {})).session?.personId ?? '';
  const hold = async (date: string) =>
    (await arrange('conferences.schedule', { classId, date, startsAt: null })).id;
  const meetingId = await hold('2026-11-20');
  const here = { meetingId, personId: me, discipline: 'management', presence: 'present' } as const;
  await arrange('meetings.setAttendance', here);
  const { agenda } = await arrange('conferences.open', { meetingId });
  expect(agenda.find(({ childId }) => childId === luz)?.reasons).toContain('concern');
  for (const { childId } of agenda) {
    const entry = { meetingId, childId, outcome: 'no-concerns', text: {} };
    await arrange('conferences.saveEntry', entry);
  }
  await arrange('meetings.finalize', { meetingId });
  await arrange('families.raise', { childId: luz, kind: 'update', text: 'Walks well' });
  const next = await hold('2026-11-20');
  await page.goto(`${page.url().split('#')[0]}#/conferences/${next}`);
  const line = page
    .getByRole('link', { name: /Luz Vang/ })
    .or(page.getByRole('button', { name: /Luz Vang/ }));
  await expect(line.first()).toContainText(t('documents:reasons.update'));
}
