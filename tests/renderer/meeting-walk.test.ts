import { describe, expect, it } from 'vitest';
import { withDrafts } from '../../src-renderer/conferences/drafted-view.ts';
import { parseDue } from '../../src-renderer/meetings/due-entry.ts';
import type { AgendaLine, UnmetLine } from '../../src-renderer/meetings/open-meeting.ts';
import {
  firstStop,
  MEETING,
  neighbour,
  nextUnmet,
  nextWithoutOutcome,
} from '../../src-renderer/meetings/walk.ts';
import type { AgendaItem, ConferenceView, Unmet } from '../../src-shared/conferences/contract.ts';

function line(subjectId: string, outcome: string | null = null): AgendaLine {
  return { subjectId, name: subjectId, outcome, hasEntry: false };
}
function missing(code: string, subjectId: string | null = null): UnmetLine {
  return { code, subjectId, actionId: null };
}
function item(childId: string, outcome: string | null = null): AgendaItem {
  const age = { years: 4, months: 0 };
  return {
    childId,
    name: childId,
    age,
    reasons: ['first'],
    outcome,
    hasEntry: false,
    openActions: 0,
  };
}
function unmet(code: Unmet['code'], childId: string | null = null): Unmet {
  return { code, childId, actionId: null };
}

describe('the way through a conference', () => {
  const agenda = [line('a', 'monitor'), line('b'), line('c', 'no-concerns'), line('d')];

  it('goes on to the next child without an outcome, and from the top again after the last', () => {
    expect(nextWithoutOutcome(agenda, 'a')).toBe('b');
    expect(nextWithoutOutcome(agenda, 'b')).toBe('d');
    expect(nextWithoutOutcome(agenda, 'd')).toBe('b');
  });

  it('ends where the only child without an outcome is the one on screen', () => {
    expect(nextWithoutOutcome([line('a', 'monitor'), line('b')], 'b')).toBe(null);
  });

  it('begins with the people while nobody is marked present', () => {
    expect(firstStop(agenda, false)).toBe(MEETING);
    expect(firstStop(agenda, true)).toBe('b');
    expect(firstStop([], true)).toBe(MEETING);
  });

  it('does not wrap at its ends', () => {
    expect(neighbour(agenda, MEETING, -1)).toBe(MEETING);
    expect(neighbour(agenda, MEETING, 1)).toBe('a');
    expect(neighbour(agenda, 'd', 1)).toBe('d');
  });

  it('walks to what is missing of the next stop, then from the first again', () => {
    const all = [
      missing('no-attendee-present'),
      missing('no-outcome', 'b'),
      missing('no-outcome', 'd'),
    ];
    expect(nextUnmet(all, agenda, MEETING)).toBe(all[1]);
    expect(nextUnmet(all, agenda, 'b')).toBe(all[2]);
    expect(nextUnmet(all, agenda, 'd')).toBe(all[0]);
    expect(nextUnmet([], agenda, 'd')).toBe(null);
  });
});

describe('an outcome chosen on this page', () => {
  const conference: ConferenceView = {
    ...{ id: 'x', classId: 'y', className: 'Room', date: '2026-10-08', startsAt: null },
    ...{ endsAt: null, notes: '', isFirst: true, state: 'open', finalizedAt: null, attendees: [] },
    ...{
      monitored: [],
      leftOut: [],
      warnings: [],
      mayWrite: true,
      minutesId: null,
      amendments: [],
    },
    agenda: [item('a'), item('b', 'support-needed')],
    unmet: [unmet('no-attendee-present'), unmet('no-outcome', 'a'), unmet('no-action', 'b')],
  };
  const drafted = (childId: string, outcome: string) =>
    withDrafts(conference, {
      entries: new Map([[childId, { outcome, text: {}, actions: [], removed: [] }]]),
      state: 'saving',
      problem: null,
    });

  it('[HS-10] counts before the vault has answered', () => {
    const view = drafted('a', 'no-concerns');
    expect(view.agenda[0]).toMatchObject({
      subjectId: 'a',
      outcome: 'no-concerns',
      hasEntry: true,
    });
    expect(view.unmet.map(({ code }) => code)).toEqual(['no-attendee-present', 'no-action']);
  });

  it('asks for no action any more when it is no longer Support needed', () => {
    expect(drafted('b', 'monitor').unmet.map(({ code }) => code)).not.toContain('no-action');
    expect(drafted('b', 'support-needed').unmet.map(({ code }) => code)).toContain('no-action');
  });
});

describe('a due date as typed', () => {
  it.each([
    ['2w', '2026-10-22'],
    ['+1w', '2026-10-15'],
    ['+1m', '2026-11-08'],
    ['10d', '2026-10-18'],
    [' 2 W ', '2026-10-22'],
    ['11/2/2026', '2026-11-02'],
    ['Nov 2, 2026', '2026-11-02'],
  ])('%s counts from the conference of Oct 8', (typed, due) => {
    expect(parseDue(typed, '2026-10-08', 'en')).toBe(due);
  });

  it('takes semanas in Spanish, and the day first', () => {
    expect(parseDue('2s', '2026-10-08', 'es')).toBe('2026-10-22');
    expect(parseDue('2/11/2026', '2026-10-08', 'es')).toBe('2026-11-02');
  });

  it.each(['', '2', 'w', '2x', '31/2/2026', 'soon'])('%j is none', (typed) => {
    expect(parseDue(typed, '2026-10-08', 'en')).toBe(null);
  });

  it('keeps to the last day of a shorter month', () => {
    expect(parseDue('1m', '2027-01-31', 'en')).toBe('2027-02-28');
  });
});
