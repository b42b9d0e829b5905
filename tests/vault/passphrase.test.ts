import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkPassphrase, sixWords } from '../../src-shared/passphrase.ts';

const about = { siteName: 'Sunny Meadow Early Learning', personName: 'María del Río Gonzalez' };
const check = (text: string) => checkPassphrase(text, about);
const reasons = async (text: string) => (await check(text)).reasons;

describe('passphrase rules', () => {
  it('accept long phrases with spaces, accents and other scripts, and nothing composed is asked', async () => {
    const good = [
      'violet canyon absorb pottery',
      'mi abuela cocina lentejas los jueves',
      'Всё выше и выше летят облака',
      'x9kdLw02mZqp4rt',
      '  two spaces lead this phrase ',
    ];
    for (const text of good) {
      expect([text, await check(text)]).toEqual([
        text,
        { acceptable: true, reasons: [], score: 4 },
      ]);
    }
  });

  it('count characters as people see them in NFKC, from 15 to 256', async () => {
    const fourteen = 'q7\u{1F415}kz#Lm2&vB9w';
    expect([...fourteen].length).toBe(14);
    expect(await reasons(fourteen)).toEqual(['too-short']);
    expect(await reasons(`${fourteen}!`)).toEqual([]);
    expect(await reasons('q7e\u0301kz#Lm2&vB9w!'.slice(0, -1))).toEqual(['too-short']);
    const long = 'violet canyon absorb pottery '.repeat(9).slice(0, 256);
    expect(await reasons(`${long.slice(0, 250)}Zx8!qW`)).toEqual([]);
    expect(await reasons(`${long}x`)).toContain('too-long');
  });

  it('refuse text that is not well-formed', async () => {
    expect(await reasons('violet canyon \ud800 pottery')).toEqual(['not-text']);
  });

  it('refuse common passwords, sequences and the words of the work', async () => {
    const common = [
      'passwordpassword1',
      'qwertyuiopasdfgh',
      '123456789012345',
      'Sunny Meadow Head Start',
      'headstartbinder1',
      'early learning preschool 12',
      'guardería preescolar niños',
    ];
    for (const text of common) expect([text, await reasons(text)]).toEqual([text, ['too-common']]);
  });

  it('refuse repeats and the person’s own name', async () => {
    expect(await reasons('aaaaaaaaaaaaaaaaaa')).toContain('repeats');
    expect(await reasons('blue7horseblue7horse')).toContain('repeats');
    expect(await reasons('maria del rio gonzalez 2026')).toContain('contains-name');
    expect(await reasons('MARIADELRIOGONZALEZ x7 lamp')).toContain('contains-name');
    expect(await reasons('absorb GONZÁLEZ pottery tuna')).toContain('contains-name');
    expect(await reasons('absorb riot pottery tuna violin')).toEqual([]);
  });
});

describe('six words', () => {
  it('are drawn anew in either language and make a passphrase that the rules accept', async () => {
    for (const language of ['en', 'es'] as const) {
      const words = await sixWords((n) => randomInt(n), language);
      expect(words.split(' ').length).toBe(6);
      expect(words.normalize('NFC')).toBe(words);
      expect(await sixWords((n) => randomInt(n), language)).not.toBe(words);
      expect((await checkPassphrase(words, { siteName: 'X', personName: 'Q' })).score).toBe(4);
    }
  });

  it('come from the list by the numbers drawn', async () => {
    expect(await sixWords(() => 0, 'en')).toBe('abandon abandon abandon abandon abandon abandon');
    expect(await sixWords((n) => n - 1, 'es')).toMatch(/^(zurdo ?){6}$/);
  });
});
