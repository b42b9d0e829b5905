import type { Round, RoundDocument, SignatureLine } from '../../src-shared/signatures/contract.ts';

/** Whether the person has still to sign or, as a parent, may. */
export function isUnsigned({ state }: Pick<SignatureLine, 'state'>): boolean {
  return state === 'missing' || state === 'optional';
}

/** The documents that a person has not signed yet. */
export function unsignedBy({ documents }: Round, personId: string): RoundDocument[] {
  return documents.filter(({ signing }) =>
    signing.lines.some((line) => line.personId === personId && isUnsigned(line)),
  );
}

/** Whether there is anything that the person signs or has signed: for a parent there may be nothing. */
export function concerns({ documents }: Round, personId: string): boolean {
  return documents.some(({ signing }) => signing.lines.some((one) => one.personId === personId));
}

/** Whether a parent has signed something: nobody waits for the rest, which is about other children. */
export function hasSignedSome({ documents }: Round, personId: string): boolean {
  return documents.some(({ signing }) =>
    signing.lines.some((one) => one.personId === personId && !isUnsigned(one)),
  );
}

/** Who may witness that a person signs by hand: those present with a key of their own. */
export function witnessesFor({ people }: Round, personId: string): Round['people'] {
  return people.filter((one) => one.canSign && one.personId !== personId);
}
