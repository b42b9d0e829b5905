import { describe, expect, test } from 'vitest';
import {
  classStartOf,
  conferenceCalendar,
  firstConference,
  isFirstConference,
  monthsThatNeedOne,
} from '../../src-shared/conferences/calendar.ts';
import { conferenceDeadlines } from '../../src-shared/conferences/deadlines.ts';

const programYear = { start: '2026-08-17', end: '2027-05-28', closedMonths: ['2026-12'] };
const spring = ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05'];
const usual = { classStart: '2026-09-08', programYear };

describe('worked examples of rules.md', () => {
  test.each([
    ['2026-09-08', '2026-10-08', '2026-10-31', ['2026-11', ...spring]],
    ['2026-08-17', '2026-09-16', '2026-09-30', ['2026-10', '2026-11', ...spring]],
    ['2026-09-25', '2026-10-25', '2026-11-08', ['2026-11', ...spring]],
    ['2026-11-05', '2026-12-05', '2027-01-31', spring],
  ])('[HS-04] [HS-05] a class that starts on %s', (classStart, opens, due, months) => {
    expect(firstConference({ classStart, programYear })).toEqual({ opens, due });
    expect(monthsThatNeedOne({ classStart, programYear })).toEqual(months);
  });

  test('[HS-04] none is due when it would open after the year’s end', () => {
    const late = { classStart: '2027-05-01', programYear };
    expect(firstConference(late)).toBeNull();
    expect(monthsThatNeedOne(late)).toEqual([]);
    const calendar = conferenceCalendar({ ...late, finalized: [], today: '2027-05-20' });
    expect(calendar).toEqual({ first: null, isHeldEarly: false, months: [], next: null });
  });
});

describe('edges of the first conference', () => {
  test('[HS-04] no due date goes past the year’s end, not for the 14 days either', () => {
    expect(firstConference({ classStart: '2027-04-20', programYear })).toEqual({
      opens: '2027-05-20',
      due: '2027-05-28',
    });
  });

  test('[HS-04] two closed months in a row are both skipped', () => {
    const closed = { ...programYear, closedMonths: ['2026-12', '2027-01'] };
    expect(firstConference({ classStart: '2026-11-05', programYear: closed })?.due).toBe(
      '2027-02-28',
    );
  });

  test('[HS-04] the 14 days can carry it into a closed month, and so beyond', () => {
    expect(firstConference({ classStart: '2026-10-25', programYear })).toEqual({
      opens: '2026-11-24',
      due: '2027-01-31',
    });
  });

  test('[HS-04] no open month is left: the year’s end', () => {
    const closed = { ...programYear, closedMonths: ['2027-04', '2027-05'] };
    expect(firstConference({ classStart: '2027-03-10', programYear: closed })?.due).toBe(
      '2027-05-28',
    );
  });

  test('[HS-05] a month that begins on the day it opens does not begin after it', () => {
    expect(monthsThatNeedOne({ classStart: '2026-09-01', programYear })[0]).toBe('2026-11');
  });
});

describe('the start of a class', () => {
  test.each([
    ['the day set on it', '2026-09-01', '2026-09-01'],
    ['else its earliest placement in the year', null, '2026-09-08'],
  ])('%s', (_case, setOnClass, start) => {
    const placements = [
      { start: '2026-09-24', end: null },
      { start: '2026-09-08', end: '2026-10-01' },
      { start: '2025-09-02', end: '2026-05-29' },
      { start: '2027-09-08', end: null },
    ];
    expect(classStartOf(setOnClass, placements, programYear)).toBe(start);
  });

  test('a placement carried over from last year counts from the year’s first day', () => {
    const placements = [{ start: '2026-03-01', end: null }];
    expect(classStartOf(null, placements, programYear)).toBe('2026-08-17');
    expect(classStartOf(null, [], programYear)).toBeNull();
  });

  test('a day set for last year, or a placement of next year, is not of this year', () => {
    const placements = [{ start: '2026-09-08', end: null }];
    expect(classStartOf('2025-09-02', placements, programYear)).toBe('2026-09-08');
    expect(classStartOf(null, [{ start: '2027-09-08', end: null }], programYear)).toBeNull();
  });
});

