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
function write(desk: WriteDesk, conferenceId: string, childId: string, change: Change): string {
  const { db, person, now, newId } = desk;
  getOpenConference(db, conferenceId);
  return writeEntry(
    db,
    { meetingId: conferenceId, childId, newId },
    { personId: person.id, at: now },
    change,
  );
}

function demandOnAgenda(db: ReadDb, conferenceId: string, childId: string): void {
  const agenda = agendaOf(db, getOpenConference(db, conferenceId));
  const isKnown =
    agenda.childrenOfClass.includes(childId) ||
    agenda.items.some((item) => item.childId === childId);
  if (!isKnown) refuseField('childId', 'child-not-in-class');
}

/** What is written about a child must be taken out by hand before the child goes: nothing is dropped. */
function demandUnwritten(db: ReadDb, conferenceId: string, childId: string): void {
  const entry = findEntry(db, conferenceId, childId);
  if (entry && isWritten(db, entry)) refuse('entry-has-text');
}

/** The action, decided in this open conference. */
function demandActionOf(db: ReadDb, conferenceId: string, actionId: string): void {
  getOpenConference(db, conferenceId);
  const { entryId } = getAction(db, actionId);
  if (!entriesOf(db, conferenceId).some(({ id }) => id === entryId)) refuse('action-of-other');
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

  'conferences.open': (desk, { conferenceId }) => viewConference(desk, conferenceId),
  'conferences.entry': (desk, { conferenceId, childId }) => viewEntry(desk, conferenceId, childId),

  'conferences.saveMeeting': ({ db, now }, { conferenceId, ...change }) => {
    editConference(db, getOpenConference(db, conferenceId), change);
    return { savedAt: now };
  },

  'conferences.setAttendance': ({ db }, { conferenceId, ...line }) => {
    getOpenConference(db, conferenceId);
    setAttendance(db, conferenceId, line);
    return {};
  },

  'conferences.saveEntry': (desk, { conferenceId, childId, outcome, text }) => {
    demandOnAgenda(desk.db, conferenceId, childId);
    write(desk, conferenceId, childId, outcome === undefined ? text : { ...text, outcome });
    return { savedAt: desk.now };
  },

  'conferences.addChild': (desk, { conferenceId, childId }) => {
    const { childrenOfClass } = agendaOf(desk.db, getOpenConference(desk.db, conferenceId));
    if (!childrenOfClass.includes(childId)) refuseField('childId', 'child-not-in-class');
    write(desk, conferenceId, childId, { isAdded: true });
    return {};
  },

  'conferences.removeChild': (desk, { conferenceId, childId }) => {
    getOpenConference(desk.db, conferenceId);
    demandUnwritten(desk.db, conferenceId, childId);
    // Without an entry there is nothing to take off, and none is made: it would open the child's page.
    if (!findEntry(desk.db, conferenceId, childId)) refuseField('childId', 'child-not-added');
    write(desk, conferenceId, childId, { isAdded: false });
    return {};
  },

  'conferences.leaveOut': (desk, { conferenceId, childId, reason }) => {
    const agenda = agendaOf(desk.db, getOpenConference(desk.db, conferenceId));
    if (!agenda.isFirst) refuse('leave-out-first-only');
    if (!agenda.childrenOfClass.includes(childId)) refuseField('childId', 'child-not-in-class');
    if (reason !== null) demandUnwritten(desk.db, conferenceId, childId);
    write(desk, conferenceId, childId, { leftOutReason: reason });
    return {};
  },

  'conferences.addAction': (desk, { conferenceId, childId, action }) => {
    demandOnAgenda(desk.db, conferenceId, childId);
    const entryId = write(desk, conferenceId, childId, {});
    const id = desk.newId();
    const { date } = getConference(desk.db, conferenceId);
    addAction(desk.db, { id, childId, entryId, formId: null, decidedOn: date }, action);
    desk.about('action', id);
    return { id };
  },

  'conferences.editAction': ({ db, now }, { conferenceId, actionId, action }) => {
    demandActionOf(db, conferenceId, actionId);
    editAction(db, actionId, action);
    return { savedAt: now };
  },

  'conferences.removeAction': ({ db }, { conferenceId, actionId }) => {
    demandActionOf(db, conferenceId, actionId);
    removeAction(db, actionId);
    return {};
  },

  'conferences.cancel': ({ db }, { conferenceId }) => {
    const { notes } = getOpenConference(db, conferenceId);
    const hasEntries = entriesOf(db, conferenceId).some(
      (entry) => entry.leftOutReason !== null || isWritten(db, entry),
    );
    if (hasEntries || notes.trim() !== '') refuse('conference-has-entries');
    deleteConference(db, conferenceId);
    return {};
  },

  'conferences.finalize': (desk, { conferenceId }) => finalize(desk, conferenceId),

  'conferences.amend': (desk, { conferenceId, what, why }) => {
    const { db, person, now } = desk;
    const documentId = desk.newId();
    const made = { id: documentId, at: now, by: person.id };
    amend(db, minutesOf(db, conferenceId), made, { what, why });
    return { documentId };
  },
};
