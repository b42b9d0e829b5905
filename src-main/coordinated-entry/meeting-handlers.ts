import type { HouseholdFacts } from '../../src-shared/coordinated-entry/household-entry.ts';
import type { coordinatedEntry } from '../../src-shared/coordinated-entry/meetings-contract.ts';
import { CLIPBOARD_MS } from '../../src-shared/copa/contract.ts';
import { Refusal, refuse, refuseField } from '../../src-shared/problem.ts';
import { reachOf } from '../../src-shared/rights.ts';
import type { Handlers, WriteDesk } from '../desk.ts';
import { openActionsOf } from '../follow-ups/actions.ts';
import { recordProgress } from '../follow-ups/progress.ts';
import { findHouseholdEntry, writeEntry } from '../meetings/entries.ts';
import { getPerson } from '../people/store.ts';
import { getAgency } from './agencies.ts';
import { exportList, exportSheet, printMinutes } from './encrypted-exports.ts';
import { monthsOf, viewHouseholdEntry } from './entry-view.ts';
import { getHousehold } from './household-records.ts';
import { setAgency } from './meeting-agencies.ts';
import { householdAgendaOf } from './meeting-agenda.ts';
import { coordinatedEntryKind } from './meeting-kind.ts';
import { setRole } from './meeting-roles.ts';
import { getOpenRegionMeeting, scheduleMeeting } from './meeting-store.ts';
import { listMeetingRows, viewRegionMeeting } from './meeting-view.ts';
import { meetingPlans } from './overview.ts';
import { reportLines } from './report-back.ts';
import { isWrittenAbout, saysSomething, writeReview } from './reviews.ts';

interface Place {
  meetingId: string;
  householdId: string;
}

/** What is written must be taken out by hand before the household goes: nothing is dropped. */
function demandUnwritten({ db }: WriteDesk, { meetingId, householdId }: Place): void {
  const entry = findHouseholdEntry(db, meetingId, householdId);
  if (entry && isWrittenAbout(db, entry)) refuse('entry-has-text');
}

function demandKnown({ db }: WriteDesk, facts: Partial<HouseholdFacts>): void {
  const { navigator, followUpPersonId } = facts;
  if (followUpPersonId) getPerson(db, followUpPersonId);
  if (!navigator) return;
  if (navigator.agencyId === null && navigator.personId === null) {
    refuseField('navigator.personId', 'required');
  }
  if (navigator.agencyId !== null) getAgency(db, navigator.agencyId);
  if (navigator.personId !== null) getPerson(db, navigator.personId);
}

export const coordinatedEntryHandlers: Handlers<typeof coordinatedEntry> = {
  'coordinatedEntry.overview': (desk) => ({
    today: desk.today,
    plans: meetingPlans(desk),
    mayWrite: reachOf('write-records', desk.person.roles) === 'all',
  }),
  'coordinatedEntry.list': (desk) => listMeetingRows(desk),

  'coordinatedEntry.schedule': (desk, input) => {
    const id = desk.newId();
    scheduleMeeting(desk, { id, ...input });
    desk.about('meeting', id);
    return { id };
  },

  'coordinatedEntry.open': (desk, { meetingId }) => viewRegionMeeting(desk, meetingId),
  'coordinatedEntry.entry': (desk, { meetingId, householdId }) =>
    viewHouseholdEntry(desk, meetingId, householdId),
  'coordinatedEntry.household': (desk, { householdId }) => {
    getHousehold(desk.db, householdId);
    const actions = openActionsOf(desk.db, { householdId }, desk.today);
    return { months: monthsOf(desk, householdId), actions };
  },

  'coordinatedEntry.saveEntry': (desk, { meetingId, householdId, outcome, text, ...facts }) => {
    const place = { meetingId, householdId };
    coordinatedEntryKind.demandOnAgenda(desk.db, getOpenRegionMeeting(desk.db, meetingId), place);
    demandKnown(desk, facts);
    const isSaying = saysSomething(facts) || Object.values(text).some((one) => one?.trim());
    const given = outcome === undefined && isSaying ? 'reviewed' : outcome;
    const change = given === undefined ? {} : { outcome: given };
    const entryId = writeEntry(desk, place, { ...change, texts: text });
    writeReview(desk.db, entryId, facts);
    if (outcome === 'not-reviewed') demandUnwritten(desk, place);
    return { savedAt: desk.now };
  },

  'coordinatedEntry.addHousehold': (desk, place) => {
    getOpenRegionMeeting(desk.db, place.meetingId);
    writeEntry(desk, place, { isAdded: true });
    return {};
  },

  'coordinatedEntry.removeHousehold': (desk, place) => {
    getOpenRegionMeeting(desk.db, place.meetingId);
    demandUnwritten(desk, place);
    const entry = findHouseholdEntry(desk.db, place.meetingId, place.householdId);
    if (!entry?.isAdded) refuseField('householdId', 'household-not-added');
    writeEntry(desk, place, { isAdded: false, outcome: null });
    return {};
  },

  'coordinatedEntry.closeRest': (desk, { meetingId }) => {
    const { items } = householdAgendaOf(desk, getOpenRegionMeeting(desk.db, meetingId));
    const rest = items.filter(
      ({ entry }) => !entry || (entry.outcome === null && !isWrittenAbout(desk.db, entry)),
    );
    for (const { household } of rest) {
      writeEntry(desk, { meetingId, householdId: household.id }, { outcome: 'not-reviewed' });
    }
    return { count: rest.length };
  },

  'coordinatedEntry.setAgency': ({ db }, { meetingId, ...line }) => {
    setAgency(db, getOpenRegionMeeting(db, meetingId), line);
    return {};
  },

  'coordinatedEntry.setRole': ({ db }, { meetingId, ...role }) => {
    setRole(db, getOpenRegionMeeting(db, meetingId), role);
    return {};
  },

  'coordinatedEntry.reportBack': (desk, { meetingId, ...update }) => {
    const { db, today } = desk;
    const lines = reportLines(db, getOpenRegionMeeting(db, meetingId), today);
    if (!lines.some(({ action }) => action.id === update.actionId)) {
      throw new Refusal({ code: 'not-found', what: 'action' });
    }
    return { id: recordProgress(desk, update) };
  },

  'coordinatedEntry.exportList': { prepare: exportList },
  'coordinatedEntry.exportSheet': { prepare: exportSheet },

  'coordinatedEntry.copyPassword': {
    // To the shell only: neither the row nor the reply carries it.
    prepare: async (desk, { password }) => ({
      handle: () => ({ clearAfterMs: CLIPBOARD_MS }),
      after: async (value) => {
        if (!(await desk.shell.copyText(password, CLIPBOARD_MS))) refuse('clipboard-refused');
        return value;
      },
    }),
  },

  'coordinatedEntry.print': { prepare: printMinutes },
};