describe('the calendar of a class', () => {
  test('[HS-04] from the day it opens the class shows its first conference due', () => {
    const states = ['2026-10-07', '2026-10-08', '2026-10-31', '2026-11-01'].map(
      (today) => conferenceCalendar({ ...usual, finalized: [], today }).first?.state,
    );
    expect(states).toEqual(['not-open', 'open', 'due-soon', 'overdue']);
  });

  test('[HS-04] on its due date it is on time, and two on one day keep their order', () => {
    const finalized = [
      { id: 'b', date: '2026-10-31' },
      { id: 'a', date: '2026-10-31' },
    ];
    const { first } = conferenceCalendar({ ...usual, finalized, today: '2026-11-02' });
    expect(first).toMatchObject({ state: 'done', meetingId: 'a' });
  });

  test('[HS-04] held before it opens, it is the first all the same', () => {
    const finalized = [{ id: 'early', date: '2026-10-01' }];
    const calendar = conferenceCalendar({ ...usual, finalized, today: '2026-10-09' });
    expect(calendar.isHeldEarly).toBe(true);
    expect(calendar.first).toMatchObject({
      state: 'done',
      heldOn: '2026-10-01',
      meetingId: 'early',
    });
    expect(calendar.next).toMatchObject({ what: 'monthly-conference', month: '2026-11' });
  });

  test('[HS-05] a late first counts for the month it is held in', () => {
    const finalized = [{ id: 'late', date: '2026-11-12' }];
    const calendar = conferenceCalendar({ ...usual, finalized, today: '2026-11-13' });
    expect(calendar.first?.state).toBe('done-late');
    expect(calendar.months[0]).toEqual({
      month: '2026-11',
      state: 'done',
      meetingIds: ['late'],
    });
  });

  test('[HS-05] a month is overdue from the first of the next', () => {
    const finalized = [{ id: 'first', date: '2026-10-08' }];
    const november = (today: string) =>
      conferenceCalendar({ ...usual, finalized, today }).months[0]?.state;
    expect(november('2026-10-31')).toBe('not-yet');
    expect(november('2026-11-01')).toBe('open');
    expect(november('2026-11-30')).toBe('open');
    expect(november('2026-12-01')).toBe('overdue');
  });

  test('[HS-05] what is next: first, then month by month, none goes past the year’s end', () => {
    const next = (finalized: { id: string; date: string }[], today: string) =>
      conferenceCalendar({ ...usual, finalized, today }).next;
    expect(next([], '2026-12-03')).toMatchObject({ what: 'first-conference', state: 'overdue' });
    const first = [{ id: 'first', date: '2026-10-08' }];
    expect(next(first, '2026-12-03')).toMatchObject({ month: '2027-01', state: 'not-open' });
    expect(next(first, '2027-05-03')).toMatchObject({ month: '2027-05', due: '2027-05-28' });
    expect(next(first, '2027-05-31')).toMatchObject({ month: '2027-05', state: 'due-soon' });
    expect(next([...first, { id: 'last', date: '2027-05-03' }], '2027-05-04')).toBeNull();
  });

  test('last year’s conferences do not count', () => {
    const finalized = [{ id: 'before', date: '2026-05-20' }];
    expect(isFirstConference(programYear, finalized)).toBe(true);
    expect(isFirstConference(programYear, [{ id: 'now', date: '2026-10-08' }])).toBe(false);
    expect(
      conferenceCalendar({ ...usual, finalized, today: '2026-10-08' }).first?.heldOn,
    ).toBeNull();
  });

  test('[HS-05] as deadlines: each with its source, and the same states', () => {
    const finalized = [{ id: 'first', date: '2026-10-08' }];
    const today = '2027-01-26';
    const calendar = conferenceCalendar({ ...usual, finalized, today });
    const deadlines = conferenceDeadlines('bluebirds', calendar, today);
    expect(
      deadlines.slice(0, 4).map(({ month, due, source, state }) => [month, due, source, state]),
    ).toEqual([
      [null, '2026-10-31', 'HS-04', 'done'],
      ['2026-11', '2026-11-30', 'HS-05', 'overdue'],
      ['2027-01', '2027-01-31', 'HS-05', 'due-soon'],
      ['2027-02', '2027-02-28', 'HS-05', 'not-open'],
    ]);
    const none = conferenceDeadlines('bluebirds', { first: null, months: [] }, today);
    expect(none).toEqual([]);
  });
});
