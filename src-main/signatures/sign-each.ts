import { and, eq } from 'drizzle-orm';
import { refuseField } from '../../src-shared/problem.ts';
import type { ReadDb, WriteDesk } from '../desk.ts';
import { auditHead } from '../vault/audit.ts';
import { canonical } from '../vault/canonical.ts';
import { type SignatureEnvelope, signEnvelope, type WitnessEnvelope } from '../vault/signature.ts';
import type { SigningKey } from '../vault/slots.ts';
import { getDocument } from './documents.ts';
import type { Present } from './signing.ts';
import type { drawnSignature, paperSignature, signature } from './tables.ts';

type SignatureTable = typeof signature | typeof drawnSignature | typeof paperSignature;

/** Who signs which documents of a meeting, and what that says. */
interface SigningAct {
  meetingId: string;
  documentIds: string[];
  signer: Present;
  meaning: string;
  /** When the key is a witness's: whom the witness saw sign what. */
  witnessed?: Pick<WitnessEnvelope, 'printedName' | 'drawingSha256' | 'witnessId'>;
}

/**
 * Signs documents of one meeting with an open key, one signature each, and hands each to `keep`.
 * What the signer has signed in one of the tables `already` is passed over. Answers how many were
 * signed.
 * @throws Refusal `invalid` at `documentIds` for one of another meeting, `not-found`
 */
export function signEach(
  { db, client, now, newId }: WriteDesk,
  { meetingId, documentIds, signer, meaning, witnessed }: SigningAct,
  key: SigningKey,
  already: readonly SignatureTable[],
  keep: (row: typeof signature.$inferInsert) => void,
): number {
  let signed = 0;
  for (const id of new Set(documentIds)) {
    const document = getDocument(db, id);
    if (document.meetingId !== meetingId) refuseField('documentIds', 'document-of-other');
    if (hasSigned(db, already, id, signer.personId)) continue;
    const envelope: SignatureEnvelope | WitnessEnvelope = {
      documentType: document.type,
      documentId: id,
      version: document.version,
      contentSha256: document.contentSha256,
      signerId: signer.personId,
      keyId: key.keyId,
      role: signer.role,
      meaning,
      signedAt: now,
      auditHead: auditHead(client).hash,
      ...witnessed,
    };
    keep({
      id: newId(),
      documentId: id,
      personId: signer.personId,
      keyId: key.keyId,
      signedAt: now,
      envelope: canonical(envelope),
      signature: signEnvelope(key, envelope),
    });
    signed += 1;
  }
  return signed;
}

/** Whether a person's signature under a document is in one of the tables. */
export function hasSigned(
  db: ReadDb,
  tables: readonly SignatureTable[],
  documentId: string,
  personId: string,
): boolean {
  return tables.some((table) =>
    db
      .select({ documentId: table.documentId })
      .from(table)
      .where(and(eq(table.documentId, documentId), eq(table.personId, personId)))
      .get(),
  );
}
