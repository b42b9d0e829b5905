import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ActionStatus,
  closeProblems,
  formState,
  isOpen,
  isOverdue,
  mayClose,
  requiredSigners,
  statusOf,
} from '../../src-shared/follow-ups/rules.ts';

const event = (id: string, at: string, status: ActionStatus | null) => ({ id, at, status });

describe('the status of an action', () => {
  test('[HS-19] open until an entry says otherwise; a note changes nothing', () => {
    expect(statusOf([])).toBe('open');
    expect(statusOf([event('1', '2026-11-02T10:00:00.000Z', null)])).toBe('open');
  });

  test('[HS-19] what was written down last counts, in whatever order it comes', () => {
    const events = [
      event('1', '2026-11-02T10:00:00.000Z', 'done'),
      event('2', '2026-11-03T10:00:00.000Z', 'open'),
      event('3', '2026-11-04T10:00:00.000Z', null),
      event('4', '2026-11-03T10:00:00.000Z', 'declined'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 4 }), (shuffled) => {
        expect(statusOf(shuffled)).toBe('declined');
      }),
    );
  });

  test.each(ActionStatus.options)('%s: only open keeps it on the agenda', (status) => {
    expect(isOpen(status)).toBe(status === 'open');
  });

  test('overdue from the day after its due date, and only while open', () => {
    const due = '2026-11-30';
    expect(isOverdue({ status: 'open', due }, '2026-11-30')).toBe(false);
    expect(isOverdue({ status: 'open', due }, '2026-12-01')).toBe(true);
    expect(isOverdue({ status: 'not-available', due }, '2026-12-01')).toBe(false);
    expect(isOverdue({ status: 'open', due: null }, '2026-12-01')).toBe(false);
  });
});

describe('closing a form', () => {
  test('[HS-19] every action is closed and a result is written', () => {
    const done = { id: 'a1', status: 'done' as const };
    const open = { id: 'a2', status: 'open' as const };
    expect(mayClose({ actions: [done], result: 'Glasses received' })).toBe(true);
    expect(closeProblems({ actions: [done, open], result: ' ' })).toEqual([
      { code: 'action-open', actionId: 'a2' },
      { code: 'no-result' },
    ]);
    expect(mayClose({ actions: [done, open], result: 'Glasses received' })).toBe(false);
    expect(mayClose({ actions: [done], result: null })).toBe(false);
  });
});

describe('who must sign', () => {
  test('[HS-16] staff, partners and visitors present; absent invitees need not, a parent is not awaited', () => {
    const attendees = [
      { personId: 'teacher', presence: 'present', affiliation: 'staff' },
      { personId: 'nurse', presence: 'absent', affiliation: 'staff' },
      { personId: 'director', presence: 'invited', affiliation: 'staff' },
      { personId: 'parent', presence: 'present', affiliation: 'parent' },
      { personId: 'partner', presence: 'present', affiliation: 'partner' },
      { personId: 'visitor', presence: 'present', affiliation: 'visitor' },
      { personId: 'away', presence: 'absent', affiliation: 'visitor' },
    ] as const;
    expect(requiredSigners(attendees)).toEqual(['teacher', 'partner', 'visitor']);
  });
});

describe('the state of a form', () => {
  const required = ['teacher', 'nurse'];
  const signedBy = (...people: string[]) => people.map((personId) => ({ personId }));
  const leave = { personId: 'nurse', reason: 'No longer with us' };

  test('[HS-16] complete only when everyone present has signed', () => {
    const half = formState({ required, signatures: signedBy('teacher', 'parent'), excuses: [] });
    expect(half).toEqual({ state: 'waiting', missing: ['nurse'], except: [] });
    const whole = formState({ required, signatures: signedBy('nurse', 'teacher'), excuses: [] });
    expect(whole).toEqual({ state: 'complete', missing: [], except: [] });
  });

  test('[HS-16] with an excuse it reads complete except NAME, never complete', () => {
    const signatures = signedBy('teacher');
    const form = formState({ required, signatures, excuses: [leave] });
    expect(form).toEqual({ state: 'complete-except', missing: [], except: [leave] });
    expect(formState({ required, signatures: [], excuses: [leave] })).toEqual({
      state: 'waiting',
      missing: ['teacher'],
      except: [leave],
    });
  });

  test('[HS-16] an excuse for someone who signed after all is not used', () => {
    const signatures = signedBy('teacher', 'nurse');
    expect(formState({ required, signatures, excuses: [leave] }).state).toBe('complete');
  });

  test('[HS-16] for any people: the three states and nobody forgotten', () => {
    const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(people, people, people, (must, signed, excused) => {
        const form = formState({
          required: must,
          signatures: signedBy(...signed),
          excuses: excused.map((personId) => ({ personId, reason: 'left' })),
        });
        const unsigned = must.filter((person) => !signed.includes(person));
        const missing = unsigned.filter((person) => !excused.includes(person));
        const except = unsigned.filter((person) => excused.includes(person));
        expect(form.missing).toEqual(missing);
        expect(form.except.map(({ personId }) => personId)).toEqual(except);
        expect(form.state === 'complete').toBe(unsigned.length === 0);
        expect(form.state === 'waiting').toBe(missing.length > 0);
      }),
    );
  });
});
