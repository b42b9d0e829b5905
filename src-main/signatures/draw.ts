import { refuseField } from '../../src-shared/problem.ts';
import { type Drawing, isTooSmall } from '../../src-shared/signatures/drawing.ts';
import type { ReadDb, WriteDesk } from '../desk.ts';
import { contentSha256 } from '../vault/signature.ts';
import type { SigningKey } from '../vault/slots.ts';
import { getDocument } from './documents.ts';
import { maySignByKey } from './round.ts';
import { signEach } from './sign-each.ts';
import { isOfOneChild, type Present, presentAt } from './signing.ts';
import { drawnSignature, paperSignature } from './tables.ts';

/** Who signs by hand on screen, and who saw it. */
export interface DrawnAct {
  meetingId: string;
  personId: string;
  printedName: string;
  /** Empty: the name is typed only, and the witness attests that. */
  drawing: Drawing;
  documentIds: string[];
  witnessId: string;
}

/**
 * Whoever signs by hand was present and has no key; whoever witnesses was present too, has one, and
 * is somebody else (rules.md, Signatures). A parent signs only what is about one child (PR-06).
 * Answers the signer.
 * @throws Refusal `invalid` at `personId`, `witnessId`, `drawing` or `documentIds`, `not-found`
 */
export function demandDrawn(db: ReadDb, act: Omit<DrawnAct, 'printedName'>): Present {
  const present = new Map(presentAt(db, act.meetingId).map((one) => [one.personId, one]));
  const signer = present.get(act.personId);
  if (!signer) refuseField('personId', 'not-a-signer');
  if (maySignByKey(db, act.personId)) refuseField('personId', 'signs-by-key');
  if (act.witnessId === act.personId) refuseField('witnessId', 'witness-is-signer');
  if (!present.has(act.witnessId)) refuseField('witnessId', 'witness-not-present');
  if (!maySignByKey(db, act.witnessId)) refuseField('witnessId', 'witness-without-key');
  if (isTooSmall(act.drawing)) refuseField('drawing', 'drawing-too-small');
  const isParent = signer.affiliation === 'parent';
  if (isParent && !act.documentIds.every((id) => isOfOneChild(getDocument(db, id)))) {
    refuseField('documentIds', 'parent-of-one-child');
  }
  return signer;
}

/**
 * Signs documents of one meeting for somebody without a key: the drawing and the printed name,
 * and over them the witness's own signature, one for each document. What the person has signed
 * already is passed over. Answers how many were signed.
 * @throws Refusal as `demandDrawn`, and `invalid` at `documentIds` for one of another meeting
 */
export function drawSignatures(desk: WriteDesk, act: DrawnAct, key: SigningKey): number {
  const { drawing, witnessId } = act;
  const signer = demandDrawn(desk.db, act);
  const printedName = act.printedName.trim();
  return signEach(
    desk,
    {
      meetingId: act.meetingId,
      documentIds: act.documentIds,
      signer,
      meaning: meaningOf(signer.name, drawing),
      witnessed: { printedName, drawingSha256: contentSha256(drawing), witnessId },
    },
    key,
    [drawnSignature, paperSignature],
    (row) =>
      desk.db
        .insert(drawnSignature)
        .values({ ...row, printedName, drawing: JSON.stringify(drawing), witnessId })
        .run(),
  );
}

/** What the witness says by signing. */
function meaningOf(name: string, drawing: Drawing): string {
  const saw = `I saw ${name} sign`;
  return drawing.length > 0 ? saw : `${saw} by the printed name`;
}
