import { describe, expect, it } from 'vitest';
import { hasChanged } from '../../src-renderer/coordinated-entry/location-fields.tsx';
import {
  navigatorKey,
  reviewInput,
  reviewTexts,
} from '../../src-renderer/coordinated-entry/review-fields.ts';
import { contract } from '../../src-shared/contract.ts';
import {
  type HouseholdEntryView,
  HouseholdText,
} from '../../src-shared/coordinated-entry/household-entry.ts';

describe('what is sent of a household’s entry', () => {
  it('is nothing but what was touched', () => {
    expect(reviewInput({})).toEqual({ text: {} });
    expect(reviewInput({ goal: 'A lease', safety: '' })).toEqual({
      text: { goal: 'A lease', safety: '' },
    });
  });

  it('[CE-15 to CE-21] has every text of an entry', () => {
    expect([...reviewTexts].toSorted()).toEqual(HouseholdText.keyof().options.toSorted());
    const all = Object.fromEntries(reviewTexts.map((field) => [field, field]));
    expect(reviewInput(all).text).toEqual(all);
  });

  it('[CE-14] sends a location’s words with its kind, never alone', () => {
    expect(reviewInput({ locationKind: 'shelter', locationDetail: ' North ' }).location).toEqual({
      ...{ kind: 'shelter', detail: 'North' },
    });
    expect(reviewInput({ locationKind: 'shelter' }).location).toEqual({
      ...{ kind: 'shelter', detail: null },
    });
    for (const draft of [{ locationDetail: 'North' }, { locationKind: 'castle' }]) {
      expect(reviewInput(draft)).not.toHaveProperty('location');
    }
  });

  it('[CE-14] says whether it changed only once that was said', () => {
    expect(reviewInput({ changed: 'yes' }).hasChanged).toBe(true);
    expect(reviewInput({ changed: 'no' }).hasChanged).toBe(false);
    expect(reviewInput({ goal: 'A lease' })).not.toHaveProperty('hasChanged');
  });

  it('[CE-19] takes a navigator apart into agency and person, either of which may be none', () => {
    const sent = (agencyId: string | null, personId: string | null) =>
      reviewInput({ navigator: navigatorKey(agencyId, personId) }).navigator;
    for (const one of [
      { agencyId: 'agency-1', personId: 'person-1' },
      { agencyId: 'agency-1', personId: null },
      { agencyId: null, personId: 'person-1' },
    ]) {
      expect(sent(one.agencyId, one.personId)).toEqual(one);
    }
  });

  it('[CE-23] [CE-32] takes a follow-up person out, and counts seconds as a number', () => {
    const sent = reviewInput({ followUpPersonId: '', seconds: '90' });
    expect(sent).toEqual({ text: {}, followUpPersonId: null, seconds: 90 });
  });

  it('is what the operation takes', () => {
    const id = '01a2029c-af41-759e-9c01-05f293a026dc';
    const sent = reviewInput({
      ...{ goal: 'A lease', locationKind: 'shelter', locationDetail: '', changed: 'no' },
      ...{ navigator: navigatorKey(null, id), followUpPersonId: id, seconds: '5' },
    });
    const whole = { meetingId: id, householdId: id, ...sent };
    expect(contract['coordinatedEntry.saveEntry'].input.safeParse(whole).success).toBe(true);
  });
});

describe('[CE-14] whether the location changed since the last review', () => {
  const entry = (
    said: boolean | null,
    byRule: boolean | null,
    before: HouseholdEntryView['known']['before'] = 'shelter',
  ) =>
    ({ hasChanged: said, known: { location: null, before, hasChanged: byRule } }) satisfies Pick<
      HouseholdEntryView,
      'hasChanged' | 'known'
    >;
  const at = (location: 'shelter' | 'housed') => ({ location });

  it('is what is being said, else what was said, else what the rule says', () => {
    expect(hasChanged(at('shelter'), entry(false, false), { changed: 'yes' })).toBe(true);
    expect(hasChanged(at('shelter'), entry(true, true), { changed: 'no' })).toBe(false);
    expect(hasChanged(at('shelter'), entry(true, false), {})).toBe(true);
    expect(hasChanged(at('shelter'), entry(null, true), {})).toBe(true);
    expect(hasChanged(at('shelter'), entry(null, false), {})).toBe(false);
  });

  it('follows a location that is chosen now, before the vault has answered', () => {
    const typed = { locationKind: 'housed' };
    expect(hasChanged(at('housed'), entry(null, false), typed)).toBe(true);
    expect(hasChanged(at('shelter'), entry(null, true), { locationKind: 'shelter' })).toBe(false);
  });

  it('is not so at a first review, nor before the entry is there', () => {
    expect(hasChanged(at('housed'), entry(null, null, null), { locationKind: 'housed' })).toBe(
      false,
    );
    expect(hasChanged(at('housed'), undefined, { locationKind: 'housed' })).toBe(false);
  });
});
