import type { Locator } from '@playwright/test';
import type { Language } from '../../src-shared/operation.ts';
import { type BinderWindow, expect, test } from './support/binder-window.ts';
import { languagesOf } from './support/languages.ts';
import { drawIn, pickSigner, turnTo } from './support/signing.ts';
import { ADMINISTRATOR, CLASS, SITE, TODAY, textOfPdfs, wordsOf } from './support/story.ts';

const VISITOR = 'Elena Ortiz';
const PARENT = 'Luis Vang';
const CHILD = 'Luz Vang';
const OTHER = 'Zofia Kowal';
const CLINIC = 'Lakeside Clinic';

for (const language of languagesOf('es')) {
  test(`[HS-16] [HS-17] [HS-20] by mouse, ${language}: a specialist from outside signs by hand before a witness`, async ({
    binder,
  }) => {
    test.setTimeout(180_000);
    const meetingId = await arrangeConference(binder, language);
    await addFromOutside(binder, language, meetingId);
    await signByKey(binder, language, meetingId);
    await signByHand(binder, language, meetingId);
    await parentSigns(binder, language);
    await printForm(binder, language);
    await listed(binder, language);
  });
}

/** Two children who need support, everything decided, the administrator present. */
async function arrangeConference(binder: BinderWindow, language: Language): Promise<string> {
  const { arrange, page } = binder;
  await arrange('vault.create', {
    siteName: SITE,
    programYear: { start: '2026-08-17', end: '2027-05-28', closedMonths: [] },
    administrator: { name: ADMINISTRATOR.name, isSiteManager: true },
    passphrase: ADMINISTRATOR.passphrase,
    language,
  });
  const { session } = await arrange('vault.status', {});
  const personId = session?.personId ?? '';
  const { id: classId } = await arrange('families.addClass', { name: CLASS, start: null });
  const children: string[] = [];
  for (const name of [CHILD, OTHER]) {
    const [firstName = '', lastName = ''] = name.split(' ');
    const { id } = await arrange('families.addChild', {
      child: {
        ...{ firstName, lastName, dateOfBirth: '2022-04-05', participantId: null },
        ...{ relationship: null, advocateId: null, note: null },
        ...{ iep: false, mckinneyVento: false, fosterCare: false },
      },
      familyId: null,
      family: {
        ...{ familyKey: null, primaryAdult: `Luis ${lastName}` },
        ...{ phone: null, homeLanguage: null },
      },
      ...{ classId, start: '2026-09-08' },
    });
    children.push(id);
  }
  const { id: meetingId } = await arrange('conferences.schedule', {
    ...{ classId, date: TODAY, startsAt: null },
  });
  const line = { meetingId, personId, discipline: 'management', presence: 'present' } as const;
  await arrange('meetings.setAttendance', line);
  for (const childId of children) {
    const text = { concerns: 'Speech is hard to follow.' };
    await arrange('conferences.saveEntry', {
      ...{ meetingId, childId, outcome: 'support-needed', text },
    });
    const what = 'Ask for a screening';
    const action = { what, service: null, responsibleId: personId, due: null };
    await arrange('meetings.addAction', { meetingId, childId, action });
  }
  await page.reload();
  return meetingId;
}

/** A specialist and a parent, each in one short dialog, without leaving the conference. */
async function addFromOutside(binder: BinderWindow, language: Language, meetingId: string) {
  const { page, expectAccessible } = binder;
  const { t } = wordsOf(language);
  await turnTo(page, `#/conferences/${meetingId}`);
  const agenda = page.getByRole('navigation', { name: t('conferences:agenda.label') });
  await agenda.getByRole('button', { name: t('conferences:agenda.meeting') }).click();
  const button = page.getByRole('button', { name: t('people:visitor.add') });
  const dialog = page.getByRole('dialog');

  await button.click();
  await dialog.getByRole('button', { name: t('people:visitor.submit') }).click();
  await expect(dialog.getByText(t('problems:required')).first()).toBeVisible();
  await expectAccessible();
  await dialog.getByLabel(t('people:field.name')).fill(VISITOR);
  await dialog.getByLabel(t('people:visitor.organization')).fill(CLINIC);
  await dialog.getByLabel(t('people:visitor.job')).fill('Speech therapist');
  await dialog.getByRole('button', { name: t('people:visitor.submit') }).click();
  await expect(dialog).toBeHidden();

  await button.click();
  await dialog.getByLabel(t('people:field.name')).fill(PARENT);
  await dialog.getByLabel(t('common:affiliation.parent')).check();
  await dialog.getByRole('button', { name: t('people:visitor.submit') }).click();
  await expect(dialog).toBeHidden();
  const list = page.getByRole('list', { name: t('conferences:people.title') });
  await expect(list.getByText(VISITOR)).toBeVisible();
  await expect(list.getByText(`${CLINIC} · ${t('common:affiliation.visitor')}`)).toBeVisible();
  await expect(list.getByText(t('common:affiliation.parent'))).toBeVisible();
  await expectAccessible();

  await page.getByRole('button', { name: t('conferences:finalize.verb'), exact: true }).click();
  await page.getByRole('button', { name: t('conferences:finalize.confirm') }).click();
  await expect(page.getByRole('heading', { name: t('signatures:round.title') })).toBeVisible();
}

