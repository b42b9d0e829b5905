import type { BinderWindow } from './support/binder-window.ts';
import { expect, test } from './support/binder-window.ts';
import { arrangeBinder } from './support/filled-binder.ts';
import { type Keyboard, keyboardOf } from './support/keyboard.ts';
import { languagesOf } from './support/languages.ts';
import { wordsOf } from './support/story.ts';

const PDF = {
  name: 'agreement.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 signed'),
};

/** The field with this label, a star after it or not. */
function fieldOf({ page }: BinderWindow, label: string) {
  const plain = label.replace(/[()]/g, '\\$&');
  return page.getByLabel(new RegExp(`^${plain}( \\*)?$`)).and(page.locator('input, textarea'));
}

/** Opens a select, types what narrows it where one may, and takes what is asked for. */
async function pick(binder: BinderWindow, keyboard: Keyboard, label: string, typed: string) {
  const { page } = binder;
  const field = fieldOf(binder, label);
  await keyboard.walkTo(field);
  await keyboard.press('ArrowDown');
  if (await field.isEditable()) await keyboard.type(typed);
  const option = page.getByRole('option', { name: typed }).first();
  while ((await option.getAttribute('data-combobox-selected')) === null) {
    await keyboard.press('ArrowDown');
  }
  await keyboard.press('Enter');
}

