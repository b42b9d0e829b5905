/**
 * How long a text is in COPA's field: in UTF-16 code units, as a browser counts `maxlength`, with a
 * line break as two, since a web form sends it as two. So a text that fits here fits by either count.
 */
export function copaLength(text: string): number {
  const breaks = text.match(/\r\n|\r|\n/g) ?? [];
  return text.length + breaks.filter((one) => one.length === 1).length;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Characters as people see them; one that alone is longer than `limit` as its code points. */
function* characters(text: string, limit: number): Generator<string> {
  for (const { segment } of graphemes.segment(text)) {
    if (copaLength(segment) <= limit) yield segment;
    else yield* segment;
  }
}

/**
 * `text` in pieces of at most `limit` (by `copaLength`, at least 2). Pieces end after white space
 * where there is any, else between two characters. Joined they are `text` again: none is lost.
 */
export function cutText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let length = 0;
  let wordEnd = 0;
  for (const character of characters(text, limit)) {
    const own = copaLength(character);
    while (piece !== '' && length + own > limit) {
      const at = wordEnd || piece.length;
      pieces.push(piece.slice(0, at));
      piece = piece.slice(at);
      length = copaLength(piece);
      wordEnd = 0;
    }
    piece += character;
    length += own;
    if (character.trim() === '') wordEnd = piece.length;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** One piece of a text for COPA; `mark` stands before it in what is copied: '(1/2) ', or nothing. */
export interface CopaPart {
  mark: string;
  text: string;
}

/** Room that a mark such as '(12/34) ' takes. */
const MARK_ROOM = '(999/999) '.length;

/** The text as COPA's field takes it: whole, or cut into parts that say which they are (HS-25). */
export function copaParts(text: string, limit: number): CopaPart[] {
  if (text === '') return [];
  if (copaLength(text) <= limit) return [{ mark: '', text }];
  const pieces = cutText(text, limit - MARK_ROOM);
  return pieces.map((piece, n) => ({ mark: `(${n + 1}/${pieces.length}) `, text: piece }));
}
