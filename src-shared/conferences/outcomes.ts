import { z } from 'zod';
import { filledText } from '../operation.ts';

/** The one outcome that no site rewords: it makes a follow-up form (HS-09, HS-14). */
export const SUPPORT_NEEDED = 'support-needed';
/** Lists the child under the next agenda, without bringing it back (rules.md, Conferences 3). */
export const MONITOR = 'monitor';

/** An outcome that an entry may have. `id` is what is stored and never changes once used. */
export const Outcome = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'not-an-outcome' })
    .max(40),
  /** The site's own words in both languages; null shows the binder's. */
  wording: z.strictObject({ en: filledText(60), es: filledText(60) }).nullable(),
});
export type Outcome = z.infer<typeof Outcome>;

export const defaultOutcomes: Outcome[] = [
  { id: 'no-concerns', wording: null },
  { id: MONITOR, wording: null },
  { id: SUPPORT_NEEDED, wording: null },
];

/** The outcome with this id; one that the site has no more is without words. */
export function outcomeById(outcomes: readonly Outcome[], id: string | null): Outcome {
  return outcomes.find((outcome) => outcome.id === id) ?? { id: id ?? '', wording: null };
}

/**
 * A site's outcomes in the order of the keys 1, 2, 3 …: the three of the binder, reworded or not,
 * and its own (HS-09). Messages: `outcome-missing`, `outcome-twice`, `outcome-fixed`,
 * `outcome-without-words`.
 */
export const OutcomeList = z
  .array(Outcome)
  .max(20)
  .superRefine((outcomes, context) => {
    const ids = outcomes.map(({ id }) => id);
    const problem = (message: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    for (const { id } of defaultOutcomes) if (!ids.includes(id)) problem('outcome-missing', []);
    outcomes.forEach(({ id, wording }, n) => {
      const isOwn = !defaultOutcomes.some((outcome) => outcome.id === id);
      if (ids.indexOf(id) < n) problem('outcome-twice', [n, 'id']);
      if (id === SUPPORT_NEEDED && wording !== null) problem('outcome-fixed', [n, 'wording']);
      if (isOwn && wording === null) problem('outcome-without-words', [n, 'wording']);
    });
  });
