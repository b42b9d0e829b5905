import { sql } from 'drizzle-orm';
import { pendingState } from '../../src-shared/deadline.ts';
import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';
import { reaches } from '../../src-shared/rights.ts';
import { blankItem, type CalendarSource } from '../calendar/source.ts';
import { latestPlacement } from '../families/child-reach.ts';
import { actionIsOpen } from './actions.ts';
import { placeOfAction } from './place.ts';

interface ActionRow {
  actionId: string;
  formId: string | null;
  planId: string | null;
  kind: MeetingKind;
  meetingId: string;
  childId: string;
  childName: string;
  classId: string | null;
  familyId: string;
  due: string;
  responsibleId: string | null;
  responsibleName: string | null;
  isOpen: number;
}

/** Follow-up actions by the day they are due: those of children within reach, and one's own (HS-11). */
export const actionItems: CalendarSource = ({ db, person, today }, { start, end }) =>
  db
    .all<ActionRow>(
      sql`SELECT a.id AS actionId, a.form_id AS formId, s.id AS planId, m.id AS meetingId,
        m.kind, c.id AS childId,
        c.first_name || ' ' || c.last_name AS childName, coalesce(m.class_id, latest.class_id) AS classId,
        c.family_id AS familyId, a.due_date AS due, a.responsible_id AS responsibleId,
        p.name AS responsibleName, ${actionIsOpen} AS isOpen
      FROM action a JOIN child c ON c.id = a.child_id JOIN entry e ON e.id = a.entry_id
      JOIN meeting m ON m.id = e.meeting_id LEFT JOIN person p ON p.id = a.responsible_id
      LEFT JOIN support_plan s ON s.entry_id = a.entry_id
      LEFT JOIN placement latest ON latest.id = ${latestPlacement}
      WHERE m.kind IN ('conference', 'case-management') AND m.finalized_at IS NOT NULL
        AND a.due_date BETWEEN ${start} AND ${end}`,
    )
    .filter((row) => row.responsibleId === person.id || reaches('read-records', person, row))
    .map(({ childName, responsibleName, due, isOpen, ...row }) => ({
      ...blankItem,
      ...{ key: `action/${row.actionId}`, what: 'action', date: due },
      about: childName,
      who: responsibleName,
      state: isOpen ? pendingState({ due }, today) : 'done',
      place: placeOfAction(row),
      source: 'HS-11',
    }));
