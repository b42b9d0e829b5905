import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that nothing is misread or misheard. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/**
 * A new password for a document that leaves: five groups of four capitals and digits (100 bits), to
 * be read out on the telephone. `random` is a cryptographic source of that many bytes.
 */
export function newDocumentPassword(random: (count: number) => Uint8Array = randomBytes): string {
  const signs = Array.from(random(GROUPS * GROUP_LENGTH), (byte) => alphabet.charAt(byte & 31));
  return Array.from({ length: GROUPS }, (_, group) =>
    signs.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}
