import { sql } from 'drizzle-orm';
import type { MeetingKind, MeetingTitle } from '../../src-shared/meetings/meeting.ts';
import type { DocumentType } from '../../src-shared/signatures/contract.ts';
import type { ReadDb } from '../desk.ts';
import { latestPlacement } from '../families/child-reach.ts';
import { meetingOf } from '../meetings/store.ts';

/** One signature that is still missing: who, on which document, of which meeting. */
export interface MissingSignature {
  personId: string;
  name: string;
  documentId: string;
  type: DocumentType;
  meetingId: string;
  classId: string | null;
  familyId: string | null;
  formId: string | null;
  planId: string | null;
  childName: string | null;
  meeting: MeetingTitle;
  date: string;
}

type Row = Omit<MissingSignature, 'meeting'> & { kind: MeetingKind; of: string | null };

/** SQL for "has signed the document, aliased `d`, neither by key nor by hand, on screen or on paper". */
export function hasNotSigned(person: 'a.person_id' | 'x.person_id') {
  return sql.raw(`NOT EXISTS (SELECT 1 FROM signature s
      WHERE s.document_id = d.id AND s.person_id = ${person})
    AND NOT EXISTS (SELECT 1 FROM drawn_signature s
      WHERE s.document_id = d.id AND s.person_id = ${person})
    AND NOT EXISTS (SELECT 1 FROM paper_signature s
      WHERE s.document_id = d.id AND s.person_id = ${person})`);
}

/** SQL for "the attendee, aliased `a`, of the meeting `m` is not excused from signing". */
export const isNotExcused = sql.raw(`NOT EXISTS (SELECT 1 FROM excuse x
    WHERE x.meeting_id = m.id AND x.person_id = a.person_id)`);

/** SQL for "the signature of the attendee, aliased `a`, is waited for": a parent may sign (HS-16). */
export const isAwaitedSigner = sql.raw(`a.presence = 'present' AND a.affiliation <> 'parent'`);

/**
 * Every signature still missing (HS-18): people marked present but parents, less those who signed, on screen or
 * on paper, and those excused. Whether what is there verifies, each document's own view says. Only
 * who was present can sign, so a document with as many signatures is done: nearly all are.
 */
export function missingSignatures(db: ReadDb): MissingSignature[] {
  const rows = db.all<Row>(sql`
    WITH seated AS MATERIALIZED (
      SELECT a.meeting_id, count(*) AS present FROM attendee a
      WHERE ${isAwaitedSigner} GROUP BY a.meeting_id),
    unsigned AS MATERIALIZED (
      SELECT d.id, d.type, d.form_id, d.plan_id, d.meeting_id
      FROM seated CROSS JOIN document d ON d.meeting_id = seated.meeting_id
      WHERE (SELECT count(*) FROM signature s WHERE s.document_id = d.id) < seated.present)
    SELECT a.person_id AS personId, p.name, d.id AS documentId, d.type, m.id AS meetingId,
      coalesce(m.class_id, latest.class_id) AS classId, c.family_id AS familyId,
      d.form_id AS formId, d.plan_id AS planId,
      c.first_name || ' ' || c.last_name AS childName, m.kind, ${meetingOf} AS "of", m.date
    FROM unsigned d
    JOIN meeting m ON m.id = d.meeting_id
    JOIN attendee a ON a.meeting_id = m.id AND ${isAwaitedSigner}
    JOIN person p ON p.id = a.person_id
    LEFT JOIN follow_up_form f ON f.id = d.form_id
    LEFT JOIN support_plan s ON s.id = d.plan_id
    LEFT JOIN child c ON c.id = coalesce(f.child_id, s.child_id)
    LEFT JOIN placement latest ON latest.id = ${latestPlacement}
    WHERE ${hasNotSigned('a.person_id')} AND ${isNotExcused}
    ORDER BY p.name, m.date, d.id`);
  return rows.map(({ kind, of, ...row }) => ({ ...row, meeting: { kind, of } }));
}