/** After the administrator's passphrase the turn is the specialist's, whose box has the cursor below it. */
async function signByKey({ page }: BinderWindow, language: Language, meetingId: string) {
  const { t } = wordsOf(language);
  await turnTo(page, `#/conferences/${meetingId}/signing`);
  await pickSigner(page, language, ADMINISTRATOR.name);
  await page
    .getByLabel(t('signatures:round.passphrase', { name: ADMINISTRATOR.name }))
    .fill(ADMINISTRATOR.passphrase);
  await page.getByRole('button', { name: t('signatures:round.sign', { count: 3 }) }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`^${VISITOR}`) })).toBeVisible();
  await expect(page.getByLabel(t('signatures:draw.printed'))).toBeFocused();
}

async function signByHand(binder: BinderWindow, language: Language, meetingId: string) {
  const { page, expectAccessible } = binder;
  const { t } = wordsOf(language);
  const verb = page.getByRole('button', { name: t('signatures:draw.verb', { count: 3 }) });
  await expect(verb).toBeDisabled();
  const box = page.getByRole('img', { name: t('signatures:draw.empty') });
  await drawIn(page, box);
  const drawn = page.getByRole('img', { name: t('signatures:draw.drawn', { name: VISITOR }) });
  await expect(drawn).toBeVisible();
  const ink = await inkOf(drawn);
  await page.getByLabel(t('signatures:draw.printed')).fill(VISITOR);
  const secret = page.getByLabel(t('signatures:round.passphrase', { name: ADMINISTRATOR.name }));
  await secret.fill('not the passphrase at all');
  await expectAccessible();
  await verb.click();
  await expect(page.getByRole('alert')).toBeVisible();
  // Nothing of the drawing is lost, nor by a look at somebody else.
  await expect(secret).toBeFocused();
  await pickSigner(page, language, PARENT);
  await pickSigner(page, language, VISITOR);
  await expect(drawn).toBeInViewport({ ratio: 1 });
  expect(await inkOf(drawn)).toBe(ink);
  await expect(page.getByLabel(t('signatures:draw.printed'))).toHaveValue(VISITOR);
  await lockAndReturn(binder, language, meetingId);
  expect(await inkOf(drawn)).toBe(ink);
  await page.reload();
  await pickSigner(page, language, VISITOR);
  expect(await inkOf(drawn)).toBe(ink);
  await expect(page.getByLabel(t('signatures:draw.printed'))).toHaveValue(VISITOR);
  await secret.fill(ADMINISTRATOR.passphrase);
  await verb.click();
  const said = { name: VISITOR, count: 3, witness: ADMINISTRATOR.name };
  await expect(page.getByText(t('signatures:draw.signed', said)).first()).toBeVisible();
  // A parent is not awaited: the round is closed.
  await expect(page.getByText(t('signatures:round.closed')).first()).toBeVisible();
  await page
    .getByText(t('signatures:document.form', { name: CHILD }))
    .last()
    .click();
  await expect(drawn.last()).toBeVisible();
  await expectAccessible();
}

/** An idle lock over a half-done signature. */
async function lockAndReturn(binder: BinderWindow, language: Language, meetingId: string) {
  const { page, shell } = binder;
  const { t } = wordsOf(language);
  shell.signalLock('idle');
  const open = page.getByRole('button', { name: t('vault:sign-in.submit') });
  await page.getByText(t(`common:language.${language}`), { exact: true }).click();
  await expect(open).toBeVisible();
  await page.getByLabel(t('common:passphrase.label')).fill(ADMINISTRATOR.passphrase);
  await open.click();
  await expect(page.getByRole('button', { name: t('common:bar.switch') })).toBeVisible();
  await turnTo(page, `#/conferences/${meetingId}/signing`);
  await pickSigner(page, language, VISITOR);
}

