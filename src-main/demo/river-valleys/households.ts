import type { LocationKind } from '../../../src-shared/coordinated-entry/location.ts';

/** A household of the sample; counts of days are before the first day of class. */
export interface SampleHousehold {
  code: string;
  /** Null for a household that is known by its code only. */
  name: string | null;
  /** The agency through which it comes. */
  agency: string | null;
  size: number;
  county: string;
  listedDaysBefore: number;
  location: [kind: LocationKind, detail: string | null];
  isYouth?: true;
  hasActiveReferral?: true;
  reviewReason?: string;
  /** A worker of an agency, by name. */
  navigator?: string;
  /** Which agency does what for it. */
  services?: [agency: string, service: string][];
}

const fernHollow = 'Fern Hollow Safe Homes';
const harrowCreek = 'Harrow Creek Services';
const lanternway = 'Lanternway Housing';
const ninebark = 'Ninebark Street Outreach';

const corinne = 'Corinne Maddox';
const lucia = 'Lucía Barrientos';
const wade = 'Wade Sorrell';

/** Nine in Region 1, three in Region 2, two in Region 3. */
export const households: SampleHousehold[] = [
  {
    ...{ code: 'RV-0107', name: 'Marisol Aldana', agency: harrowCreek, size: 4 },
    ...{ county: 'Olmsted', listedDaysBefore: 318, navigator: corinne },
    location: ['not-meant-for-habitation', 'A van, parked near the fairgrounds'],
    services: [
      [harrowCreek, 'Rental assistance'],
      [lanternway, 'Rental assistance'],
    ],
  },
  {
    ...{ code: 'RV-0112', name: 'Terrell Boone', agency: lanternway, size: 1 },
    ...{ county: 'Winona', listedDaysBefore: 287, navigator: lucia },
    location: ['shelter', null],
    services: [[lanternway, 'Housing search']],
  },
  {
    ...{ code: 'RV-0125', name: null, agency: fernHollow, size: 3 },
    ...{ county: 'Olmsted', listedDaysBefore: 244, hasActiveReferral: true },
    location: ['other', null],
    services: [[fernHollow, 'Safety planning']],
  },
  {
    ...{ code: 'RV-0131', name: 'Hodan Warsame', agency: harrowCreek, size: 6 },
    ...{ county: 'Olmsted', listedDaysBefore: 203, navigator: corinne, hasActiveReferral: true },
    location: ['doubled-up', 'With a sister; nine people in two rooms'],
    services: [[harrowCreek, 'Case management']],
  },
  {
    ...{ code: 'RV-0138', name: 'Dale Krueger', agency: ninebark, size: 2 },
    ...{ county: 'Houston', listedDaysBefore: 171, navigator: wade },
    location: ['not-meant-for-habitation', 'A tent at the river landing'],
    services: [[ninebark, 'Street outreach']],
  },
  {
    ...{ code: 'RV-0144', name: 'Jazmín Ochoa', agency: harrowCreek, size: 2 },
    ...{ county: 'Wabasha', listedDaysBefore: 133, isYouth: true, navigator: corinne },
    location: ['doubled-up', 'With a friend’s family, until the end of the month'],
    services: [[harrowCreek, 'Transport']],
  },
  {
    ...{ code: 'RV-0150', name: null, agency: fernHollow, size: 2 },
    ...{ county: 'Winona', listedDaysBefore: 96 },
    location: ['shelter', null],
  },
  {
    ...{ code: 'RV-0156', name: 'Kong Meng Thor', agency: lanternway, size: 7 },
    ...{ county: 'Goodhue', listedDaysBefore: 64, navigator: lucia },
    reviewReason: 'Lost the lease when the building was sold',
    location: ['doubled-up', null],
  },
  {
    ...{ code: 'RV-0161', name: 'Ruthanne Steiner', agency: null, size: 3, county: 'Fillmore' },
    listedDaysBefore: 27,
    location: ['missing', null],
  },
  {
    ...{ code: 'RV-0109', name: 'Efraín Luján', agency: harrowCreek, size: 5 },
    ...{ county: 'Rice', listedDaysBefore: 301, navigator: corinne, hasActiveReferral: true },
    location: ['shelter', null],
    services: [[harrowCreek, 'Rental assistance']],
  },
  {
    ...{ code: 'RV-0133', name: 'Shayla Dupree', agency: null, size: 2, county: 'Mower' },
    ...{ listedDaysBefore: 188, isYouth: true },
    location: ['doubled-up', null],
  },
  {
    ...{ code: 'RV-0159', name: 'Bo Lindqvist', agency: harrowCreek, size: 1, county: 'Steele' },
    listedDaysBefore: 41,
    location: ['not-meant-for-habitation', 'A shed behind his former job'],
  },
  {
    ...{ code: 'RV-0118', name: 'Graciela Montoya', agency: lanternway, size: 4 },
    ...{ county: 'Blue Earth', listedDaysBefore: 262, navigator: lucia },
    location: ['shelter', null],
    services: [[lanternway, 'Housing search']],
  },
  {
    ...{ code: 'RV-0147', name: 'Vernon Tate', agency: null, size: 1, county: 'Brown' },
    listedDaysBefore: 118,
    location: ['other', 'A motel, paid by the week'],
  },
];
