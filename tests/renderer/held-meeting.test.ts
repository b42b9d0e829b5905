import { describe, expect, it } from 'vitest';
import { heldMeeting } from '../../src-renderer/coordinated-entry/held-meeting.ts';
import type { ReviewField } from '../../src-renderer/coordinated-entry/review-fields.ts';
import type { EntryDraft } from '../../src-renderer/meetings/entry-drafts.ts';
import type {
  HouseholdAgendaItem,
  HouseholdUnmet,
  RegionMeetingView,
} from '../../src-shared/coordinated-entry/meeting-view.ts';

const HOME = 'household-1';

const item = (over: Partial<HouseholdAgendaItem> = {}): HouseholdAgendaItem => ({
  ...{ householdId: HOME, label: 'Ada Vang', code: 'RV-1', isCodeOnly: false, size: 3 },
  ...{ regionName: 'Region 1', countyName: 'Winona', reasons: ['youth'], outcome: null },
  ...{ hasEntry: false, missing: ['outcome', 'location', 'follow-up-person'], location: null },
  ...{ followUpPersonName: null, openActions: 0, seconds: 0, ...over },
});

const unmet = (code: HouseholdUnmet['code'], householdId: string | null = null) => ({
  ...{ code, householdId, agencyId: null },
});

const meeting = (over: Partial<RegionMeetingView> = {}): RegionMeetingView => ({
  ...{ id: 'meeting-1', regionId: 'region-1', regionName: 'Region 1', date: '2026-11-20' },
  ...{ startsAt: null, endsAt: null, notes: '', state: 'open', finalizedAt: null },
  ...{ minutesId: null, attendees: [], agencies: [], otherAgencies: [], roles: [] },
  ...{ agenda: [item()], reports: [], unmet: [], warnings: [], listDue: '2026-11-18' },
  ...{ exports: [], isAtStart: false, mayWrite: true, mayDisclose: true, amendments: [], ...over },
});

type Draft = EntryDraft<ReviewField>;
const held = (draft: Partial<Draft> | null, view = meeting()) => {
  const whole: Draft = { outcome: undefined, text: {}, actions: [], removed: [], ...draft };
  return heldMeeting(view, { entries: new Map(draft === null ? [] : [[HOME, whole]]) });
};
const line = (draft: Partial<Draft> | null, over: Partial<HouseholdAgendaItem> = {}) =>
  held(draft, meeting({ agenda: [item(over)] })).agenda[0];

const reviewed = { outcome: 'reviewed', hasEntry: true, location: 'shelter' } as const;

describe('a meeting of a region with what is being typed', () => {
  it('[CE-01] puts each household where the page of a meeting reads a subject', () => {
    expect(line(null)).toEqual({ ...item(), subjectId: HOME, name: 'Ada Vang' });
  });

  it('[CE-23] asks for what the agenda still misses, once, and keeps what the meeting misses', () => {
    const stored = [unmet('no-facilitator'), unmet('no-outcome', 'household-9')];
    expect(held(null, meeting({ unmet: stored })).unmet).toEqual(
      [
        unmet('no-facilitator'),
        ...(['no-outcome', 'no-location', 'no-follow-up-person'] as const).map((code) =>
          unmet(code, HOME),
        ),
      ].map((one) => ({ ...one, subjectId: one.householdId, actionId: null })),
    );
  });

  it('[CE-15] a text, or an action that was saved, makes it reviewed', () => {
    const value = { what: 'Call', service: null, responsibleId: null, due: null };
    const action = { key: 'a', value };
    expect(line({ text: { goal: 'A lease' } })).toMatchObject({
      ...{ outcome: 'reviewed', hasEntry: true, missing: ['location', 'follow-up-person'] },
    });
    expect(line({ actions: [{ ...action, id: 'action-1' }] })?.outcome).toBe('reviewed');
    expect(line({ actions: [{ ...action, id: null }] })).toMatchObject({
      ...{ outcome: null, hasEntry: false },
    });
  });

  it('[CE-32] the time spent, or a text taken out again, does not', () => {
    expect(line({ text: { seconds: '90', goal: '' } })).toMatchObject({
      ...{ outcome: null, hasEntry: false, missing: ['outcome', 'location', 'follow-up-person'] },
    });
  });

  it('[CE-14] a location that was chosen is no longer asked for', () => {
    expect(line({ text: { locationKind: 'shelter' } })).toMatchObject({
      ...{ location: 'shelter', missing: ['follow-up-person'] },
    });
    // What is no kind leaves the known one.
    expect(line({ text: { locationKind: '' } }, reviewed)?.location).toBe('shelter');
  });

  it('[CE-23] a follow-up person counts once chosen, and is asked for again once taken out', () => {
    const whole = { ...reviewed, followUpPersonName: 'Bea Birch', missing: [] };
    expect(line({ text: { followUpPersonId: 'person-1' } }, reviewed)?.missing).toEqual([]);
    expect(line({ text: { goal: 'A lease' } }, whole)?.missing).toEqual([]);
    expect(line({ text: { followUpPersonId: '' } }, whole)?.missing).toEqual(['follow-up-person']);
  });

  it('[CE-27] what nobody got to misses nothing, and a choice here goes before the stored one', () => {
    expect(line({ outcome: 'not-reviewed' }, reviewed)).toMatchObject({
      ...{ outcome: 'not-reviewed', missing: [] },
    });
    expect(line({ outcome: 'reviewed' }, { outcome: 'not-reviewed', missing: [] })).toMatchObject({
      ...{ outcome: 'reviewed', missing: ['location', 'follow-up-person'] },
    });
  });
});
