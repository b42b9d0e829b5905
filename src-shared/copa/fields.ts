import { z } from 'zod';
import { text } from '../operation.ts';

/** What a child's text for COPA is made of, in the order that holds until the site sets its own. */
export const CopaField = z.enum([
  'meeting',
  'discussion',
  'immediateNeeds',
  'strengths',
  'concerns',
  'updates',
  'familyContact',
  'outcome',
  'actions',
]);
export type CopaField = z.infer<typeof CopaField>;

/** A field's place in the text; `label` null means the binder's own words for it. */
export const CopaFieldSetting = z.strictObject({
  field: CopaField,
  isOn: z.boolean(),
  label: text(60).nullable(),
});
export type CopaFieldSetting = z.infer<typeof CopaFieldSetting>;

/** Why a list of fields can't be the site's: a field is missing or twice, or none is on; null when it can. */
export function fieldListProblem(
  list: readonly CopaFieldSetting[],
): 'copa-fields-once' | 'too-few' | null {
  const names = new Set(list.map(({ field }) => field));
  const isWhole = names.size === CopaField.options.length && list.length === names.size;
  if (!isWhole) return 'copa-fields-once';
  return list.some(({ isOn }) => isOn) ? null : 'too-few';
}

export const defaultCopaFields: CopaFieldSetting[] = CopaField.options.map((field) => ({
  ...{ field, isOn: true, label: null },
}));

/** Longest text that COPA's field takes, by `copaLength`, unless the site sets another. */
export const DEFAULT_COPA_LENGTH = 4_000;
export const CopaLength = z.number().int().min(200).max(100_000);
