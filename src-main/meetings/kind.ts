import type { CalendarDate } from '../../src-shared/dates.ts';
import type { Presence } from '../../src-shared/meetings/meeting.ts';
import type { DocumentContent } from '../../src-shared/signatures/content.ts';
import type { Db, ReadDb, WriteDesk } from '../desk.ts';
import type { Meeting } from './store.ts';
import type { Subject } from './subject.ts';

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
  /**
   * Whether the child or household may be written about in this meeting.
   * @throws Refusal `invalid` at `childId` or `householdId`
   */
  demandOnAgenda(db: ReadDb, meeting: Meeting, subject: Subject): void;
  close(desk: WriteDesk, meeting: Meeting): Closing;
  /**
   * What follows when somebody is put on the list of attendees, or taken off it (`presence` null).
   * @throws Refusal when the person may not come
   */
  attended?(db: Db, meeting: Meeting, personId: string, presence: Presence | null): void;
  /** Other rows that go when an untouched meeting is taken back; entries and attendees go anyway. */
  forget?(db: Db, meetingId: string): void;
}
