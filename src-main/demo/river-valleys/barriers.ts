/** A systemic barrier of the sample; counts of days are before the first day of class. */
interface SampleBarrier {
  barrier: string;
  strategy: string;
  region: string | null;
  owner: string;
  raisedDaysBefore: number;
  /** What was done about it since, written down at the region’s meeting. */
  progress: string | null;
}

export const barriers: SampleBarrier[] = [
  {
    barrier: 'No owner in Winona and Houston rents to families of six or more.',
    strategy: 'List the owners with three bedrooms or more; visit each with a family’s navigator.',
    region: 'Region 1',
    owner: 'Lanternway Housing',
    raisedDaysBefore: 58,
    progress: 'Eleven owners are on the list. Two said that they would meet a family.',
  },
  {
    barrier: 'No bus runs to the assessment sites after four in the afternoon.',
    strategy: 'Ask each assessor for one evening a month by telephone.',
    region: null,
    owner: 'Harrow Creek Services',
    raisedDaysBefore: 33,
    progress: null,
  },
];
