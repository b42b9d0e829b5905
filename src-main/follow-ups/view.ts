import { sql } from 'drizzle-orm';
import type { FormRow, FormView } from '../../src-shared/follow-ups/contract.ts';
import { isOpen } from '../../src-shared/follow-ups/rules.ts';
import { reaches } from '../../src-shared/rights.ts';
import { childrenById, primaryAdultOf } from '../conferences/minutes.ts';
import { getConference } from '../conferences/store.ts';
import type { ReadDesk } from '../desk.ts';
import { amendmentsOf, documentOfForm } from '../signatures/documents.ts';
import { hasNotSigned, isAwaitedSigner, isNotExcused } from '../signatures/missing.ts';
import { signingOf } from '../signatures/signing.ts';
import { actionIsOpen, actionsOfForm } from './actions.ts';
import { closingOf, getForm, isEditable } from './forms.ts';

/** One follow-up form as the screen shows it. @throws Refusal `not-found` */
export function viewForm({ db, today, person }: ReadDesk, formId: string): FormView {
  const form = getForm(db, formId);
  const { id, childId, need, strengths, familyContact } = form;
  const conference = getConference(db, form.meetingId);
  const { className, date, classId } = conference;
  const child = childrenById(db, [childId]).get(childId);
  const record = documentOfForm(db, formId);
  const signing = signingOf(db, form.meetingId, [record]).get(record.id);
  const closing = closingOf(db, formId);
  const actions = actionsOfForm(db, formId, today);
  const owner = { classId, familyId: child?.familyId ?? null };
  return {
    ...{ id, childId, className, date, need, strengths, familyContact, actions },
    meetingId: conference.id,
    childName: child?.name ?? '',
    dateOfBirth: child?.dateOfBirth ?? date,
    primaryAdult: child ? primaryAdultOf(db, child.familyId) : null,
    documentId: record.id,
    isEditable: isEditable(db, form),
    mayWrite: reaches('write-records', person, owner),
    signing: signing ?? { documentId: record.id, state: 'waiting', lines: [], scans: [] },
    result: closing?.result ?? null,
    closedOn: closing?.closedOn ?? null,
    openActions: actions.filter(({ status }) => isOpen(status)).length,
    amendments: amendmentsOf(db, record.id),
  };
}

type Counted = Omit<FormRow, 'signing' | 'isOverdue'> & {
  classId: string;
  familyId: string;
  excused: number;
  mine: number;
};

/** Follow-up forms within the person's reach; those with something overdue first, then by due date. */
export function listForms(
  { db, today, person }: ReadDesk,
  filter: { state: 'open' | 'closed' | 'all'; classId: string | null; mineOnly: boolean },
): FormRow[] {
  const rows = db.all<Counted>(sql`
    SELECT f.id, f.child_id AS childId, c.first_name || ' ' || c.last_name AS childName,
      k.name AS className, k.id AS classId, c.family_id AS familyId, m.id AS meetingId, m.date,
      (SELECT count(*) FROM action a WHERE a.form_id = f.id AND ${actionIsOpen}) AS openActions,
      (SELECT min(a.due_date) FROM action a WHERE a.form_id = f.id AND ${actionIsOpen}) AS nextDue,
      (SELECT count(*) FROM action a
        WHERE a.form_id = f.id AND a.responsible_id = ${person.id} AND ${actionIsOpen}) AS mine,
      (SELECT count(*) FROM attendee a WHERE a.meeting_id = m.id AND ${isAwaitedSigner}
        AND ${hasNotSigned('a.person_id')} AND ${isNotExcused}) AS missingSignatures,
      (SELECT count(*) FROM excuse x
        WHERE x.meeting_id = m.id AND ${hasNotSigned('x.person_id')}) AS excused,
      g.closed_on AS closedOn
    FROM follow_up_form f
    JOIN child c ON c.id = f.child_id
    JOIN meeting m ON m.id = f.meeting_id
    JOIN class k ON k.id = m.class_id
    JOIN document d ON d.form_id = f.id AND d.type = 'follow-up-form'
    LEFT JOIN form_closing g ON g.form_id = f.id
    WHERE (${filter.classId} IS NULL OR k.id = ${filter.classId})
      AND (${filter.state} = 'all' OR (g.form_id IS NOT NULL) = (${filter.state} = 'closed'))
    ORDER BY nextDue IS NULL, nextDue, m.date DESC, c.last_name`);
  return rows
    .filter(({ mine }) => !filter.mineOnly || mine > 0)
    .filter(({ classId, familyId }) => reaches('read-records', person, { classId, familyId }))
    .map(({ classId: _, familyId: __, excused, mine: ___, ...row }) => ({
      ...row,
      isOverdue: row.closedOn === null && row.nextDue !== null && row.nextDue < today,
      signing: row.missingSignatures > 0 ? 'waiting' : excused > 0 ? 'complete-except' : 'complete',
    }));
}
