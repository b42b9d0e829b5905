const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Crockford's base 32 gives the check value modulo 37 five symbols more than the digits have. */
const checkAlphabet = `${alphabet}*~$=U`;
const codeLength = 26;

/**
 * A new recovery code in groups of four: 26 digits of Crockford's base 32 (130 bits) and his check
 * digit. Codes whose check would be one of his five extra symbols are drawn again, so that
 * the sheet holds letters and digits only; this costs 0.2 bits.
 * @param randomBytes a cryptographic source of that many bytes
 */
export function newRecoveryCode(randomBytes: (count: number) => Uint8Array): string {
  for (;;) {
    const digits = Array.from(randomBytes(codeLength), (byte) => alphabet.charAt(byte & 31)).join(
      '',
    );
    const check = checkOf(digits);
    if (alphabet.includes(check)) return inGroups(digits + check);
  }
}

/**
 * The 26 digits of a code as someone typed it: case, spaces and dashes do not matter, O is read as
 * 0, I and L as 1. Null when its length, a character or the check digit is wrong.
 */
export function parseRecoveryCode(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const digits = plain.slice(0, codeLength);
  const wellFormed =
    plain.length === codeLength + 1 && [...digits].every((d) => alphabet.includes(d));
  return wellFormed && checkOf(digits) === plain.slice(codeLength) ? digits : null;
}

function checkOf(digits: string): string {
  const value = [...digits].reduce((rest, d) => (rest * 32 + alphabet.indexOf(d)) % 37, 0);
  return checkAlphabet.charAt(value);
}

function inGroups(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}
