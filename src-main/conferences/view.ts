import { eq } from 'drizzle-orm';
import type {
  AgendaItem,
  ConferenceView,
  EntryView,
  Raised,
} from '../../src-shared/conferences/contract.ts';
import { unmetConditions } from '../../src-shared/conferences/finalize.ts';
import { age } from '../../src-shared/dates.ts';
import { Refusal } from '../../src-shared/problem.ts';
import { reaches } from '../../src-shared/rights.ts';
import type { ReadDb, ReadDesk } from '../desk.ts';
import { child, family } from '../families/tables.ts';
import { actionsOfEntry, openActionsOfChild } from '../follow-ups/actions.ts';
import { listAttendees } from '../meetings/attendees.ts';
import { type EntryRecord, findEntry, hasText } from '../meetings/entries.ts';
import { namesOfPeople } from '../people/store.ts';
import { amendmentsOf, minutesOf } from '../signatures/documents.ts';
import { agendaOf, type LiveAgenda } from './agenda.ts';
import { textOf } from './entry-text.ts';
import { finalizeInput, warningsOf } from './finalize.ts';
import { enteredOn, previousEntry } from './history.ts';
import { childrenById } from './minutes.ts';
import { type Conference, getConference } from './store.ts';
import { raised } from './tables.ts';

/** The whole conference but its entries' texts. */
export function viewConference(desk: ReadDesk, id: string): ConferenceView {
  const { db, today, person } = desk;
  const conference = getConference(db, id);
  const agenda = agendaOf(db, conference);
  const isOpen = conference.finalizedAt === null;
  const { classId, className, date, startsAt, endsAt, notes, finalizedAt } = conference;
  const leftOut = agenda.entries.filter(({ leftOutReason }) => leftOutReason !== null);
  const names = childrenById(db, [...agenda.monitored, ...leftOut.map((one) => one.childId)]);
  const nameOf = (childId: string) => names.get(childId)?.name ?? '';
  const record = { classId, familyId: null };
  const minutesId = isOpen ? null : minutesOf(db, id).id;
  return {
    ...{ id, classId, className, date, startsAt, endsAt, notes, finalizedAt, minutesId },
    isFirst: agenda.isFirst,
    state: isOpen ? 'open' : 'finalized',
    attendees: listAttendees(db, id),
    agenda: agendaItems(db, conference, agenda),
    monitored: agenda.monitored.map((childId) => ({ childId, name: nameOf(childId) })),
    leftOut: leftOut.map(({ childId, leftOutReason }) => ({
      childId,
      name: nameOf(childId),
      reason: leftOutReason,
    })),
    unmet: isOpen ? unmetConditions(finalizeInput(db, conference, agenda, today)) : [],
    warnings: isOpen ? warningsOf(db, conference, agenda.isFirst) : [],
    mayWrite: isOpen && reaches('write-records', person, record),
    amendments: minutesId ? amendmentsOf(db, minutesId) : [],
  };
}

function agendaItems(db: ReadDb, conference: Conference, agenda: LiveAgenda): AgendaItem[] {
  const children = childrenById(
    db,
    agenda.items.map(({ childId }) => childId),
  );
  return agenda.items.map(({ childId, reasons }) => {
    const facts = children.get(childId);
    const entry = agenda.entries.find((one) => one.childId === childId);
    return {
      childId,
      name: facts?.name ?? '',
      age: age(facts?.dateOfBirth ?? conference.date, conference.date),
      reasons,
      outcome: entry?.outcome ?? null,
      hasEntry: entry !== undefined && (entry.outcome !== null || hasText(entry)),
      openActions: reasons.includes('follow-up')
        ? openActionsOfChild(db, childId, conference.date).length
        : 0,
    };
  });
}

/** One child's page of a conference, with the one before it beside it. @throws Refusal `not-found` */
export function viewEntry(desk: ReadDesk, meetingId: string, childId: string): EntryView {
  const { db, today } = desk;
  const conference = getConference(db, meetingId);
  const agenda = agendaOf(db, conference);
  const facts = db
    .select()
    .from(child)
    .innerJoin(family, eq(family.id, child.familyId))
    .where(eq(child.id, childId))
    .get();
  const reasons = agenda.items.find((item) => item.childId === childId)?.reasons ?? [];
  const entry = findEntry(db, meetingId, childId);
  const isOfIt = entry !== null || agenda.childrenOfClass.includes(childId);
  if (!facts || !isOfIt) throw new Refusal({ code: 'not-found', what: 'child' });
  const { child: one, family: home } = facts;
  const actions = entry ? actionsOfEntry(db, entry.id, today) : [];
  return {
    meetingId,
    childId,
    name: `${one.firstName} ${one.lastName}`,
    dateOfBirth: one.dateOfBirth,
    className: conference.className,
    enteredOn: enteredOn(db, childId, conference.programYear) ?? conference.date,
    primaryAdult: home.primaryAdult,
    homeLanguage: home.homeLanguage,
    flags: { iep: one.iep, mckinneyVento: one.mckinneyVento, fosterCare: one.fosterCare },
    advocateName: one.advocateId ? (namesOfPeople(db).get(one.advocateId) ?? null) : null,
    reasons,
    outcome: entry?.outcome ?? null,
    text: textOf(entry),
    actions,
    carriedOver: openActionsOfChild(db, childId, today).filter(
      ({ id, decidedOn }) => decidedOn <= conference.date && !actions.some((own) => own.id === id),
    ),
    raised: raisedOn(db, childId, entry, conference),
    savedAt: entry?.savedAt ?? null,
    previous: previousEntry(db, conference, childId, today),
  };
}

/** What this entry took up and, while the conference is open, what is waiting on the child. */
function raisedOn(
  db: ReadDb,
  childId: string,
  entry: EntryRecord | null,
  { finalizedAt }: Conference,
): Raised[] {
  const names = namesOfPeople(db);
  return db
    .select()
    .from(raised)
    .where(eq(raised.childId, childId))
    .all()
    .filter(({ takenUpBy }) =>
      takenUpBy === null ? finalizedAt === null : takenUpBy === entry?.id,
    )
    .map(({ id, kind, text, raisedBy, raisedAt }) => ({
      ...{ id, kind, text, raisedAt },
      raisedBy: names.get(raisedBy) ?? '',
    }));
}
