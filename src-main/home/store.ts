import { sql } from 'drizzle-orm';
import type { ClassCalendar } from '../../src-shared/conferences/contract.ts';
import { conferenceDeadlines } from '../../src-shared/conferences/deadlines.ts';
import { pendingState } from '../../src-shared/deadline.ts';
import {
  blankLine as blank,
  type HomeLine,
  MOST_DUE,
  type HomeSplit as Split,
} from '../../src-shared/home/contract.ts';
import { sortWork } from '../../src-shared/home/rules.ts';
import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';
import { reaches, reachOf } from '../../src-shared/rights.ts';
import { caseWork } from '../case-management/home.ts';
import { calendarOfClasses } from '../conferences/calendar.ts';
import { householdWork } from '../coordinated-entry/home-lines.ts';
import { countWaiting } from '../copa/queue.ts';
import type { ReadDb, ReadDesk } from '../desk.ts';
import { latestPlacement } from '../families/child-reach.ts';
import { actionIsOpen } from '../follow-ups/actions.ts';
import { placeOfAction } from '../follow-ups/place.ts';
import { readSetting } from '../settings/store.ts';
import { missingSignatures } from '../signatures/missing.ts';

/** What is the person's to do and what the site owes, overdue first, then by date. */
export function homeLines(desk: ReadDesk) {
  const parts = [
    conferenceWork(desk),
    caseWork(desk),
    signatureWork(desk),
    actionWork(desk),
    householdWork(desk),
    setUpWork(desk),
  ];
  const yours = parts.flatMap((part) => part.yours);
  const site = parts.flatMap((part) => part.site);
  const all = [...yours, ...site];
  const isPressing = ({ state }: HomeLine) =>
    state === 'overdue' || state === 'due-soon' || state === 'to-finish';
  const isFollowUp = (line: HomeLine) =>
    ['action', 'close-form'].includes(line.what) &&
    line.place.page !== 'household' &&
    isPressing(line);
  const count = (...whats: HomeLine['what'][]) =>
    all.filter((line) => whats.includes(line.what) && isPressing(line)).length;
  return {
    today: desk.today,
    yours: sortWork(yours),
    site: sortWork(site),
    due: {
      conferences: count('first-conference', 'monthly-conference', 'open-conference'),
      caseManagement: count(
        'year-start-case-management',
        'monthly-case-management',
        'open-case-management',
        'appointments-waiting',
        'plan-review',
      ),
      followUps: all.filter(isFollowUp).length,
      signatures: yours
        .filter(({ what }) => what === 'sign')
        .reduce((sum, line) => sum + (line.count ?? 0), 0),
      copa: countWaiting(desk, MOST_DUE),
    },
  };
}

/** What each class owes: everything overdue, and what comes next. */
function conferenceWork(desk: ReadDesk): Split {
  const split: Split = { yours: [], site: [] };
  if (reachOf('read-records', desk.person.roles) === 'none') return split;
  const mayWrite = reachOf('write-records', desk.person.roles) !== 'none';
  const openOn = datesOfOpenConferences(desk.db);
  for (const calendar of calendarOfClasses(desk)) {
    const isOwn = mayWrite && desk.person.classIds.includes(calendar.classId);
    const begunOn = openOn.get(calendar.openConferenceId ?? '') ?? null;
    (isOwn ? split.yours : split.site).push(...owedBy(calendar, begunOn, desk.today));
  }
  return split;
}

function datesOfOpenConferences(db: ReadDb): Map<string, string> {
  const open = db.all<{ id: string; date: string }>(
    sql`SELECT id, date FROM meeting WHERE finalized_at IS NULL AND kind = 'conference'`,
  );
  return new Map(open.map(({ id, date }) => [id, date]));
}

/** A class's overdue conferences, and the next one; one that was begun is to be finished instead. */
function owedBy(calendar: ClassCalendar, begunOn: string | null, today: string): HomeLine[] {
  const { classId, className, openConferenceId, first } = calendar;
  const pending = conferenceDeadlines(classId, { ...calendar, first }, today).filter(
    ({ state }) => state !== 'done' && state !== 'done-late',
  );
  const overdue = pending.filter(({ state }) => state === 'overdue');
  const next = pending.find(({ state }) => state !== 'overdue');
  const place: HomeLine['place'] = openConferenceId
    ? { page: 'conference', meetingId: openConferenceId, childId: null }
    : { page: 'schedule', classId };
  const isBegun = begunOn !== null && begunOn <= today;
  const line = { ...blank, place, for: className };
  const owed = isBegun || !next ? overdue : [...overdue, next];
  return [
    ...owed.map(
      ({ what, due, month, source, state }): HomeLine => ({
        ...line,
        ...{ what, due, month, source },
        state: state === 'overdue' || state === 'due-soon' || state === 'open' ? state : 'not-open',
      }),
    ),
    ...(isBegun
      ? [{ ...line, what: 'open-conference', due: begunOn, state: 'to-finish' } as const]
      : []),
  ];
}

