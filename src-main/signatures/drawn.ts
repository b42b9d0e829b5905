import { eq, inArray } from 'drizzle-orm';
import type { SignatureLine } from '../../src-shared/signatures/contract.ts';
import { Drawing } from '../../src-shared/signatures/drawing.ts';
import type { ReadDb } from '../desk.ts';
import {
  contentSha256,
  type Verification,
  verifySignature,
  WitnessEnvelope,
} from '../vault/signature.ts';
import type { DocumentRecord } from './documents.ts';
import { drawnSignature, personKey } from './tables.ts';

interface ByHand {
  drawn: typeof drawnSignature.$inferSelect;
  key: typeof personKey.$inferSelect;
}

/** The signatures drawn under some documents, each with its witness's key. */
export function drawnSignaturesOf(db: ReadDb, documentIds: string[]): ByHand[] {
  return db
    .select({ drawn: drawnSignature, key: personKey })
    .from(drawnSignature)
    .innerJoin(personKey, eq(personKey.keyId, drawnSignature.keyId))
    .where(inArray(drawnSignature.documentId, documentIds))
    .all();
}

/** What a drawn signature adds to a person's line; checked at every view. */
export function drawnLine(
  record: DocumentRecord,
  byHand: ByHand,
  names: ReadonlyMap<string, string>,
): Pick<SignatureLine, 'state' | 'signedAt' | 'keyId' | 'verified' | 'drawn'> {
  const { signedAt, keyId, printedName, witnessId } = byHand.drawn;
  const drawing = Drawing.safeParse(parsed(byHand.drawn.drawing)).data ?? [];
  const witness = names.get(witnessId) ?? '';
  const verified = verifyDrawn(record, byHand);
  return { state: 'drawn', signedAt, keyId, verified, drawn: { printedName, drawing, witness } };
}

/**
 * `not-signed-by`: this witness did not sign this. `changed`: the witness did, and the text, the
 * drawing, the printed name or the time is no longer what was seen.
 */
function verifyDrawn(record: DocumentRecord, { drawn, key }: ByHand): Verification {
  const envelope = WitnessEnvelope.safeParse(parsed(drawn.envelope)).data;
  const isOfThis =
    envelope?.documentId === record.id &&
    envelope.version === record.version &&
    envelope.signerId === drawn.personId &&
    envelope.witnessId === drawn.witnessId &&
    envelope.witnessId === key.personId;
  if (!isOfThis) return 'not-signed-by';
  const content: unknown = JSON.parse(record.content);
  const { signature } = drawn;
  const verified = verifySignature({ envelope, signature, publicKey: key.publicKey, content });
  if (verified !== 'valid') return verified;
  const isAsSeen =
    envelope.printedName === drawn.printedName &&
    envelope.signedAt === drawn.signedAt &&
    envelope.drawingSha256 === contentSha256(parsed(drawn.drawing));
  return isAsSeen ? 'valid' : 'changed';
}

/** What somebody wrote into the file past the program may be no JSON: null then. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
