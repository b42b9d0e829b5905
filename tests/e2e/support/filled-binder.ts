import type { Language } from '../../../src-shared/operation.ts';
import { childInput, familyInput } from '../../support/small-site.ts';
import { type BinderWindow, expect } from './binder-window.ts';
import { ADMINISTRATOR, SITE } from './story.ts';

/** A class and its children, entered on the first day of the class. */
export interface ArrangedClass {
  classId: string;
  childIds: string[];
}

/**
 * Makes a binder without the screens and turns to Home in it, signed in as the administrator: for
 * stories that are about something else than the beginning.
 */
export async function arrangeBinder(
  { page, arrange }: Pick<BinderWindow, 'page' | 'arrange'>,
  language: Language,
): Promise<{ administratorId: string }> {
  await arrange('vault.create', {
    siteName: SITE,
    programYear: { start: '2026-08-17', end: '2027-05-28', closedMonths: ['2026-12'] },
    administrator: { name: ADMINISTRATOR.name, isSiteManager: true },
    passphrase: ADMINISTRATOR.passphrase,
    language,
  });
  await page.reload();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const { session } = await arrange('vault.status', {});
  return { administratorId: session?.personId ?? '' };
}

/** Adds a class with children of these names, each in a family of its own. */
export async function arrangeClass(
  { arrange }: Pick<BinderWindow, 'arrange'>,
  name: string,
  children: readonly [string, string][],
): Promise<ArrangedClass> {
  const { id: classId } = await arrange('families.addClass', { name, start: null });
  const childIds: string[] = [];
  for (const [firstName, lastName] of children) {
    const { id } = await arrange('families.addChild', {
      child: childInput(firstName, lastName),
      ...{ familyId: null, family: familyInput(), classId, start: '2026-09-08' },
    });
    childIds.push(id);
  }
  return { classId, childIds };
}
