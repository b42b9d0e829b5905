/** Letters that no decomposition takes apart, in lower case, and how people type them. */
const plainLetters: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ς: 'σ',
};
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** Accents, and apostrophes with the signs typed for them: they join what stands around them. */
const leftOut = /[\p{M}'‘’‛ʻʼʹ`]/gu;

/**
 * A name as it is searched and sorted: lower case, no accents, apostrophes left out, any other sign
 * a space, words apart by one space. "D'Angelo-Núñez" gives "dangelo nunez". Same text, same key.
 */
export function searchKey(text: string): string {
  return text
    .replaceAll('´', "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(leftOut, '')
    .replace(special, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether every word of `query`, as typed, begins a word of `key`; an empty query finds all. */
export function matches(query: string, key: string): boolean {
  const words = searchKey(query).split(' ');
  return words.every((word) => ` ${key}`.includes(` ${word}`));
}
