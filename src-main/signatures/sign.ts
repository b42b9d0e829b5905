import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { Refusal, refuse, refuseField } from '../../src-shared/problem.ts';
import type { ReadDesk, WriteDesk } from '../desk.ts';
import { getMeeting } from '../meetings/store.ts';
import type { SigningKey } from '../vault/slots.ts';
import { getDocument } from './documents.ts';
import { hasSigned, signEach } from './sign-each.ts';
import { isOfOneChild, presentAt, signersOf } from './signing.ts';
import { drawnSignature, excuse, paperSignature, scan, signature } from './tables.ts';

/** What a signature under a conference's documents says (rules.md, Signatures). */
const MEANING = 'I was present';

/** With an own key, or drawn before a witness. */
const onScreen = [signature, drawnSignature];

/**
 * Signs documents of one conference with an open key, one signature each (HS-17). A document the
 * person has signed already is passed over. Answers how many were signed.
 * @throws Refusal `invalid` at `documentIds` or `personId`
 */
export function signDocuments(
  desk: WriteDesk,
  act: { meetingId: string; personId: string; documentIds: string[] },
  key: SigningKey,
): number {
  const signer = signersOf(desk.db, act.meetingId).find((one) => one.personId === act.personId);
  if (!signer) refuseField('personId', 'not-a-signer');
  const { meetingId, documentIds } = act;
  const what = { meetingId, documentIds, signer, meaning: MEANING };
  return signEach(desk, what, key, onScreen, (row) => desk.db.insert(signature).values(row).run());
}

const SCAN_BYTES = 5_242_880;
const scanTypes = new Map([
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
]);

/** What a scan's file is called: `pdf`, `png` or `jpeg`. */
export function extensionOf(mediaType: string): string {
  return mediaType.slice(mediaType.indexOf('/') + 1);
}

/** Refuses a scan that is too large or not what it says it is; PDF, PNG or JPEG, 5 MB (HS-20). */
export function demandScan({ mediaType, content }: { mediaType: string; content: Buffer }): void {
  if (content.length > SCAN_BYTES) refuseField('fileId', 'scan-too-large');
  const magic = scanTypes.get(mediaType);
  if (!magic?.equals(content.subarray(0, magic.length))) refuseField('fileId', 'scan-not-readable');
}

/**
 * Keeps the scan of a signed sheet, and who signed on it. Answers the scan's id. A parent signs only
 * what is about one child, on paper too (PR-06).
 * @throws Refusal `invalid` at `personIds`, `signedOn` or `fileId`, `not-found`
 */
export function recordPaper(
  desk: WriteDesk,
  paper: { documentId: string; personIds: string[]; signedOn: string },
  file: { mediaType: string; content: Buffer },
): string {
  const { db, now, today, person } = desk;
  const document = getDocument(db, paper.documentId);
  const present = new Map(presentAt(db, document.meetingId).map((one) => [one.personId, one]));
  const signers = paper.personIds.map((id) => present.get(id));
  if (signers.includes(undefined)) refuseField('personIds', 'not-a-signer');
  const isParents = signers.some((one) => one?.affiliation === 'parent');
  if (isParents && !isOfOneChild(document)) refuseField('personIds', 'parent-of-one-child');
  if (paper.signedOn > today) refuseField('signedOn', 'date-in-future');
  const { date } = getMeeting(db, document.meetingId);
  if (paper.signedOn < date) refuseField('signedOn', 'before-conference', { date });
  demandScan(file);
  const id = desk.newId();
  db.insert(scan)
    .values({
      id,
      documentId: document.id,
      mediaType: file.mediaType,
      content: file.content,
      sha256: createHash('sha256').update(file.content).digest('hex'),
      addedAt: now,
      addedBy: person.id,
    })
    .run();
  for (const personId of new Set(paper.personIds)) {
    if (hasSigned(db, onScreen, document.id, personId)) refuseField('personIds', 'signed-already');
    db.insert(paperSignature)
      .values({
        documentId: document.id,
        personId,
        signedOn: paper.signedOn,
        scanId: id,
        recordedAt: now,
        recordedBy: person.id,
      })
      .onConflictDoNothing()
      .run();
  }
  return id;
}

/** Why someone can no longer sign the documents of a meeting (rules.md, Signatures). */
export function addExcuse(
  { db, now, person }: WriteDesk,
  { meetingId, personId, reason }: { meetingId: string; personId: string; reason: string },
): void {
  if (!signersOf(db, meetingId).some((one) => one.personId === personId)) {
    refuseField('personId', 'not-a-signer');
  }
  const added = db
    .insert(excuse)
    .values({ meetingId, personId, reason, excusedAt: now, excusedBy: person.id })
    .onConflictDoNothing()
    .run();
  if (added.changes === 0) refuse('excused-already');
}

/** One scan of a document. @throws Refusal `not-found` */
export function getScan(
  { db }: Pick<ReadDesk, 'db'>,
  documentId: string,
  scanId: string,
): typeof scan.$inferSelect {
  const row = db
    .select()
    .from(scan)
    .where(and(eq(scan.id, scanId), eq(scan.documentId, documentId)))
    .get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'scan' });
  return row;
}