for (const language of languagesOf('en')) {
  test(`[CE-02 to CE-34] the office keeps the list of coordinated entry, ${language}`, async ({
    binder,
  }) => {
    test.setTimeout(180_000);
    const { page, expectAccessible } = binder;
    const { t, date } = wordsOf(language);
    const keyboard = keyboardOf(page);
    await arrangeBinder(binder, language);
    const tab = page.getByRole('link', { name: t('common:tab.coordinated-entry') });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect(tab).toHaveCount(0);

    // The pack is switched on; its tab appears.
    await keyboard.press('g', 's');
    const pack = page.getByRole('switch', { name: t('settings:pack.river-valleys.name') });
    await keyboard.walkTo(pack);
    await keyboard.press('Space');
    await expect(tab).toBeVisible();
    await keyboard.expectAt(pack);
    await expectAccessible();

    // A region gets the day on which it meets.
    await page.getByRole('heading', { level: 1 }).click();
    const toList = async () => {
      const links = page.getByRole('navigation', { name: t('coordinated-entry:pages') });
      await keyboard.walkTo(
        links.getByRole('link', { name: t('coordinated-entry:households.title') }),
      );
      await keyboard.press('Enter');
    };
    await keyboard.press('g', 'e');
    await toList();
    await expect(page.getByText(t('coordinated-entry:households.empty'))).toBeVisible();
    await expectAccessible();
    const pages = page.getByRole('navigation', { name: t('coordinated-entry:pages') });
    await keyboard.walkTo(pages.getByRole('link', { name: t('coordinated-entry:regions.title') }));
    await keyboard.press('Enter');
    const edit = t('coordinated-entry:edit-region.of', { name: 'Region 1' });
    await keyboard.walkTo(page.getByRole('button', { name: edit }));
    await keyboard.press('Enter');
    await page
      .getByLabel(t('coordinated-entry:field.week'))
      .selectOption(t('coordinated-entry:week.2'));
    await page
      .getByLabel(t('coordinated-entry:field.weekday'))
      .selectOption(t('coordinated-entry:weekday.4'));
    await expectAccessible();
    await keyboard.press('Control+Enter');
    const region = page.getByRole('region', { name: 'Region 1' });
    await expect(region).toContainText(t('coordinated-entry:weekday.4'));
    await expect(region.getByRole('list').getByRole('listitem')).toHaveCount(7);
    await expectAccessible();

    // An agency with its signed agreement, in a region, with somebody to send.
    await keyboard.walkTo(pages.getByRole('link', { name: t('coordinated-entry:agencies.title') }));
    await keyboard.press('Enter');
    await expect(page.getByText(t('coordinated-entry:agencies.empty'))).toBeVisible();
    await keyboard.press('Control+Enter');
    await keyboard.expectAt(page.getByLabel(t('coordinated-entry:field.agencyName')));
    await keyboard.type('Three Rivers');
    await keyboard.walkTo(page.getByLabel(t('coordinated-entry:kind.navigator')));
    await keyboard.press('Space', 'Control+Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three Rivers');
    await expect(page.getByText(t('coordinated-entry:agreement.missing'))).toBeVisible();
    await keyboard.press('Control+Enter');
    await keyboard.expectAt(fieldOf(binder, t('coordinated-entry:field.signedOn')));
    await keyboard.type('2026-02-01');
    await page.locator('input[type=file]').setInputFiles(PDF);
    await expectAccessible();
    await keyboard.press('Control+Enter');
    const onFile = t('coordinated-entry:agreement.on-file', { date: date('2026-02-01') });
    await expect(page.getByText(onFile)).toBeVisible();
    const join = page.getByRole('button', { name: t('coordinated-entry:membership.join') });
    await join.click();
    const where = fieldOf(binder, t('coordinated-entry:field.region'));
    await keyboard.expectAt(where);
    // Refused, the cursor is in the field and nothing lies over the sentence under it.
    await keyboard.press('Control+Enter');
    await expect(where).toHaveAccessibleDescription(t('problems:required'));
    await keyboard.expectAt(where);
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await keyboard.press('Escape');
    await keyboard.expectAt(join);
    await keyboard.press('Enter');
    await pick(binder, keyboard, t('coordinated-entry:field.region'), 'Region 1');
    await keyboard.press('Control+Enter');
    await expect(page.getByText('Region 1', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: t('coordinated-entry:add-person.title') }).click();
    await keyboard.expectAt(page.getByLabel(t('coordinated-entry:field.personName')));
    await keyboard.type('Lee Ortiz');
    await keyboard.press('Control+Enter');
    await expect(page.getByText('Lee Ortiz')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectAccessible();

    // A household onto the list, by its name, with where it stays.
    await keyboard.press('g', 'e');
    await toList();
    await keyboard.press('Control+Enter');
    await keyboard.expectAt(fieldOf(binder, t('coordinated-entry:field.code')));
    await keyboard.type('RV-0417');
    await keyboard.walkTo(fieldOf(binder, t('coordinated-entry:field.name')));
    await keyboard.type('Ada Vang');
    await keyboard.walkTo(fieldOf(binder, t('coordinated-entry:field.size')));
    await keyboard.type('3');
    await keyboard.press('Control+Enter');
    const county = fieldOf(binder, t('coordinated-entry:field.county'));
    await keyboard.expectAt(county);
    await expect(county).toHaveAccessibleDescription(t('problems:required'));
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await pick(binder, keyboard, t('coordinated-entry:field.county'), 'Winona');
    await keyboard.walkTo(fieldOf(binder, t('coordinated-entry:field.listedOn')));
    await keyboard.type('2026-09-01');
    await keyboard.walkTo(page.getByLabel(t('coordinated-entry:field.youth')));
    await keyboard.press('Space');
    const car = t('coordinated-entry:location.kind.not-meant-for-habitation');
    await pick(binder, keyboard, t('coordinated-entry:field.location'), car);
    await keyboard.walkTo(fieldOf(binder, t('coordinated-entry:field.locationSince')));
    await keyboard.type('2026-10-15');
    await expectAccessible();
    await keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Vang');
    await expect(page.getByText(car, { exact: true })).toBeVisible();

    // Its navigator, and the same service from two agencies.
    await keyboard.press('v');
    await pick(binder, keyboard, t('coordinated-entry:field.person'), 'Lee Ortiz');
    await expect(fieldOf(binder, t('coordinated-entry:field.agency'))).toHaveValue('Three Rivers');
    await keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Lee Ortiz, Three Rivers')).toBeVisible();
    // The navigator ends, and somebody is assigned again from the same day on.
    const end = page.getByRole('button', {
      name: t('coordinated-entry:navigator.end-title', { name: 'Lee Ortiz, Three Rivers' }),
    });
    await keyboard.walkTo(end);
    await keyboard.press('Enter');
    await keyboard.expectAt(fieldOf(binder, t('coordinated-entry:field.until')));
    await expectAccessible();
    await keyboard.press('Control+Enter');
    await expect(end).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Lee Ortiz, Three Rivers')).toBeVisible();
    await keyboard.press('v');
    await pick(binder, keyboard, t('coordinated-entry:field.person'), 'Lee Ortiz');
    await keyboard.press('Control+Enter');
    await expect(end).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const other = { agencyId: null, name: 'Alba House', kinds: ['housing-provider' as const] };
    const { id: agencyId } = await binder.arrange('agencies.save', other);
    const [row] = await binder.arrange('households.list', { regionId: null, status: 'active' });
    const service = { agencyId, service: 'Housing search', since: '2026-10-01' };
    await binder.arrange('households.addService', { householdId: row?.id ?? '', ...service });
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keyboard.press('s');
    await pick(binder, keyboard, t('coordinated-entry:field.agency'), 'Three Rivers');
    await keyboard.walkTo(fieldOf(binder, t('coordinated-entry:field.service')));
    await keyboard.type('housing search');
    await keyboard.press('Escape');
    await keyboard.press('Control+Enter');
    await expect(page.getByText(t('coordinated-entry:services.duplicate'))).toHaveCount(2);
    await expectAccessible();

    // Back on the list, narrowed to why it is reviewed.
    await keyboard.press('g', 'e');
    await toList();
    const cells = page.getByRole('row').filter({ hasText: 'Ada Vang' });
    await expect(cells).toContainText(t('coordinated-entry:reason-short.youth'));
    await expect(cells).toContainText('Lee Ortiz, Three Rivers');
    await pick(
      binder,
      keyboard,
      t('coordinated-entry:field.reviewed'),
      t('coordinated-entry:review.active-referral'),
    );
    await expect(cells).toHaveCount(0);
    await expectAccessible();

    // A barrier of the system, and what came of it.
    await keyboard.walkTo(pages.getByRole('link', { name: t('coordinated-entry:barriers.title') }));
    await keyboard.press('Enter');
    await expect(page.getByText(t('coordinated-entry:barriers.empty'))).toBeVisible();
    await keyboard.press('Control+Enter');
    await keyboard.expectAt(fieldOf(binder, t('coordinated-entry:field.barrier')));
    await keyboard.type('No unit takes the voucher');
    await keyboard.press('Control+Enter');
    const barrier = page.getByRole('button', { name: 'No unit takes the voucher' });
    await keyboard.walkTo(barrier);
    await keyboard.press('Enter');
    await keyboard.walkTo(page.getByLabel(t('coordinated-entry:barriers.progress')));
    await keyboard.type('Two owners agreed');
    await page
      .getByLabel(t('coordinated-entry:field.status'))
      .selectOption(t('coordinated-entry:barriers.is-working'));
    await expectAccessible();
    await keyboard.press('Control+Enter');
    await expect(page.getByRole('row').filter({ has: barrier })).toContainText(
      t('coordinated-entry:barriers.is-working'),
    );
    await expectAccessible();
  });
}
