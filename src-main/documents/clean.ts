/** Whether a bundled font has a glyph for this code point. */
export type Coverage = (codePoint: number) => boolean;

const NEWLINES = /\r\n?|[\u0085\u2028\u2029]/g;
const SPACES = /[\t\v\f]/g;
// Nothing to see, and a way to make a page read other than it looks: controls, zero-width and bidi
// controls, soft hyphens, variation selectors. The two joiners shape letters and stay.
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Variation_Selector}]--[\n\u0600-\u0605\u06dd\u200c\u200d]]/gv;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const NEWLINE = 0x0a;
const REPLACEMENT = '\ufffd';

/**
 * The text as it can be printed (documents.md, `clean()`): well-formed NFC, newlines as `\n`, without
 * control characters, at most four combining marks in a row, and U+FFFD for each code point that no
 * bundled font covers. `replacements` counts the U+FFFD in the result, for the user to be told.
 */
export function clean(text: string, covers: Coverage): { text: string; replacements: number } {
  const plain = text
    .toWellFormed()
    .replace(NEWLINES, '\n')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(STACKED_MARKS, '$1');
  let replacements = 0;
  let printable = '';
  for (const character of plain) {
    const codePoint = character.codePointAt(0) ?? 0;
    const shown = codePoint === NEWLINE || covers(codePoint) ? character : REPLACEMENT;
    if (shown === REPLACEMENT) replacements += 1;
    printable += shown;
  }
  return { text: printable, replacements };
}