/** Without drawing: the name in print, and the witness attests it. Nothing names another's child. */
async function parentSigns({ page, expectAccessible }: BinderWindow, language: Language) {
  const { t } = wordsOf(language);
  await expect(page.getByText(OTHER).first()).toBeAttached();
  await pickSigner(page, language, PARENT);
  const panel = page.getByRole('region', { name: new RegExp(`^${PARENT}`) });
  const child = panel.getByLabel(t('signatures:parent.child'));
  const form = panel.getByLabel(t('signatures:document.form', { name: CHILD }));
  await expect(panel.getByText(t('signatures:parent.why'))).toBeVisible();
  await expect(child).toBeFocused();
  await expect(page.getByText(t('signatures:round.all-documents'))).toHaveCount(0);
  await child.fill('lu');
  await expect(panel.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByText(CHILD)).toHaveCount(0);
  await child.fill('Lui');
  const none = t('signatures:parent.none', { name: PARENT });
  await expect(panel.getByText(none)).toBeVisible();
  await expectAccessible();

  await panel.getByText(t('signatures:way.paper')).click();
  await expect(panel.getByLabel(t('signatures:paper.document'))).toHaveCount(0);
  await child.fill('vÁn');
  await expect(panel.getByLabel(t('signatures:paper.document')).locator('option')).toHaveText([
    t('signatures:document.form', { name: CHILD }),
  ]);
  await expect(page.getByText(OTHER)).toHaveCount(0);
  await expectAccessible();

  await panel.getByText(t('signatures:way.draw')).click();
  await expect(form).not.toBeChecked();
  await expect(panel.getByRole('checkbox')).toHaveCount(1);
  await form.check();
  await panel.getByLabel(t('signatures:draw.printed')).fill(PARENT);
  await panel
    .getByLabel(t('signatures:round.passphrase', { name: ADMINISTRATOR.name }))
    .fill(ADMINISTRATOR.passphrase);
  await expect(page.getByText(OTHER)).toHaveCount(0);
  await expectAccessible();
  await page.keyboard.press('Enter');
  const said = { name: PARENT, count: 1, witness: ADMINISTRATOR.name };
  await expect(page.getByText(t('signatures:draw.signed', said)).first()).toBeVisible();
  // The parent still sits there: the other child's form is not offered, nor its name shown.
  await expect(child).toBeFocused();
  await expect(child).toHaveValue('');
  await expect(panel.getByLabel(t('signatures:draw.printed'))).toHaveValue('');
  await expect(page.getByText(OTHER)).toHaveCount(0);
}

async function printForm(binder: BinderWindow, language: Language) {
  const { page, documents, arrange } = binder;
  const { t } = wordsOf(language);
  const filter = { state: 'all', classId: null, mineOnly: false } as const;
  const forms = await arrange('followUps.list', filter);
  const form = forms.find(({ childName }) => childName === CHILD);
  expect(form?.signing).toBe('complete');
  await arrange('exports.form', { formId: form?.id ?? '', language });
  await arrange('exports.minutes', { meetingId: form?.meetingId ?? '', language });
  const [text = ''] = textOfPdfs(documents, 'follow-up-form');
  for (const part of [VISITOR, CLINIC, PARENT, t('documents:signatures.state.complete')]) {
    expect(text).toContain(part);
  }
  const [minutes = ''] = textOfPdfs(documents, 'conference-minutes');
  expect(minutes).toContain(t('documents:affiliations.visitor'));
  expect(minutes).not.toContain(t('documents:signatures.optional'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function listed({ page, expectAccessible }: BinderWindow, language: Language) {
  const { t } = wordsOf(language);
  await turnTo(page, '#/people');
  const table = page.getByRole('table', { name: t('people:visitor.title') });
  await expect(table).toContainText(CLINIC);
  await expectAccessible();
  await table.getByRole('button', { name: VISITOR }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(t('people:visitor.organization'))).toHaveValue(CLINIC);
  await expect(dialog.getByText(t('people:access.give'))).toBeHidden();
}

/** The path of a drawing: what is on screen, to the point. */
async function inkOf(drawing: Locator): Promise<string | null> {
  return drawing.first().locator('path').last().getAttribute('d');
}
