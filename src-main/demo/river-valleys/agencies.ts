import type { AgencyKind } from '../../../src-shared/coordinated-entry/agencies-contract.ts';

/** An agency of the sample, made up as everything in it; counts of days are before the first day of class. */
interface SampleAgency {
  name: string;
  kinds: AgencyKind[];
  /** Where it takes part, by name. */
  regions: string[];
  /** When its agreement was signed; null for one whose agreement is still missing (CE-07). */
  signedDaysBefore: number | null;
  people: { name: string; title: string }[];
}

/** Since when all of them take part, in days before the first day of class. */
export const TAKING_PART_DAYS = 230;

export const agencies: SampleAgency[] = [
  {
    name: 'Fern Hollow Safe Homes',
    kinds: ['victim-service'],
    regions: ['Region 1'],
    signedDaysBefore: 160,
    people: [{ name: 'Odalys Brandt', title: 'Advocate' }],
  },
  {
    name: 'Harrow Creek Services',
    kinds: ['assessor', 'navigator'],
    regions: ['Region 1', 'Region 2'],
    signedDaysBefore: 215,
    people: [
      { name: 'Corinne Maddox', title: 'Housing navigator' },
      { name: 'Pheng Lor', title: 'Assessor' },
    ],
  },
  {
    name: 'Lanternway Housing',
    kinds: ['housing-provider', 'navigator'],
    regions: ['Region 1', 'Region 3'],
    signedDaysBefore: 198,
    people: [
      { name: 'Desmond Achebe', title: 'Program manager' },
      { name: 'Lucía Barrientos', title: 'Housing navigator' },
    ],
  },
  {
    name: 'Ninebark Street Outreach',
    kinds: ['outreach'],
    regions: ['Region 1'],
    signedDaysBefore: 90,
    people: [{ name: 'Wade Sorrell', title: 'Outreach worker' }],
  },
  {
    name: 'Stillmeadow Youth Housing',
    kinds: ['housing-provider'],
    regions: ['Region 1', 'Region 2'],
    signedDaysBefore: null,
    people: [{ name: 'Anneke Voss', title: 'Intake coordinator' }],
  },
];
