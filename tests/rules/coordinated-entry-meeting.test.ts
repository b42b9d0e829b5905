import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AgendaHousehold,
  buildHouseholdAgenda,
} from '../../src-shared/coordinated-entry/agenda.ts';
import {
  type MeetingFinalizeInput,
  meetingWarnings,
  unmetMeetingConditions,
} from '../../src-shared/coordinated-entry/finalize.ts';
import { reportState } from '../../src-shared/coordinated-entry/report-back.ts';

const good: MeetingFinalizeInput = {
  ...{ date: '2026-11-12', today: '2026-11-12', regionId: 'r1', missingUpdates: 0 },
  attendees: [{ personId: 'p1', presence: 'present' }],
  agencies: [
    { agencyId: 'a1', presence: 'present', agreement: 'on-file' },
    { agencyId: 'a2', presence: 'present', agreement: 'on-file' },
    { agencyId: 'a3', presence: 'absent', agreement: 'ended' },
  ],
  roles: [
    { role: 'facilitator', personId: 'p1', isUnreported: false },
    { role: 'note-taker', personId: 'p1', isUnreported: false },
  ],
  agenda: [
    { householdId: 'h1', outcome: 'reviewed', hasLocation: true, followUpPersonId: 'p1' },
    { householdId: 'h2', outcome: 'not-reviewed', hasLocation: false, followUpPersonId: null },
  ],
  lists: [{ isLate: true }, { isLate: false }],
};
const codes = (over: Partial<MeetingFinalizeInput>) =>
  unmetMeetingConditions({ ...good, ...over }).map(({ code }) => code);
const warnings = (over: Partial<MeetingFinalizeInput>) => meetingWarnings({ ...good, ...over });

describe('finalizing', () => {
  test('[CE-23] nothing stands in the way of a meeting that has all; nobody got to one household', () => {
    expect(codes({})).toEqual([]);
    expect(warnings({})).toEqual([]);
  });

  test('[CE-23] a reviewed household needs a location and a follow-up person, and names itself', () => {
    const bare = { householdId: 'h3', outcome: 'reviewed', hasLocation: false } as const;
    const agenda = [{ ...bare, followUpPersonId: null }];
    expect(unmetMeetingConditions({ ...good, agenda })).toEqual([
      { code: 'no-location', householdId: 'h3', agencyId: null },
      { code: 'no-follow-up-person', householdId: 'h3', agencyId: null },
    ]);
  });

  test('[CE-07] [CE-28] [CE-29] agencies, people and roles, each by itself', () => {
    expect(codes({ today: '2026-11-11' })).toEqual(['date-in-future']);
    expect(codes({ agencies: [] })).toEqual(['no-agency-present']);
    expect(codes({ attendees: [] })).toEqual([
      ...['no-attendee-present', 'facilitator-absent', 'note-taker-absent'],
    ]);
    const nobody = good.roles.map((one) => ({ ...one, personId: null }));
    expect(codes({ roles: nobody })).toEqual(['no-facilitator', 'no-note-taker']);
    const [first] = good.agencies;
    const without = { agencyId: 'a4', presence: 'present', agreement: 'missing' } as const;
    expect(codes({ agencies: first ? [first, without] : [] })).toEqual([
      'agency-without-agreement',
    ]);
  });

  test('[CE-04] [CE-08] [CE-09] [CE-12] [CE-31] warns of what is unusual', () => {
    expect(warnings({ agencies: good.agencies.slice(0, 1) })).toEqual(['one-agency']);
    expect(warnings({ date: '2026-10-15' })).toEqual(['regional-in-coc-month']);
    expect(warnings({ regionId: null })).toEqual(['not-fourth-friday']);
    expect(warnings({ regionId: null, date: '2026-10-23' })).toEqual([]);
    expect(warnings({ lists: [] })).toEqual(['no-list']);
    expect(warnings({ lists: [{ isLate: true }] })).toEqual(['list-late']);
    expect(warnings({ missingUpdates: 2 })).toEqual(['updates-missing']);
    const roles = good.roles.map((one) => ({ ...one, isUnreported: true }));
    expect(warnings({ roles })).toEqual(['replacement-not-reported']);
  });
});

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;

describe('report back', () => {
  test('[CE-12] is since the last meeting; [CE-24] what was passed over is counted', () => {
    const decided = { decidedAt: at(1) };
    expect(reportState({ ...decided, updates: [] }, [at(1)])).toEqual({
      ...{ isReported: false, missed: 0 },
    });
    expect(reportState({ ...decided, updates: [at(3)] }, [at(1), at(8)])).toEqual({
      ...{ isReported: false, missed: 0 },
    });
    expect(reportState({ ...decided, updates: [at(9)] }, [at(1), at(8)])).toEqual({
      ...{ isReported: true, missed: 1 },
    });
  });

  test('[CE-24] every meeting since it was decided was either told or passed over', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 30 }), (meetings, told, day) => {
        const closings = meetings.toSorted((a, b) => a - b).map(at);
        const action = { decidedAt: at(day), updates: told.map(at) };
        // The other way round: walk the days and remember whether something was heard.
        let isHeard = false;
        let missed = 0;
        for (let today = day + 1; today <= 31; today += 1) {
          isHeard ||= told.includes(today);
          if (!meetings.includes(today)) continue;
          missed += Number(!isHeard);
          isHeard = false;
        }
        expect(reportState(action, closings)).toEqual({ isReported: isHeard, missed });
      }),
    );
  });
});

describe('the agenda', () => {
  const one: AgendaHousehold = {
    ...{ id: 'h1', isOfRegion: true, isForReview: true, reasons: ['youth'] },
    ...{ hasFollowUp: false, isAdded: false, isTyped: false },
  };
  const reasonsOf = (over: Partial<AgendaHousehold>) =>
    buildHouseholdAgenda([{ ...one, ...over }])[0]?.reasons ?? null;

  test('[CE-13] [CE-24] [CE-27] each once with every reason, and nothing typed is dropped', () => {
    expect(reasonsOf({ hasFollowUp: true, isAdded: true })).toEqual([
      'youth',
      'follow-up',
      'added',
    ]);
    expect(reasonsOf({ isForReview: false })).toBeNull();
    expect(reasonsOf({ isOfRegion: false, hasFollowUp: true })).toBeNull();
    expect(reasonsOf({ isOfRegion: false, isAdded: true })).toEqual(['added']);
    expect(reasonsOf({ isForReview: false, isTyped: true })).toEqual([]);
  });
});
