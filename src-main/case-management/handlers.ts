import type { caseManagement } from '../../src-shared/case-management/contract.ts';
import { refuseField } from '../../src-shared/problem.ts';
import { reachOf } from '../../src-shared/rights.ts';
import type { Handlers } from '../desk.ts';
import { demandUnwritten, findEntry, writeEntry } from '../meetings/entries.ts';
import { demandWhole } from '../meetings/store.ts';
import { caseAgendaOf } from './agenda.ts';
import {
  listAppointments,
  placeAppointment,
  requestAppointment,
  takeUpAppointments,
  viewAppointments,
  withdrawAppointment,
} from './appointments.ts';
import { caseDeadlinesOf, listCaseMeetings } from './deadlines.ts';
import { caseManagementKind } from './kind.ts';
import { planHandlers } from './plan-handlers.ts';
import { listPlanRows } from './plan-view.ts';
import { getOpenCaseMeeting, scheduleCaseMeeting } from './store.ts';
import { viewCaseEntry, viewCaseMeeting } from './view.ts';

const wholeSite = { classId: null };

export const caseManagementHandlers: Handlers<typeof caseManagement> = {
  ...planHandlers,

  'caseManagement.overview': (desk) => {
    const pending = listAppointments(desk.db).filter(
      ({ state }) => state === 'waiting' || state === 'scheduled',
    );
    return {
      today: desk.today,
      deadlines: caseDeadlinesOf(desk),
      appointments: viewAppointments(desk, pending),
      meetings: listCaseMeetings(desk),
      isWhole: reachOf('write-records', desk.person.roles) === 'all',
    };
  },

  'caseManagement.child': (desk, { childId }) => ({
    plans: listPlanRows(desk, { state: 'all', childId }),
    appointments: viewAppointments(desk, listAppointments(desk.db, childId).toReversed()),
  }),

  'caseManagement.request': (desk, input) => {
    const { db, person, now } = desk;
    const id = desk.newId();
    requestAppointment(db, { id, ...input }, { personId: person.id, at: now });
    return { id };
  },

  'caseManagement.withdraw': ({ db, person, now }, { appointmentId, reason }) => {
    withdrawAppointment(db, appointmentId, { personId: person.id, at: now }, reason);
    return {};
  },

  'caseManagement.schedule': (desk, { appointmentIds, ...made }) => {
    const { db, person, now } = desk;
    demandWhole(desk, wholeSite);
    const id = desk.newId();
    scheduleCaseMeeting(db, { id, ...made }, { personId: person.id, at: now });
    for (const one of new Set(appointmentIds)) {
      placeAppointment(db, one, { meetingId: id, startsAt: null });
    }
    desk.about('meeting', id);
    return { id };
  },

  'caseManagement.setAppointment': (desk, { appointmentId, ...place }) => {
    demandWhole(desk, wholeSite);
    placeAppointment(desk.db, appointmentId, place);
    return {};
  },

  'caseManagement.open': (desk, { meetingId }) => viewCaseMeeting(desk, meetingId),
  'caseManagement.entry': (desk, { meetingId, childId }) => viewCaseEntry(desk, meetingId, childId),

  'caseManagement.saveEntry': (desk, { meetingId, childId, outcome, text }) => {
    const meeting = getOpenCaseMeeting(desk.db, meetingId);
    caseManagementKind.demandOnAgenda(desk.db, meeting, { childId });
    const change = outcome === undefined ? {} : { outcome };
    writeEntry(desk, { meetingId, childId }, { ...change, texts: text });
    return { savedAt: desk.now };
  },

  'caseManagement.addChild': (desk, { meetingId, childId }) => {
    const { db } = desk;
    const place = { meetingId, childId };
    getOpenCaseMeeting(db, meetingId);
    // Who waits is here for the appointment, as if it had been scheduled here (HS-22).
    const [hasAppointment] = takeUpAppointments(db, meetingId, [childId]);
    if (!hasAppointment) writeEntry(desk, place, { isAdded: true, leftOutReason: null });
    else if (findEntry(db, meetingId, childId)) writeEntry(desk, place, { leftOutReason: null });
    return {};
  },

  'caseManagement.removeChild': (desk, { meetingId, childId }) => {
    getOpenCaseMeeting(desk.db, meetingId);
    demandUnwritten(desk.db, meetingId, childId);
    // Without an entry there is nothing to take off, and none is made: it would open the child's page.
    if (!findEntry(desk.db, meetingId, childId)) refuseField('childId', 'child-not-added');
    writeEntry(desk, { meetingId, childId }, { isAdded: false });
    return {};
  },

  'caseManagement.leaveOut': (desk, { meetingId, childId, reason }) => {
    const { db } = desk;
    const meeting = getOpenCaseMeeting(db, meetingId);
    const { leftOut } = caseAgendaOf(db, meeting);
    if (!leftOut.some((one) => one.childId === childId)) {
      caseManagementKind.demandOnAgenda(db, meeting, { childId });
    }
    if (reason !== null) demandUnwritten(db, meetingId, childId);
    writeEntry(desk, { meetingId, childId }, { leftOutReason: reason });
    return {};
  },
};
