import { z } from 'zod';
import { type CalendarDate, isWithin } from '../dates.ts';

/** Whether an agency's signed partner agreement is on file (CE-07). */
export const AgreementState = z.enum(['on-file', 'missing', 'ended']);
export type AgreementState = z.infer<typeof AgreementState>;

/** One signed partner agreement; both days are included. */
export interface Agreement {
  id: string;
  signedOn: CalendarDate;
  endsOn: CalendarDate | null;
}

/**
 * The agreement that counts on the day `on`, and what it says: one in force, the one that runs longest
 * first; else the one that ended last; else none (CE-07). One signed later than `on` is not there yet.
 */
export function agreementOn<T extends Agreement>(
  agreements: readonly T[],
  on: CalendarDate,
): { state: AgreementState; agreement: T | null } {
  const end = ({ endsOn, signedOn, id }: Agreement) => `${endsOn ?? '9999'} ${signedOn} ${id}`;
  const signed = agreements
    .filter(({ signedOn }) => signedOn <= on)
    .toSorted((a, b) => (end(a) < end(b) ? -1 : 1));
  const agreement = signed.at(-1) ?? null;
  if (agreement === null) return { state: 'missing', agreement };
  const isInForce = isWithin(on, agreement.signedOn, agreement.endsOn);
  return { state: isInForce ? 'on-file' : 'ended', agreement };
}
