import type { ReviewFilter } from '../coordinated-entry/review-filter.ts';

/**
 * The coordinated-entry pack of the River Valleys Continuum of Care. Source: *River Valleys
 * Continuum of Care Coordinated Entry System: Case Conferencing Procedures*.
 */
export const riverValleys = {
  /** Key of the citation in the `coordinated-entry` locale. */
  source: 'coordinated-entry:source',
  /** Twenty counties in three regions, as the procedures list them; a site may change them (CE-02). */
  regions: [
    {
      name: 'Region 1',
      counties: ['Fillmore', 'Goodhue', 'Houston', 'Olmsted', 'Wabasha', 'Winona'],
    },
    { name: 'Region 2', counties: ['Dodge', 'Freeborn', 'Mower', 'Rice', 'Steele'] },
    {
      name: 'Region 3',
      counties: [
        'Blue Earth',
        'Brown',
        'Faribault',
        'Le Sueur',
        'Martin',
        'Nicollet',
        'Sibley',
        'Waseca',
        'Watonwan',
      ],
    },
  ],
  /** Who a region reviews until it sets something else (CE-13). */
  filters: [
    'not-meant-for-habitation',
    'longest-listed',
    'youth',
    'active-referral',
    'other',
  ] satisfies ReviewFilter[],
  /** Shown at the start of a meeting; keys of `coordinated-entry:principle` (CE-35). */
  principles: [
    'ownership',
    'participation',
    'courage',
    'trust',
    'person-centered',
    'flexible',
    'growth',
  ],
  /** Keys of `coordinated-entry:conduct` (CE-35). */
  conduct: ['respect', 'fairness', 'integrity'],
} as const;
