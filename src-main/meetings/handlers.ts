import type { meetings } from '../../src-shared/meetings/contract.ts';
import { refuse, refuseField } from '../../src-shared/problem.ts';
import type { Handlers, ReadDb } from '../desk.ts';
import { addAction, editAction, getAction, removeAction } from '../follow-ups/actions.ts';
import { amend, minutesOf } from '../signatures/documents.ts';
import { setAttendance } from './attendees.ts';
import { entriesOf, isWritten, writeEntry } from './entries.ts';
import { finalizeMeeting } from './finalize.ts';
import { kinds } from './kinds.ts';
import { deleteMeeting, demandWhole, editMeeting, getMeeting, getOpenMeeting } from './store.ts';
import type { Subject } from './subject.ts';

/** The action, decided in this open meeting. */
function demandActionOf(db: ReadDb, meetingId: string, actionId: string): void {
  getOpenMeeting(db, meetingId);
  const { entryId } = getAction(db, actionId);
  if (!entriesOf(db, meetingId).some(({ id }) => id === entryId)) refuse('action-of-other');
}

/** Exactly one of the two is named. @throws Refusal `invalid` at `childId` */
function subjectOf(named: { childId?: string; householdId?: string }): Subject {
  const { childId, householdId } = named;
  if (childId !== undefined && householdId === undefined) return { childId };
  if (childId === undefined && householdId !== undefined) return { householdId };
  return refuseField('childId', 'required');
}

export const meetingsHandlers: Handlers<typeof meetings> = {
  'meetings.save': (desk, { meetingId, ...change }) => {
    const meeting = getOpenMeeting(desk.db, meetingId);
    demandWhole(desk, meeting);
    kinds[meeting.kind].demandDate(desk.db, meeting, change.date);
    editMeeting(desk.db, meetingId, change);
    return { savedAt: desk.now };
  },

  'meetings.setAttendance': (desk, { meetingId, ...line }) => {
    const meeting = getOpenMeeting(desk.db, meetingId);
    demandWhole(desk, meeting);
    kinds[meeting.kind].attended?.(desk.db, meeting, line.personId, line.presence);
    setAttendance(desk.db, meetingId, line);
    return {};
  },

  'meetings.addAction': (desk, { meetingId, action, ...named }) => {
    const { db } = desk;
    const subject = subjectOf(named);
    const meeting = getOpenMeeting(db, meetingId);
    kinds[meeting.kind].demandOnAgenda(db, meeting, subject);
    const entryId = writeEntry(desk, { ...subject, meetingId }, {});
    const id = desk.newId();
    addAction(db, { ...subject, id, entryId, formId: null, decidedOn: meeting.date }, action);
    desk.about('action', id);
    return { id };
  },

  'meetings.editAction': ({ db, now }, { meetingId, actionId, action }) => {
    demandActionOf(db, meetingId, actionId);
    editAction(db, actionId, action);
    return { savedAt: now };
  },

  'meetings.removeAction': ({ db }, { meetingId, actionId }) => {
    demandActionOf(db, meetingId, actionId);
    removeAction(db, actionId);
    return {};
  },

  'meetings.cancel': (desk, { meetingId }) => {
    const { db } = desk;
    const meeting = getOpenMeeting(db, meetingId);
    demandWhole(desk, meeting);
    const hasEntries = entriesOf(db, meetingId).some(
      (entry) => entry.leftOutReason !== null || isWritten(db, entry),
    );
    if (hasEntries || meeting.notes.trim() !== '') refuse('meeting-has-entries');
    kinds[meeting.kind].forget?.(db, meetingId);
    deleteMeeting(db, meetingId);
    return {};
  },

  'meetings.finalize': (desk, { meetingId }) => {
    demandWhole(desk, getMeeting(desk.db, meetingId));
    return finalizeMeeting(desk, meetingId);
  },

  'meetings.amend': (desk, { meetingId, ...correction }) => {
    demandWhole(desk, getMeeting(desk.db, meetingId));
    return { documentId: amend(desk, minutesOf(desk.db, meetingId), correction) };
  },
};
