import type { HouseholdText } from '../../../src-shared/coordinated-entry/household-entry.ts';

/** What the meeting of the region said of one household; nobody got to those that are not here. */
interface SampleReview {
  code: string;
  text: Partial<HouseholdText>;
  /** Who follows up, by name. */
  followUp: string;
  /** What was promised, and how many days after the next meeting it is due; who follows up does it. */
  step: { what: string; service: string; dueAfterNext: number };
  seconds: number;
}

/** Who speaks for an agency, and whether it had something to say; the first one takes the notes. */
export const spokenFor: { name: string; participation: 'contributed' | 'passed' }[] = [
  { name: 'Odalys Brandt', participation: 'contributed' },
  { name: 'Corinne Maddox', participation: 'contributed' },
  { name: 'Lucía Barrientos', participation: 'contributed' },
  { name: 'Wade Sorrell', participation: 'passed' },
];

export const reviews: SampleReview[] = [
  {
    code: 'RV-0107',
    text: {
      preferences: 'Two bedrooms near the children’s school; would take one further out.',
      barriers: 'An eviction from four years ago. Two agencies pay toward the same rent.',
      goal: 'A lease before the first snow.',
      progress: 'Applied at three places; one owner will read a letter about the eviction.',
      strategies: 'One agency keeps the rental assistance, the other helps with the deposit.',
    },
    followUp: 'Corinne Maddox',
    step: {
      what: 'Write the letter about the eviction with the family and take it to the owner.',
      ...{ service: 'Housing search', dueAfterNext: 0 },
    },
    seconds: 540,
  },
  {
    code: 'RV-0112',
    text: {
      preferences: 'Ground floor; has to leave for work at five.',
      barriers: 'No identification since his bag was stolen.',
      progress: 'Has a place at the shelter through the winter.',
    },
    followUp: 'Lucía Barrientos',
    step: {
      what: 'Go with him to order a birth certificate and a state ID.',
      ...{ service: 'Documents', dueAfterNext: 7 },
    },
    seconds: 300,
  },
  {
    code: 'RV-0125',
    text: {
      safety: 'Contact through the agency only.',
      eligibility: 'Eligible for the two-bedroom unit; the referral was accepted.',
      servicePlan: 'The advocate stays with the household for six months after the move.',
    },
    followUp: 'Odalys Brandt',
    step: {
      what: 'Settle a day for seeing the unit that does not need the family to travel alone.',
      ...{ service: 'Move-in', dueAfterNext: 0 },
    },
    seconds: 420,
  },
  {
    code: 'RV-0131',
    text: {
      preferences: 'To stay together; near the mosque if at all possible.',
      barriers: 'Nobody nearby rents to six people.',
      prioritization: 'First for the next three-bedroom unit.',
    },
    followUp: 'Corinne Maddox',
    step: {
      what: 'See the two owners of the list who would meet a large family.',
      ...{ service: 'Housing search', dueAfterNext: 14 },
    },
    seconds: 480,
  },
  {
    code: 'RV-0138',
    text: {
      barriers: 'Does not want a shelter without his dog.',
      goal: 'A room before the river rises.',
      strategies: 'Outreach every Thursday at the landing, with dog food.',
    },
    followUp: 'Wade Sorrell',
    step: {
      what: 'Ask which motel takes a dog, and for how much a week.',
      ...{ service: 'Emergency housing', dueAfterNext: 0 },
    },
    seconds: 360,
  },
  {
    code: 'RV-0144',
    text: {
      preferences: 'Close to her high school; she graduates in May.',
      housingStatus: 'Has to leave where she stays at the end of the month.',
      progress: 'Assessed in August; the interview at the youth program is next.',
    },
    followUp: 'Corinne Maddox',
    step: {
      what: 'Drive her and the baby to the interview at the youth program.',
      ...{ service: 'Transport', dueAfterNext: 3 },
    },
    seconds: 330,
  },
];
