import type { NoteKind } from '../../src-shared/notes/rules.ts';

/** A note of the sample, about the `nth` child of a class by name, so many days before it is written. */
export interface SampleNote {
  nth: number;
  kind: NoteKind;
  daysBefore: number;
  text: string;
  /** What its author adds later. */
  amendment?: string;
}

export const healthNotes: SampleNote[] = [
  {
    ...{ nth: 1, kind: 'health', daysBefore: 5 },
    text:
      'Asthma action plan on file since today, signed by the doctor. The inhaler is in the office, ' +
      'its spacer beside it. Two puffs before going out when it is below freezing.',
  },
  {
    ...{ nth: 4, kind: 'general', daysBefore: 2 },
    text: 'Vision and hearing screening done; both passed. The family has the results.',
  },
];

export const teacherNotes: SampleNote[] = [
  {
    ...{ nth: 2, kind: 'general', daysBefore: 6 },
    text:
      'Counted to twelve at the snack table without help and asked for more. Shared the blue truck ' +
      'after a reminder.',
    amendment: 'It was the red truck; the blue one was on the shelf.',
  },
  {
    ...{ nth: 1, kind: 'general', daysBefore: 1 },
    text: 'Came in late and out of breath; sat out the first game, then joined. Told the office.',
  },
];

export const advocateNotes: SampleNote[] = [
  {
    ...{ nth: 2, kind: 'general', daysBefore: 12 },
    text:
      'Home visit with both parents. They read together most evenings, in Spanish and English. Looking ' +
      'for an adult English class with child care; gave them the fall list.',
  },
  {
    ...{ nth: 5, kind: 'general', daysBefore: 3 },
    text: 'The family’s car is back from repair: no more rides needed from Monday on.',
  },
];

/** What was raised since, and waits for the next agenda of the child’s class. */
export const raisedByTeacher = {
  nth: 6,
  kind: 'concern',
  text: 'Has stopped talking to adults in class over the last two weeks; still talks to one friend.',
} as const;
export const raisedByAdvocate = {
  nth: 3,
  kind: 'concern',
  text: 'The family got notice to leave the apartment by the end of next month.',
} as const;
