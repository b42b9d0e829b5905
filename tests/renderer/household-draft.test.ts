import { describe, expect, it } from 'vitest';
import {
  type HouseholdDraft,
  householdDraft,
  householdInput,
  householdRequired,
  locationInput,
} from '../../src-renderer/coordinated-entry/household-draft.ts';
import { tabsFor } from '../../src-renderer/sections.tsx';

const typed: HouseholdDraft = {
  ...householdDraft(null),
  ...{ code: ' RV-0417 ', name: ' Ada Vang ', size: 3, countyId: 'a county' },
  ...{ listedOn: '2026-09-01', reviewReason: ' ' },
};

describe('a household as it is typed', () => {
  it('[CE-25] is sent without the name that was typed before it became code-only', () => {
    expect(householdInput(typed)).toMatchObject({ code: 'RV-0417', name: 'Ada Vang' });
    expect(householdInput({ ...typed, isCodeOnly: true }).name).toBeNull();
    expect(householdInput(typed).reviewReason).toBeNull();
  });

  it('[CE-25] needs a name only when it is not known by its code', () => {
    const nameless = { ...typed, name: '' };
    expect(householdRequired(nameless)['household.name']).toBe('');
    expect(householdRequired({ ...nameless, isCodeOnly: true })).not.toHaveProperty([
      'household.name',
    ]);
  });

  it('[CE-14] is sent with where it stays once that was picked, and then asks since when', () => {
    expect(locationInput(typed)).toBeNull();
    expect(householdRequired(typed)).not.toHaveProperty(['location.since']);
    const located = { ...typed, location: 'shelter' as const };
    expect(householdRequired(located)['location.since']).toBeNull();
    expect(locationInput({ ...located, locationSince: '2026-10-15' })).toEqual({
      ...{ kind: 'shelter', detail: null, since: '2026-10-15' },
    });
  });

  it('comes back as the household that it was made from', () => {
    const household = householdInput(typed);
    expect(householdInput(householdDraft(household))).toEqual(household);
  });
});

describe('the tab of coordinated entry', () => {
  const sees = (...input: Parameters<typeof tabsFor>) =>
    tabsFor(...input).some(({ key }) => key === 'coordinated-entry');

  it('shows while the pack is on, to a right over the whole site only', () => {
    expect(sees(['site-manager'], [])).toBe(false);
    expect(sees(['site-manager'], ['river-valleys'])).toBe(true);
    expect(sees(['monitor'], ['river-valleys'])).toBe(true);
    expect(sees(['teacher', 'family-advocate'], ['river-valleys'])).toBe(false);
    expect(sees(['administrator'], ['river-valleys'])).toBe(false);
  });

  it('has a letter of its own, as every tab has', () => {
    const letters = tabsFor(['administrator', 'director'], ['river-valleys']).map(
      ({ letter }) => letter,
    );
    expect(new Set(letters).size).toBe(letters.length);
  });
});
