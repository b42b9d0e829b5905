import type { EntryText, EntryView } from '../../src-shared/conferences/contract.ts';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import { addDays, type CalendarDate } from '../../src-shared/dates.ts';
import type { NewAction } from '../../src-shared/follow-ups/contract.ts';
import type { Staff } from './staff.ts';

/** What the demonstration writes about one child. */
export interface WrittenEntry {
  outcome: string;
  text: Partial<EntryText>;
  /** What is decided; null where nothing is needed. */
  action: NewAction | null;
}

interface Need {
  need: string;
  strengths: string;
  familyContact: string;
  service: string;
  what: string;
  /** Whose field it is; the child's advocate otherwise. */
  specialist: 'disabilities' | 'mentalHealth' | null;
}

const needs: Record<keyof EntryView['flags'], Need> = {
  iep: {
    need: 'Has an IEP or IFSP. Its goals are not yet part of the daily plan of the class.',
    strengths: 'Joins small groups readily and asks for help.',
    familyContact: 'The family was called before the conference and wants to be at the meeting.',
    service: 'Disabilities services',
    what: 'Meet with the family and the special education provider; put each goal into the daily plan.',
    specialist: 'disabilities',
  },
  mckinneyVento: {
    need: 'The family is without a fixed home; getting here in the morning is not certain.',
    strengths: 'Comes in glad and has two close friends in class.',
    familyContact: 'The family asked that the center be called first when plans change.',
    service: 'Housing and transport',
    what: 'Call the district’s McKinney-Vento liaison; settle transport for the rest of the year.',
    specialist: null,
  },
  fosterCare: {
    need: 'In foster care. Drop-off is hard in the mornings after a visit.',
    strengths: 'Settles within minutes with a familiar adult and a book.',
    familyContact: 'The foster parent told how mornings go at home and agreed to a plan for them.',
    service: 'Mental health consultation',
    what: 'Watch two drop-offs, then agree on a morning routine with the foster parent and caseworker.',
    specialist: 'mentalHealth',
  },
};

/** In the order in which the first that holds decides who acts. */
const FLAGS = ['iep', 'mckinneyVento', 'fosterCare'] as const;

/**
 * *Support needed* with one action for a child with an IEP, in McKinney-Vento or in foster care; *No
 * concerns* for every other. No name is in the text.
 * @param due of the action, in days from `date`
 */
export function entryFor(
  { flags, advocateName }: Pick<EntryView, 'flags' | 'advocateName'>,
  staff: Staff,
  { date, dueIn }: { date: CalendarDate; dueIn: number },
): WrittenEntry {
  const held = FLAGS.filter((flag) => flags[flag]).map((flag) => needs[flag]);
  const [first] = held;
  if (first === undefined) return { outcome: 'no-concerns', text: {}, action: null };
  const advocate = staff.everyone.find(
    ({ name, roles }) => roles.includes('family-advocate') && name === advocateName,
  );
  const responsible = first.specialist ? staff[first.specialist] : (advocate ?? staff.health);
  const together = (part: 'need' | 'strengths' | 'familyContact') =>
    held.map((one) => one[part]).join(' ');
  return {
    outcome: SUPPORT_NEEDED,
    text: {
      concerns: together('need'),
      strengths: together('strengths'),
      familyContact: together('familyContact'),
    },
    action: {
      what: first.what,
      service: first.service,
      responsibleId: responsible.personId,
      due: addDays(date, dueIn),
    },
  };
}
