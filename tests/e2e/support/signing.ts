import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../../src-shared/operation.ts';
import { expect } from './binder-window.ts';
import { wordsOf } from './story.ts';

/** Picks who signs next. */
export async function pickSigner(page: Page, language: Language, name: string): Promise<void> {
  const { t } = wordsOf(language);
  const people = page.getByRole('list', { name: t('signatures:round.people') });
  await people.getByRole('button', { name }).click();
}

/** The tab that the rail marks as the one where one is. */
export function markedTab(page: Page, language: Language): Locator {
  const { t } = wordsOf(language);
  const rail = page.getByRole('navigation', { name: t('common:tab.label') });
  return rail.locator('[aria-current="page"]');
}

/** Two strokes with the mouse. */
export async function drawIn(page: Page, box: Locator): Promise<void> {
  const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (across: number, down: number) =>
    page.mouse.move(x + across * width, y + down * height, { steps: 6 });
  for (const stroke of [
    [
      [0.1, 0.7],
      [0.2, 0.2],
      [0.3, 0.8],
      [0.4, 0.3],
      [0.5, 0.7],
      [0.62, 0.4],
    ],
    [
      [0.55, 0.65],
      [0.85, 0.6],
    ],
  ]) {
    for (const [nth, [across = 0, down = 0]] of stroke.entries()) {
      await at(across, down);
      if (nth === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
}

/** Turns to a page by its address. */
export async function turnTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