/** Signatures the person owes, one line a conference, and those that others owe (HS-18). */
function signatureWork({ db, person }: ReadDesk): Split {
  const seen = missingSignatures(db).filter(
    (one) => one.personId === person.id || reaches('read-records', person, one),
  );
  const lines = (what: 'sign' | 'signatures-missing', isMine: boolean) => {
    const rows = seen.filter(({ personId }) => (personId === person.id) === isMine);
    return [...Map.groupBy(rows, ({ meetingId }) => meetingId)].flatMap(
      ([meetingId, own]): HomeLine[] => {
        const [first] = own;
        if (first === undefined) return [];
        const { meeting, date } = first;
        const personId = isMine ? person.id : null;
        return [
          {
            ...{ ...blank, what, for: meeting.of ?? '', meeting },
            ...{ count: own.length, due: date, state: 'missing', source: 'HS-16' },
            place: { page: 'signing', kind: meeting.kind, meetingId, personId },
          },
        ];
      },
    );
  };
  return { yours: lines('sign', true), site: lines('signatures-missing', false) };
}

interface OpenAction {
  actionId: string;
  childId: string;
  meetingId: string;
  /** Null beside another outcome than *Support needed*: the action stands with its entry. */
  formId: string | null;
  /** The support plan that it is a strategy of. */
  planId: string | null;
  kind: MeetingKind;
  childName: string;
  classId: string | null;
  familyId: string;
  due: string | null;
  responsibleId: string | null;
  responsibleName: string | null;
}

/** Open actions: the person's own, others' once overdue, and forms with nothing left to do but close. */
function actionWork({ db, person, today }: ReadDesk): Split {
  const columns = sql`a.id AS actionId, c.id AS childId, a.form_id AS formId,
    c.first_name || ' ' || c.last_name AS childName, m.id AS meetingId, m.kind, s.id AS planId,
    coalesce(m.class_id, latest.class_id) AS classId, c.family_id AS familyId, a.due_date AS due, a.responsible_id AS responsibleId,
    p.name AS responsibleName`;
  const around = sql`LEFT JOIN person p ON p.id = a.responsible_id
    LEFT JOIN support_plan s ON s.entry_id = a.entry_id
    LEFT JOIN placement latest ON latest.id = ${latestPlacement}`;
  const isWork = sql`(a.responsible_id = ${person.id} OR a.due_date < ${today}) AND ${actionIsOpen}`;
  const actions = [
    ...db.all<OpenAction>(sql`SELECT ${columns}
      FROM action a JOIN child c ON c.id = a.child_id
      JOIN follow_up_form f ON f.id = a.form_id JOIN meeting m ON m.id = f.meeting_id
      ${around} WHERE ${isWork}`),
    ...db.all<OpenAction>(sql`SELECT ${columns}
      FROM action a JOIN child c ON c.id = a.child_id
      JOIN entry e ON e.id = a.entry_id JOIN meeting m ON m.id = e.meeting_id
      ${around}
      WHERE a.form_id IS NULL AND m.finalized_at IS NOT NULL AND ${isWork}`),
  ];
  const split: Split = { yours: [], site: [] };
  for (const one of actions) {
    const isMine = one.responsibleId === person.id;
    if (!isMine && !reaches('read-records', person, one)) continue;
    const { due } = one;
    (isMine ? split.yours : split.site).push({
      ...blank,
      what: 'action',
      due,
      for: one.childName,
      who: isMine ? null : one.responsibleName,
      state: due === null ? 'open' : openState(due, today),
      source: 'HS-11',
      place: placeOfAction(one),
    });
  }
  split.site.push(...closable({ db, person }));
  return split;
}

function openState(due: string, today: string): HomeLine['state'] {
  const state = pendingState({ due }, today);
  return state === 'not-open' ? 'open' : state;
}

function closable({ db, person }: Pick<ReadDesk, 'db' | 'person'>): HomeLine[] {
  const forms = db.all<{ formId: string; childName: string; classId: string; familyId: string }>(
    sql`SELECT f.id AS formId, c.first_name || ' ' || c.last_name AS childName,
      m.class_id AS classId, c.family_id AS familyId
    FROM follow_up_form f JOIN child c ON c.id = f.child_id JOIN meeting m ON m.id = f.meeting_id
    WHERE NOT EXISTS (SELECT 1 FROM form_closing g WHERE g.form_id = f.id)
      AND EXISTS (SELECT 1 FROM action a WHERE a.form_id = f.id)
      AND NOT EXISTS (SELECT 1 FROM action a WHERE a.form_id = f.id AND ${actionIsOpen})`,
  );
  return forms
    .filter((form) => reaches('write-records', person, form))
    .map(({ formId, childName }) => ({
      ...blank,
      what: 'close-form',
      for: childName,
      state: 'open',
      source: 'HS-19',
      place: { page: 'form', formId, actionId: null },
    }));
}

/** What a binder needs before it can be used: recovery sheet kept, roster in, staff with access. */
function setUpWork({ db, person }: ReadDesk): Split {
  const yours: HomeLine[] = [];
  const isAdministrator = reachOf('manage-accounts', person.roles) !== 'none';
  if (isAdministrator && readSetting(db, 'recovery-confirmed') === null) {
    const place = { page: 'recovery' } as const;
    yours.push({ ...blank, what: 'recovery-unconfirmed', state: 'due-soon', place });
  }
  const children = db.get<{ n: number }>(sql`SELECT count(*) AS n FROM child`)?.n ?? 0;
  if (children === 0 && reachOf('manage-roster', person.roles) !== 'none') {
    yours.push({ ...blank, what: 'roster-empty', state: 'open', place: { page: 'import' } });
  }
  const waiting = db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM person WHERE access = 'none' AND affiliation = 'staff'`,
  )?.n;
  if (isAdministrator && waiting) {
    const place = { page: 'people', personId: null } as const;
    yours.push({ ...blank, what: 'person-without-access', count: waiting, state: 'open', place });
  }
  return { yours, site: [] };
}
