import type { conferences } from '../../src-shared/conferences/contract.ts';
import { refuse, refuseField } from '../../src-shared/problem.ts';
import type { Handlers, ReadDb } from '../desk.ts';
import { demandUnwritten, findEntry, writeEntry } from '../meetings/entries.ts';
import { readSetting } from '../settings/store.ts';
import { agendaOf } from './agenda.ts';
import { calendarOfClasses, listConferences } from './calendar.ts';
import { conferenceKind } from './kind.ts';
import { getOpenConference, scheduleConference } from './store.ts';
import { viewConference, viewEntry } from './view.ts';

/** One of the site's outcomes, or none (HS-09). */
function demandOutcome(db: ReadDb, outcome: string | null | undefined): void {
  if (outcome === null || outcome === undefined) return;
  const known = readSetting(db, 'outcomes').some(({ id }) => id === outcome);
  if (!known) refuseField('outcome', 'unknown-outcome');
}

export const conferencesHandlers: Handlers<typeof conferences> = {
  'conferences.calendar': (desk) => calendarOfClasses(desk),
  'conferences.list': (desk, { classId }) => listConferences(desk, classId),

  'conferences.schedule': (desk, input) => {
    const { db, person, now } = desk;
    const id = desk.newId();
    scheduleConference(db, { id, ...input }, { personId: person.id, at: now });
    desk.about('meeting', id);
    return { id };
  },

  'conferences.open': (desk, { meetingId }) => viewConference(desk, meetingId),
  'conferences.entry': (desk, { meetingId, childId }) => viewEntry(desk, meetingId, childId),

  'conferences.saveEntry': (desk, { meetingId, childId, outcome, text }) => {
    const conference = getOpenConference(desk.db, meetingId);
    conferenceKind.demandOnAgenda(desk.db, conference, { childId });
    demandOutcome(desk.db, outcome);
    const change = outcome === undefined ? {} : { outcome };
    writeEntry(desk, { meetingId, childId }, { ...change, texts: text });
    return { savedAt: desk.now };
  },

  'conferences.addChild': (desk, { meetingId, childId }) => {
    const { childrenOfClass } = agendaOf(desk.db, getOpenConference(desk.db, meetingId));
    if (!childrenOfClass.includes(childId)) refuseField('childId', 'child-not-in-class');
    writeEntry(desk, { meetingId, childId }, { isAdded: true });
    return {};
  },

  'conferences.removeChild': (desk, { meetingId, childId }) => {
    getOpenConference(desk.db, meetingId);
    demandUnwritten(desk.db, meetingId, childId);
    // Without an entry there is nothing to take off, and none is made: it would open the child's page.
    if (!findEntry(desk.db, meetingId, childId)) refuseField('childId', 'child-not-added');
    writeEntry(desk, { meetingId, childId }, { isAdded: false });
    return {};
  },

  'conferences.leaveOut': (desk, { meetingId, childId, reason }) => {
    const agenda = agendaOf(desk.db, getOpenConference(desk.db, meetingId));
    if (!agenda.isFirst) refuse('leave-out-first-only');
    if (!agenda.childrenOfClass.includes(childId)) refuseField('childId', 'child-not-in-class');
    if (reason !== null) demandUnwritten(desk.db, meetingId, childId);
    writeEntry(desk, { meetingId, childId }, { leftOutReason: reason });
    return {};
  },
};
