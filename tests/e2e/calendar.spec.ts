import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventsOfIcs, textOfIcs } from '../support/ics-reader.ts';
import { anAction } from '../support/small-site.ts';
import { type BinderWindow, expect, test } from './support/binder-window.ts';
import { arrangeBinder, arrangeClass } from './support/filled-binder.ts';
import { keyboardOf } from './support/keyboard.ts';
import { languagesOf } from './support/languages.ts';
import { wordsOf } from './support/story.ts';

/** A conference held on Nov 12 with an action due on Nov 18, one ahead on Nov 23 at 9:30. */
async function arrangeMonth(binder: BinderWindow, language: 'en' | 'es') {
  const { arrange } = binder;
  const { administratorId: personId } = await arrangeBinder(binder, language);
  const { classId, childIds } = await arrangeClass(binder, 'Room 1 Bluebirds', [['Luz', 'Vang']]);
  const otters = await arrangeClass(binder, 'Room 2 Otters', [['Grace', 'Rossi']]);
  const held = { classId, date: '2026-11-12', startsAt: null };
  const { id: meetingId } = await arrange('conferences.schedule', held);
  const here = { meetingId, personId, discipline: 'management', presence: 'present' } as const;
  await arrange('meetings.setAttendance', here);
  for (const childId of childIds) {
    const entry = { meetingId, childId, outcome: 'support-needed', text: {} };
    await arrange('conferences.saveEntry', entry);
    const action = anAction(personId, { due: '2026-11-18' });
    await arrange('meetings.addAction', { meetingId, childId, action });
  }
  await arrange('meetings.finalize', { meetingId });
  const ahead = { classId: otters.classId, date: '2026-11-23', startsAt: '09:30' };
  await arrange('conferences.schedule', ahead);
}

for (const language of languagesOf('es')) {
  test(`[HS-30] the calendar by keyboard alone, ${language}: to a day, to what is on it, and back`, async ({
    binder,
  }) => {
    const { page, expectAccessible } = binder;
    const { t, date } = wordsOf(language);
    const keyboard = keyboardOf(page);
    await arrangeMonth(binder, language);
    const day = (of: string) => page.getByRole('grid').getByRole('button', { name: date(of) });
    const listed = (name: string) =>
      page.getByRole('region').getByRole('link').filter({ hasText: name });

    await page.getByRole('heading', { level: 1 }).waitFor();
    await keyboard.press('g', 'd');
    await keyboard.expectAt(day('2026-11-20'));
    await expect(day('2026-11-20')).toHaveAttribute('aria-current', 'date');
    await expectAccessible();

    await keyboard.press('ArrowLeft', 'ArrowLeft');
    await keyboard.expectAt(day('2026-11-18'));
    await expect(day('2026-11-18')).toContainText(t('calendar:overdue', { count: 1 }));
    await keyboard.press('Enter');
    await keyboard.expectAt(listed('Luz Vang'));
    await expect(listed('Luz Vang')).toContainText(t('common:state.overdue'));
    await keyboard.press('Escape');
    await keyboard.expectAt(day('2026-11-18'));

    await keyboard.press('Enter', 'Enter');
    await expect(page.getByText('Speech screening').first()).toBeVisible();
    await page.goBack();
    await keyboard.expectAt(day('2026-11-18'));

    await keyboard.press('w', 'ArrowDown');
    await expect(page.getByRole('grid').getByRole('gridcell')).toHaveCount(7);
    await keyboard.expectAt(day('2026-11-25'));
    await keyboard.press('ArrowLeft', 'ArrowLeft', 'Enter');
    await keyboard.expectAt(listed('Room 2 Otters'));
    await expect(listed('Room 2 Otters')).toContainText(t('calendar:state.scheduled'));
    await expectAccessible();

    await keyboard.press('Escape', 'm', 'PageUp');
    await keyboard.expectAt(day('2026-10-23'));
    await keyboard.press('n', 'n');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^Dec|^Dic/);
    await expect(page.getByText(t('calendar:closed')).last()).toBeVisible();
    await keyboard.press('t');
    await keyboard.expectAt(day('2026-11-20'));
    await expect(day('2026-11-20')).toHaveAttribute('aria-pressed', 'true');

    const followUps = page.getByLabel(t('calendar:kind.follow-up'));
    await keyboard.walkTo(followUps, 'Shift+Tab');
    await keyboard.press('Space');
    await expect(day('2026-11-18')).not.toContainText('Luz Vang');
    await expect(day('2026-11-23')).toContainText('Otters');
  });

  test(`[PR-06] the calendar file, ${language}: saved with no child in it`, async ({ binder }) => {
    const { page, documents, expectAccessible } = binder;
    const { t, date } = wordsOf(language);
    const keyboard = keyboardOf(page);
    await arrangeMonth(binder, language);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await keyboard.press('g', 'd');
    await page.getByRole('grid').waitFor();
    await keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    const start = dialog.getByLabel(t('calendar:export.start'));
    await keyboard.expectAt(start);
    await expect(start).toHaveValue(date('2026-11-20'));
    await expect(dialog.getByLabel(t('calendar:export.end'))).toHaveValue(date('2027-05-28'));
    await expectAccessible();
    await keyboard.type('2026-11-01');
    await keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: '.ics' })).toBeVisible();
    await expect(dialog).toBeHidden();
    // Who has the focus keeps it, though the dialog has gone and its button was at work.
    await expect(page.getByRole('grid').locator(':focus')).toBeVisible();

    const [name = ''] = readdirSync(documents).filter((one) => one.endsWith('.ics'));
    expect(name).toMatch(/^calendar-2026-11-20-[0-9a-f]{6}\.ics$/);
    const bytes = readFileSync(join(documents, name));
    const events = eventsOfIcs(bytes).map(({ DTSTART, SUMMARY }) => [
      DTSTART?.value,
      textOfIcs(SUMMARY?.value ?? ''),
    ]);
    expect(events).toContainEqual(['20261118', t('calendar:file.actions', { count: 1 })]);
    const conference = `${t('calendar:what.conference')}: Room 2 Otters`;
    expect(events).toContainEqual(['20261123T093000', conference]);
    expect(bytes.toString('utf8')).not.toMatch(/Luz|Vang|Grace|Rossi|Speech|Ana Ruiz/);
  });
}

test('[HS-30] at 200 % the day that has the focus is in sight, and so is its list', async ({
  binder,
}) => {
  const { page, expectAccessible } = binder;
  const { date } = wordsOf('en');
  const keyboard = keyboardOf(page);
  await arrangeMonth(binder, 'en');
  await page.setViewportSize({ width: 640, height: 360 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keyboard.press('g', 'd');
  await keyboard.expectAt(page.getByRole('button', { name: date('2026-11-20') }));
  await keyboard.press('ArrowLeft', 'ArrowLeft', 'Enter');
  await keyboard.expectAt(page.getByRole('region').getByRole('link').filter({ hasText: 'Luz' }));
  await expectAccessible();
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isWider).toBe(false);
});
