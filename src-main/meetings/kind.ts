import type { CalendarDate } from '../../src-shared/dates.ts';
import type { DocumentContent } from '../../src-shared/signatures/content.ts';
import type { Db, ReadDb, WriteDesk } from '../desk.ts';
import type { Meeting } from './store.ts';

/** A meeting about to be finalized, as its kind sees it. */
export interface Closing {
  /** How many of the kind's conditions are not met; with any, nothing is finalized. */
  unmet: number;
  /** The minutes to be fixed and signed. */
  minutes: DocumentContent;
  /** What the meeting settles besides its minutes, while it is still open. */
  settle(): void;
  /** Makes what comes of single entries, such as follow-up forms, and answers their ids. */
  makeForms(): string[];
}

/** What one kind of meeting does its own way; everything else is in this folder. */
export interface Kind {
  /** @throws Refusal `invalid` at `date` */
  demandDate(db: ReadDb, meeting: Meeting, date: CalendarDate): void;
  /** Whether the child may be written about in this meeting. @throws Refusal `invalid` at `childId` */
  demandOnAgenda(db: ReadDb, meeting: Meeting, childId: string): void;
  close(desk: WriteDesk, meeting: Meeting): Closing;
  /** Other rows that go when an untouched meeting is taken back; entries and attendees go anyway. */
  forget?(db: Db, meetingId: string): void;
}
