import { eq } from 'drizzle-orm';
import { Refusal } from '../../src-shared/problem.ts';
import { reaches, reachOf, rolesWith } from '../../src-shared/rights.ts';
import type { Round, SignatureLine } from '../../src-shared/signatures/contract.ts';
import { getPlan } from '../case-management/plans.ts';
import { childrenById } from '../conferences/minutes.ts';
import type { Desk, ReadDb, ReadDesk } from '../desk.ts';
import { getForm } from '../follow-ups/forms.ts';
import { getMeeting, type Meeting, titleOf } from '../meetings/store.ts';
import { getPerson } from '../people/store.ts';
import { type DocumentRecord, documentsOfMeeting } from './documents.ts';
import { presentAt, signersOf, signingOf } from './signing.ts';
import { excuse } from './tables.ts';

/**
 * Everyone signs on whoever's session is open, so the round opens for who may read the meeting
 * and for who must sign it; nobody else sees whom it is about.
 * @throws Refusal `not-allowed`
 */
export function demandRound(
  { person }: Pick<Desk, 'person'>,
  db: ReadDb,
  { id, classId }: Pick<Meeting, 'id' | 'classId'>,
): void {
  const mayRead = reaches('read-records', person, { classId, familyId: null });
  const mustSign = signersOf(db, id).some(({ personId }) => personId === person.id);
  if (mayRead || mustSign) return;
  const right = 'read-records';
  throw new Refusal({ code: 'not-allowed', right, roles: rolesWith(right) });
}

/**
 * Whether the person has a passphrase that nobody else knows: one that an administrator set would
 * let the administrator sign in the person's name (security.md 2.2).
 */
export function maySignByKey(db: ReadDb, personId: string): boolean {
  const { access, mustChangePassphrase } = getPerson(db, personId);
  return access === 'active' && !mustChangePassphrase;
}

/** The signing round of a finalized meeting (HS-16). @throws Refusal `not-found` */
export function viewRound(desk: ReadDesk, meetingId: string): Round {
  const { db, person } = desk;
  const found = getMeeting(db, meetingId);
  demandRound(desk, db, found);
  const documents = documentsOfMeeting(db, meetingId);
  if (documents.length === 0) throw new Refusal({ code: 'not-found', what: 'document' });
  const signings = signingOf(db, meetingId, documents);
  const excuses = db.select().from(excuse).where(eq(excuse.meetingId, meetingId)).all();
  const linesOf = (personId: string) =>
    [...signings.values()].flatMap(({ lines }) => lines.filter((one) => one.personId === personId));
  return {
    ...{ meetingId, meeting: titleOf(db, meetingId), date: found.date },
    documents: documents.flatMap(({ id, type, formId, planId }) => {
      const signing = signings.get(id);
      const childName = childNameOf(db, { formId, planId });
      return signing ? [{ documentId: id, type, formId, planId, childName, signing }] : [];
    }),
    people: presentAt(db, meetingId).map((signer) => ({
      ...signer,
      missing: linesOf(signer.personId).filter(isUnsigned).length,
      canSign: maySignByKey(db, signer.personId),
      excuse: excuses.find(({ personId }) => personId === signer.personId)?.reason ?? null,
    })),
    mayExcuse: reachOf('manage-roster', person.roles) !== 'none',
  };
}

function isUnsigned({ state }: SignatureLine): boolean {
  return state === 'missing' || state === 'optional';
}

/** Whom a form, a plan or its amendment is about; null for minutes. */
function childNameOf(
  db: ReadDb,
  { formId, planId }: Pick<DocumentRecord, 'formId' | 'planId'>,
): string | null {
  if (formId === null && planId === null) return null;
  const { childId } = formId === null ? getPlan(db, planId ?? '') : getForm(db, formId);
  return childrenById(db, [childId]).get(childId)?.name ?? null;
}
