import type { Weight } from './fonts.ts';
import type { Shaped, Shaper } from './shape.ts';

// Words of letters that are read from the right, with nothing between them but a space. Digits and
// signs stay outside: their order is a matter of the whole line, which waits for full bidi.
const LETTER = String.raw`[[\p{Script=Arabic}\p{Script=Hebrew}]--\p{N}]`;
const WORD = String.raw`${LETTER}[${LETTER}\p{M}\u200c\u200d]*`;
const TOKENS = new RegExp(`${WORD}(?: ${WORD})*| |(?:(?!${LETTER})[^ ])+`, 'gv');
const FROM_RIGHT = new RegExp(`^${WORD} `, 'v');

/** The words and spaces of a line in the order in which they are written on the page. */
export function shapeLine(text: string, weight: Weight, shape: Shaper): Shaped[] {
  return Array.from(text.matchAll(TOKENS), ([token]) =>
    FROM_RIGHT.test(token) ? shapePhrase(token, weight, shape) : shape(token, weight),
  );
}

/** Words from right to left, as one piece that carries its text in reading order. */
function shapePhrase(phrase: string, weight: Weight, shape: Shaper): Shaped {
  const space = shape(' ', weight);
  const pieces = phrase
    .split(' ')
    .toReversed()
    .flatMap((word, i) => (i === 0 ? [shape(word, weight)] : [space, shape(word, weight)]));
  return {
    text: phrase,
    runs: pieces.flatMap(({ runs }) => runs),
    width: pieces.reduce((sum, { width }) => sum + width, 0),
    exact: false,
  };
}
