import type { Input } from '../../src-shared/contract.ts';
import type { HouseholdText } from '../../src-shared/coordinated-entry/household-entry.ts';
import { LocationKind } from '../../src-shared/coordinated-entry/location.ts';

/** What drafts of a household's entry are kept by: its texts, and what is chosen beside them. */
export type ReviewField = keyof HouseholdText | ChosenField;
type ChosenField =
  | 'locationKind'
  | 'locationDetail'
  | 'changed'
  | 'navigator'
  | 'followUpPersonId'
  | 'seconds';

/** What was typed and chosen; a field that is not there was not touched. */
export type ReviewDraft = Partial<Record<ReviewField, string>>;

/** After the location: the rest of the five elements, in the order of the procedures (CE-15 to CE-18). */
export const elementTexts = [
  ...(['preferences', 'barriers', 'safety'] as const),
  ...(['goal', 'housingStatus', 'progress'] as const),
] satisfies readonly (keyof HouseholdText)[];

/** What follows from them (CE-20, CE-21). */
export const laterTexts = [
  ...(['strategies', 'servicePlan'] as const),
  ...(['eligibility', 'prioritization'] as const),
] satisfies readonly (keyof HouseholdText)[];

export const reviewTexts: readonly (keyof HouseholdText)[] = [...elementTexts, ...laterTexts];

/** A navigator as one value of a list: the agency's id and the person's, either of which may be empty. */
export function navigatorKey(agencyId: string | null, personId: string | null): string {
  return `${agencyId ?? ''}/${personId ?? ''}`;
}

type Saved = Omit<Input<'coordinatedEntry.saveEntry'>, 'meetingId' | 'householdId' | 'outcome'>;

/** What is sent of a draft. A location's detail goes with its kind. */
export function reviewInput(draft: ReviewDraft): Saved {
  const { locationKind, locationDetail, changed, navigator, followUpPersonId, seconds } = draft;
  const text: Saved['text'] = {};
  for (const field of reviewTexts) {
    const typed = draft[field];
    if (typed !== undefined) text[field] = typed;
  }
  const kind = LocationKind.safeParse(locationKind).data;
  const [agencyId, personId] = (navigator ?? '').split('/');
  return {
    text,
    ...(kind && { location: { kind, detail: locationDetail?.trim() || null } }),
    ...(changed !== undefined && { hasChanged: changed === 'yes' }),
    ...(navigator && { navigator: { agencyId: agencyId || null, personId: personId || null } }),
    ...(followUpPersonId !== undefined && { followUpPersonId: followUpPersonId || null }),
    ...(seconds !== undefined && { seconds: Number(seconds) }),
  };
}
