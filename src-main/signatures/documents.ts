import { and, asc, desc, eq } from 'drizzle-orm';
import { Refusal } from '../../src-shared/problem.ts';
import { DocumentContent } from '../../src-shared/signatures/content.ts';
import type { Db, ReadDb, WriteDesk } from '../desk.ts';
import { namesOfPeople } from '../people/store.ts';
import { canonical } from '../vault/canonical.ts';
import { contentSha256 } from '../vault/signature.ts';
import { document } from './tables.ts';

export type DocumentRecord = typeof document.$inferSelect;

/** @throws Refusal `not-found` */
export function getDocument(db: ReadDb, id: string): DocumentRecord {
  const row = db.select().from(document).where(eq(document.id, id)).get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'document' });
  return row;
}

/** A document's content, as it was fixed. */
export function contentOf(record: DocumentRecord): DocumentContent {
  return DocumentContent.parse(JSON.parse(record.content));
}

/** Every document of a meeting: minutes first, then forms and amendments as they were made. */
export function documentsOfMeeting(db: ReadDb, meetingId: string): DocumentRecord[] {
  return db
    .select()
    .from(document)
    .where(eq(document.meetingId, meetingId))
    .orderBy(desc(document.type), asc(document.id))
    .all()
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Minutes first, then what was made of single entries, then corrections. */
const rank = ({ type }: DocumentRecord) => (type === 'amendment' ? 2 : Number(!isMinutes(type)));

function isMinutes(type: DocumentRecord['type']): boolean {
  return type.endsWith('-minutes');
}

/** The minutes of a meeting. @throws Refusal `not-found` while it is not finalized */
export function minutesOf(db: ReadDb, meetingId: string): DocumentRecord {
  const row = db
    .select()
    .from(document)
    .where(eq(document.meetingId, meetingId))
    .all()
    .find(({ type }) => isMinutes(type));
  if (!row) throw new Refusal({ code: 'not-found', what: 'document' });
  return row;
}

/** The document of a follow-up form. @throws Refusal `not-found` */
export function documentOfForm(db: ReadDb, formId: string): DocumentRecord {
  const row = db
    .select()
    .from(document)
    .where(and(eq(document.formId, formId), eq(document.type, 'follow-up-form')))
    .get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'document' });
  return row;
}

/** Fixes a document's content. */
export function addDocument(
  db: Db,
  made: {
    id: string;
    meetingId: string;
    /** The follow-up form or the support plan that it is the document of. */
    formId?: string | null;
    planId?: string | null;
    at: string;
    by: string;
  },
  content: DocumentContent,
): void {
  db.insert(document)
    .values({
      id: made.id,
      type: content.type,
      version: 1,
      meetingId: made.meetingId,
      formId: made.formId ?? null,
      planId: made.planId ?? null,
      amendsId: content.type === 'amendment' ? content.amendsId : null,
      content: canonical(content),
      contentSha256: contentSha256(content),
      createdAt: made.at,
      createdBy: made.by,
    })
    .run();
}

/** A form's next version; the database refuses it once somebody has signed (HS-17). */
export function reviseDocument(db: Db, record: DocumentRecord, content: DocumentContent): void {
  db.update(document)
    .set({
      version: record.version + 1,
      content: canonical(content),
      contentSha256: contentSha256(content),
    })
    .where(eq(document.id, record.id))
    .run();
}

/**
 * A correction beside the document it names, to be signed anew by the same people. Answers its id.
 */
export function amend(
  { db, now, person, newId }: WriteDesk,
  original: DocumentRecord,
  { what, why }: { what: string; why: string },
): string {
  const { meetingId, formId, planId, contentSha256: amendsSha256 } = original;
  const id = newId();
  addDocument(
    db,
    { id, at: now, by: person.id, meetingId, formId, planId },
    { type: 'amendment', amendsId: original.id, amendsSha256, what, why },
  );
  return id;
}

/** The corrections of a document, earliest first. */
export function amendmentsOf(
  db: ReadDb,
  documentId: string,
): { documentId: string; at: string; by: string; what: string; why: string }[] {
  const names = namesOfPeople(db);
  return db
    .select()
    .from(document)
    .where(eq(document.amendsId, documentId))
    .orderBy(asc(document.id))
    .all()
    .flatMap((record) => {
      const content = contentOf(record);
      if (content.type !== 'amendment') return [];
      const { what, why } = content;
      const by = names.get(record.createdBy) ?? '';
      return [{ documentId: record.id, at: record.createdAt, by, what, why }];
    });
}
