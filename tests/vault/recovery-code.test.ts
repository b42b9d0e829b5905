import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecoveryCode, parseRecoveryCode } from '../../src-main/vault/recovery-code.ts';

const bytes = fc.uint8Array({ minLength: 26, maxLength: 26 });

/** A code of those bytes, or of random ones when their check would not be a letter or digit. */
function codeOf(first: Uint8Array): string {
  let asked = 0;
  return newRecoveryCode((count) => {
    asked += 1;
    return asked === 1 ? first : randomBytes(count);
  });
}

describe('recovery code', () => {
  it('is 26 digits of base 32 and a check digit, in groups of four', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(codeOf(random)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{3}$/);
      }),
    );
  });

  it('is read back however it was typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeOf(random);
        const digits = code.replaceAll('-', '').slice(0, 26);
        const sloppy = code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o');
        expect(parseRecoveryCode(code)).toBe(digits);
        expect(parseRecoveryCode(` ${sloppy.replaceAll('1', 'l')}\n`)).toBe(digits);
        expect(parseRecoveryCode(sloppy.replaceAll('1', 'I'))).toBe(digits);
      }),
    );
  });

  it('notices one wrong character and two neighbours swapped', () => {
    const place = fc.nat({ max: 25 });
    fc.assert(
      fc.property(bytes, place, fc.constantFrom(...'0123456789ABCDEFGHJK'), (random, at, put) => {
        const code = codeOf(random).replaceAll('-', '');
        const wrong = code.slice(0, at) + put + code.slice(at + 1);
        if (wrong !== code) expect(parseRecoveryCode(wrong)).toBeNull();
        const swapped =
          code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        if (swapped !== code) expect(parseRecoveryCode(swapped)).toBeNull();
      }),
    );
  });

  it('refuses another length and characters that are not in it', () => {
    const code = codeOf(new Uint8Array(26));
    expect(parseRecoveryCode(code)).toBe('0'.repeat(26));
    for (const typed of ['', `${code}0`, code.slice(1), code.replace('0', 'U'), 'é'.repeat(27)]) {
      expect(parseRecoveryCode(typed)).toBeNull();
    }
  });
});
