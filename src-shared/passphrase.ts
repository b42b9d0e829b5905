import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { Language } from './operation.ts';

/** Characters (code points after NFKC): NIST SP 800-63B-4 asks 15 where it is the only factor. */
export const minPassphrase = 15;
export const maxPassphrase = 256;

export type PassphraseReason =
  | 'not-text'
  | 'too-short'
  | 'too-long'
  | 'repeats'
  | 'contains-name'
  | 'too-common';

export type PassphraseCheck = {
  acceptable: boolean;
  /** Keys of the sentences that say why not; empty when acceptable. */
  reasons: PassphraseReason[];
  /** zxcvbn's estimate, 0 (under 1,000 guesses) to 4 (over 10^10). */
  score: number;
};

/** Guesses that a colleague would start with. */
const wordsOfTheWork = [
  ...['head start', 'headstart', 'early head start', 'head', 'start', 'binder', 'locked binder'],
  ...[
    'locked',
    'case',
    'conference',
    'conferencing',
    'preschool',
    'childcare',
    'child',
    'children',
  ],
  ...['daycare', 'kindergarten', 'nursery', 'classroom', 'class', 'teacher', 'family', 'advocate'],
  ...['center', 'agency', 'program', 'school', 'staff', 'password', 'passphrase'],
  ...['guardería', 'guarderia', 'preescolar', 'escuela', 'maestra', 'maestro', 'niños', 'ninos'],
  ...['familia', 'familias', 'centro', 'agencia', 'programa', 'clase', 'contraseña', 'contrasena'],
];

/** Enough to tell a weak one; the estimate takes longer the longer the text. */
const estimatedLength = 100;

/**
 * Whether a passphrase may be chosen (security.md 2.2): length and the block list, and no rule of
 * composition. The dictionaries (about 2 MB) load with the first call.
 */
export async function checkPassphrase(
  passphrase: string,
  about: { siteName: string; personName: string },
): Promise<PassphraseCheck> {
  if (!passphrase.isWellFormed()) return { acceptable: false, reasons: ['not-text'], score: 0 };
  const text = passphrase.normalize('NFKC');
  const length = [...text].length;
  const own = [...wordsOfTheWork, ...wordsIn(about.siteName), ...wordsIn(about.personName)];
  const { score } = (await estimator()).check(text, [about.siteName, about.personName, ...own]);
  const found: [PassphraseReason, boolean][] = [
    ['too-short', length < minPassphrase],
    ['too-long', length > maxPassphrase],
    ['repeats', repeats(text)],
    ['contains-name', containsName(text, about.personName)],
    ['too-common', score < 4 || isMadeOf(text, own)],
  ];
  const reasons = found.filter(([, holds]) => holds).map(([reason]) => reason);
  return { acceptable: reasons.length === 0, reasons, score };
}

/**
 * Six words drawn from 2,048 (66 bits), to be offered to whoever can't think of a passphrase.
 * @param random a whole number from 0 to n - 1, from a cryptographic source
 */
export async function sixWords(random: (n: number) => number, language: Language): Promise<string> {
  const { wordlist } =
    language === 'es'
      ? await import('@scure/bip39/wordlists/spanish.js')
      : await import('@scure/bip39/wordlists/english.js');
  const words = Array.from({ length: 6 }, () => wordlist[random(wordlist.length)] ?? '');
  return words.join(' ').normalize('NFC');
}

let loading: Promise<ZxcvbnFactory> | null = null;

function estimator(): Promise<ZxcvbnFactory> {
  loading ??= load();
  return loading;
}

async function load(): Promise<ZxcvbnFactory> {
  const [core, common, en, es] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-es-es'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...en.dictionary, ...es.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: estimatedLength,
  });
}

/** One piece over and over, or hardly any different characters. */
function repeats(text: string): boolean {
  return /^(.+?)\1+$/su.test(text) || new Set(text).size < 5;
}

function containsName(text: string, personName: string): boolean {
  const name = folded(personName).replace(/[^\p{L}]/gu, '');
  const letters = folded(text).replace(/[^\p{L}]/gu, '');
  if (name.length >= 4 && letters.includes(name)) return true;
  const words = new Set(wordsIn(text));
  return wordsIn(personName).some((part) => part.length >= 3 && words.has(part));
}

/** Nothing is left, or next to nothing, without the words that a colleague would start with. */
function isMadeOf(text: string, words: string[]): boolean {
  const longestFirst = words.map(folded).toSorted((a, b) => b.length - a.length);
  const rest = longestFirst
    .filter((word) => word.length >= 3)
    .reduce((left, word) => left.replaceAll(word, ' '), folded(text));
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length < 6;
}

function wordsIn(text: string): string[] {
  return folded(text).match(/\p{L}+/gu) ?? [];
}

/** Without case and accents. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
