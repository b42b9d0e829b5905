import { eq, inArray, sql } from 'drizzle-orm';
import { formState, requiredSigners } from '../../src-shared/follow-ups/rules.ts';
import type { DocumentSigning, SignatureLine } from '../../src-shared/signatures/contract.ts';
import type { ReadDb } from '../desk.ts';
import { attendee } from '../meetings/tables.ts';
import { namesOfPeople } from '../people/store.ts';
import { person } from '../people/tables.ts';
import { SignatureEnvelope, verifySignature } from '../vault/signature.ts';
import type { DocumentRecord } from './documents.ts';
import { excuse, paperSignature, personKey, scan, signature } from './tables.ts';

/** Who must sign the documents of a meeting, with the discipline they sat there in (HS-16). */
export function signersOf(
  db: ReadDb,
  meetingId: string,
): { personId: string; name: string; role: string }[] {
  const rows = db
    .select({
      personId: attendee.personId,
      name: person.name,
      role: attendee.discipline,
      presence: attendee.presence,
      affiliation: attendee.affiliation,
    })
    .from(attendee)
    .innerJoin(person, eq(person.id, attendee.personId))
    .where(eq(attendee.meetingId, meetingId))
    .all();
  const required = requiredSigners(rows);
  return required.flatMap((id) => {
    const row = rows.find(({ personId }) => personId === id);
    return row ? [{ personId: id, name: row.name, role: row.role }] : [];
  });
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
  const signers = signersOf(db, meetingId);
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
      const lines = signers.map((signer): SignatureLine => {
        const line = { ...signer, signedAt: null, keyId: null, verified: null, excuse: null };
        const signed = signatures.find(
          ({ signature: one }) => one.documentId === record.id && one.personId === signer.personId,
        );
        if (signed) {
          const { signedAt, keyId } = signed.signature;
          return { ...line, state: 'signed', signedAt, keyId, verified: verify(record, signed) };
        }
        const paper = papers.find(
          (one) => one.documentId === record.id && one.personId === signer.personId,
        );
        if (paper) return { ...line, state: 'paper', signedAt: paper.recordedAt };
        const excused = excuses.find(({ personId }) => personId === signer.personId);
        if (excused) return { ...line, state: 'excused', excuse: excused.reason };
        return { ...line, state: 'missing' };
      });
      const { state } = formState({
        required: signers.map(({ personId }) => personId),
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
  return state === 'paper' || (state === 'signed' && verified === 'valid');
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
