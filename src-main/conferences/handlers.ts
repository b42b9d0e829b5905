import type { conferences } from '../../src-shared/conferences/contract.ts';
import { refuse, refuseField } from '../../src-shared/problem.ts';
import type { Handlers, ReadDb, WriteDesk } from '../desk.ts';
import { addAction, editAction, getAction, removeAction } from '../follow-ups/actions.ts';
import { amend, minutesOf } from '../signatures/documents.ts';
import { agendaOf } from './agenda.ts';
import { calendarOfClasses, listConferences } from './calendar.ts';
import { entriesOf, findEntry, isWritten, writeEntry } from './entries.ts';
import { finalize } from './finalize.ts';
import {
  deleteConference,
  editConference,
  getConference,
  getOpenConference,
  scheduleConference,
  setAttendance,
} from './store.ts';
import { viewConference, viewEntry } from './view.ts';

type Change = Parameters<typeof writeEntry>[3];

/** Writes into one child's entry of an open conference; the child must be of its class or added. */
function write(desk: WriteDesk, meetingId: string, childId: string, change: Change): string {
  const { db, person, now, newId } = desk;
  getOpenConference(db, meetingId);
  return writeEntry(db, { meetingId, childId, newId }, { personId: person.id, at: now }, change);
}

function demandOnAgenda(db: ReadDb, meetingId: string, childId: string): void {
  const agenda = agendaOf(db, getOpenConference(db, meetingId));
  const isKnown =
    agenda.childrenOfClass.includes(childId) ||
    agenda.items.some((item) => item.childId === childId);
  if (!isKnown) refuseField('childId', 'child-not-in-class');
}

/** What is written about a child must be taken out by hand before the child goes: nothing is dropped. */
function demandUnwritten(db: ReadDb, meetingId: string, childId: string): void {
  const entry = findEntry(db, meetingId, childId);
  if (entry && isWritten(db, entry)) refuse('entry-has-text');
}

/** The action, decided in this open conference. */
function demandActionOf(db: ReadDb, meetingId: string, actionId: string): void {
  getOpenConference(db, meetingId);
  const { entryId } = getAction(db, actionId);
  if (!entriesOf(db, meetingId).some(({ id }) => id === entryId)) refuse('action-of-other');
}

export const conferencesHandlers: Handlers<typeof conferences> = {
  'conferences.calendar': (desk) => calendarOfClasses(desk),
  'conferences.list': (desk, { classId }) => listConferences(desk, classId),

  'conferences.schedule': (desk, input) => {
    const { db, person, now } = desk;
    const id = desk.newId();
    scheduleConference(db, { id, ...input }, { personId: person.id, at: now });
    desk.about('conference', id);
    return { id };
  },

  'conferences.open': (desk, { meetingId }) => viewConference(desk, meetingId),
  'conferences.entry': (desk, { meetingId, childId }) => viewEntry(desk, meetingId, childId),

  'conferences.saveMeeting': ({ db, now }, { meetingId, ...change }) => {
    editConference(db, getOpenConference(db, meetingId), change);
    return { savedAt: now };
  },

  'conferences.setAttendance': ({ db }, { meetingId, ...line }) => {
    getOpenConference(db, meetingId);
    setAttendance(db, meetingId, line);
    return {};
  },

  'conferences.saveEntry': (desk, { meetingId, childId, outcome, text }) => {
    demandOnAgenda(desk.db, meetingId, childId);
    write(desk, meetingId, childId, outcome === undefined ? text : { ...text, outcome });
    return { savedAt: desk.now };
  },

  'conferences.addChild': (desk, { meetingId, childId }) => {
    const { childrenOfClass } = agendaOf(desk.db, getOpenConference(desk.db, meetingId));
    if (!childrenOfClass.includes(childId)) refuseField('childId', 'child-not-in-class');
    write(desk, meetingId, childId, { isAdded: true });
    return {};
  },

  'conferences.removeChild': (desk, { meetingId, childId }) => {
    getOpenConference(desk.db, meetingId);
    demandUnwritten(desk.db, meetingId, childId);
    // Without an entry there is nothing to take off, and none is made: it would open the child's page.
    if (!findEntry(desk.db, meetingId, childId)) refuseField('childId', 'child-not-added');
    write(desk, meetingId, childId, { isAdded: false });
    return {};
  },

  'conferences.leaveOut': (desk, { meetingId, childId, reason }) => {
    const agenda = agendaOf(desk.db, getOpenConference(desk.db, meetingId));
    if (!agenda.isFirst) refuse('leave-out-first-only');
    if (!agenda.childrenOfClass.includes(childId)) refuseField('childId', 'child-not-in-class');
    if (reason !== null) demandUnwritten(desk.db, meetingId, childId);
    write(desk, meetingId, childId, { leftOutReason: reason });
    return {};
  },

  'conferences.addAction': (desk, { meetingId, childId, action }) => {
    demandOnAgenda(desk.db, meetingId, childId);
    const entryId = write(desk, meetingId, childId, {});
    const id = desk.newId();
    const { date } = getConference(desk.db, meetingId);
    addAction(desk.db, { id, childId, entryId, formId: null, decidedOn: date }, action);
    desk.about('action', id);
    return { id };
  },

  'conferences.editAction': ({ db, now }, { meetingId, actionId, action }) => {
    demandActionOf(db, meetingId, actionId);
    editAction(db, actionId, action);
    return { savedAt: now };
  },

  'conferences.removeAction': ({ db }, { meetingId, actionId }) => {
    demandActionOf(db, meetingId, actionId);
    removeAction(db, actionId);
    return {};
  },

  'conferences.cancel': ({ db }, { meetingId }) => {
    const { notes } = getOpenConference(db, meetingId);
    const hasEntries = entriesOf(db, meetingId).some(
      (entry) => entry.leftOutReason !== null || isWritten(db, entry),
    );
    if (hasEntries || notes.trim() !== '') refuse('conference-has-entries');
    deleteConference(db, meetingId);
    return {};
  },

  'conferences.finalize': (desk, { meetingId }) => finalize(desk, meetingId),

  'conferences.amend': (desk, { meetingId, what, why }) => {
    const { db, person, now } = desk;
    const documentId = desk.newId();
    const made = { id: documentId, at: now, by: person.id };
    amend(db, minutesOf(db, meetingId), made, { what, why });
    return { documentId };
  },
};
