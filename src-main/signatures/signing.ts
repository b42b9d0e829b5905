import { eq, inArray, sql } from 'drizzle-orm';
import type { Discipline } from '../../src-shared/disciplines.ts';
import { formState, requiredSigners } from '../../src-shared/follow-ups/rules.ts';
import type { Affiliation } from '../../src-shared/people/affiliation.ts';
import type { DocumentSigning, SignatureLine } from '../../src-shared/signatures/contract.ts';
import type { ReadDb } from '../desk.ts';
import { attendee } from '../meetings/tables.ts';
import { namesOfPeople } from '../people/store.ts';
import { person } from '../people/tables.ts';
import { SignatureEnvelope, verifySignature } from '../vault/signature.ts';
import type { DocumentRecord } from './documents.ts';
import { drawnLine, drawnSignaturesOf } from './drawn.ts';
import { excuse, paperSignature, personKey, scan, signature } from './tables.ts';

/** Somebody who was present, with the discipline the person sat there in. */
export interface Present {
  personId: string;
  name: string;
  role: Discipline;
  affiliation: Affiliation;
  organization: string | null;
  /** A parent may sign and is not awaited (HS-16). */
  isAwaited: boolean;
}

/** Who was present at a meeting, and so may sign its documents. */
export function presentAt(db: ReadDb, meetingId: string): Present[] {
  const rows = db
    .select({
      personId: attendee.personId,
      name: person.name,
      role: attendee.discipline,
      presence: attendee.presence,
      affiliation: attendee.affiliation,
      organization: attendee.organization,
    })
    .from(attendee)
    .innerJoin(person, eq(person.id, attendee.personId))
    .where(eq(attendee.meetingId, meetingId))
    .all();
  const awaited = new Set(requiredSigners(rows));
  return rows
    .filter(({ presence }) => presence === 'present')
    .map(({ presence: _, ...row }) => ({ ...row, isAwaited: awaited.has(row.personId) }));
}

/** Who must sign the documents of a meeting (HS-16). */
export function signersOf(db: ReadDb, meetingId: string): Present[] {
  return presentAt(db, meetingId).filter(({ isAwaited }) => isAwaited);
}

/**
 * Whether a parent may sign it: a follow-up form, a support plan or its amendment. Minutes and their
 * amendments cover several children, and a parent sees only the own child's part (PR-06, 45 CFR
 * 1303.23(a)(3)).
 */
export function isOfOneChild({ formId, planId }: Pick<DocumentRecord, 'formId' | 'planId'>) {
  return formId !== null || planId !== null;
}

/**
 * Where the signing of each document of one meeting stands. Every signature is verified at every
 * view, against the content as it is stored now (security.md 2.7).
 */
export function signingOf(
  db: ReadDb,
  meetingId: string,
  documents: DocumentRecord[],
): Map<string, DocumentSigning> {
  const ids = documents.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const present = presentAt(db, meetingId);
  const drawings = drawnSignaturesOf(db, ids);
  const names = namesOfPeople(db);
  const excuses = db.select().from(excuse).where(eq(excuse.meetingId, meetingId)).all();
  const papers = db
    .select()
    .from(paperSignature)
    .where(inArray(paperSignature.documentId, ids))
    .all();
  const scans = db
    .select({
      id: scan.id,
      documentId: scan.documentId,
      at: scan.addedAt,
      by: scan.addedBy,
      bytes: sql<number>`length(${scan.content})`,
    })
    .from(scan)
    .where(inArray(scan.documentId, ids))
    .all();
  const signatures = db
    .select()
    .from(signature)
    .innerJoin(personKey, eq(personKey.keyId, signature.keyId))
    .where(inArray(signature.documentId, ids))
    .all();

  return new Map(
    documents.map((record) => {
      const all = present.map((signer): SignatureLine => {
        const { personId, name, role, affiliation, organization } = signer;
        const line = {
          ...{ personId, name, role, affiliation, organization },
          ...{ signedAt: null, keyId: null, verified: null, excuse: null, drawn: null },
        };
        const signed = signatures.find(
          ({ signature: one }) => one.documentId === record.id && one.personId === signer.personId,
        );
        if (signed) {
          const { signedAt, keyId } = signed.signature;
          return { ...line, state: 'signed', signedAt, keyId, verified: verify(record, signed) };
        }
        const byHand = drawings.find(
          ({ drawn }) => drawn.documentId === record.id && drawn.personId === signer.personId,
        );
        if (byHand) return { ...line, ...drawnLine(record, byHand, names) };
        const paper = papers.find(
          (one) => one.documentId === record.id && one.personId === signer.personId,
        );
        if (paper) return { ...line, state: 'paper', signedAt: paper.recordedAt };
        const excused = excuses.find(({ personId }) => personId === signer.personId);
        if (excused) return { ...line, state: 'excused', excuse: excused.reason };
        return { ...line, state: signer.isAwaited ? 'missing' : 'optional' };
      });
      const lines = all.filter(({ state }) => state !== 'optional' || isOfOneChild(record));
      const { state } = formState({
        required: present.filter(({ isAwaited }) => isAwaited).map(({ personId }) => personId),
        signatures: lines.filter(isGiven),
        excuses: excuses.map(({ personId, reason }) => ({ personId, reason })),
      });
      const own = scans
        .filter(({ documentId }) => documentId === record.id)
        .map(({ id, at, by, bytes }) => ({ id, at, by: names.get(by) ?? '', bytes }));
      return [record.id, { documentId: record.id, state, lines, scans: own }];
    }),
  );
}

/** A signature that does not verify is none. */
function isGiven({ state, verified }: SignatureLine): boolean {
  return state === 'paper' || verified === 'valid';
}

function verify(
  record: DocumentRecord,
  signed: {
    signature: typeof signature.$inferSelect;
    person_key: typeof personKey.$inferSelect;
  },
): 'valid' | 'changed' | 'not-signed-by' {
  const envelope = SignatureEnvelope.parse(JSON.parse(signed.signature.envelope));
  const isOfThis =
    envelope.documentId === record.id &&
    envelope.version === record.version &&
    envelope.signerId === signed.signature.personId;
  if (!isOfThis || signed.person_key.personId !== envelope.signerId) return 'not-signed-by';
  return verifySignature({
    envelope,
    signature: signed.signature.signature,
    publicKey: signed.person_key.publicKey,
    content: JSON.parse(record.content),
  });
}
