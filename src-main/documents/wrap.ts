import type { Shaper } from './shape.ts';
import type { TextStyle } from './style.ts';

/**
 * One line of a wrapped text. A line that ends at a space keeps it in `text`, so that a reader of
 * the tagged text doesn't join two words; `width` (points) leaves it out.
 */
export type Line = { text: string; width: number };

// A longer word is split without asking how wide it would be in one piece.
const LONGEST_WORD = 80;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Width of a piece of text in points. */
export function measure(text: string, style: TextStyle, shape: Shaper): number {
  const words = text.split(' ');
  const spaces = (words.length - 1) * shape(' ', style.weight).width;
  const width = words.reduce((sum, word) => sum + shape(word, style.weight).width, spaces);
  return (width * style.size) / 1000;
}

/**
 * Breaks text into lines no wider than `width` points: at spaces, and within a word only where the
 * word alone is too wide. Never drops a character; an empty text is no lines.
 */
export function wrap(text: string, style: TextStyle, width: number, shape: Shaper): Line[] {
  return text === '' ? [] : text.split('\n').flatMap((row) => wrapRow(row, style, width, shape));
}

function wrapRow(row: string, style: TextStyle, width: number, shape: Shaper): Line[] {
  const space = measure(' ', style, shape);
  const lines: Line[] = [];
  let line: Line = { text: '', width: 0 };
  for (const word of row.split(/ +/).filter((word) => word !== '')) {
    const pieces = splitWord(word, style, width, shape);
    for (const [i, piece] of pieces.entries()) {
      const gap = i === 0 && line.text !== '' ? space : 0;
      if (line.text === '') line = piece;
      else if (i === 0 && line.width + gap + piece.width <= width)
        line = { text: `${line.text} ${piece.text}`, width: line.width + gap + piece.width };
      else {
        lines.push(i === 0 ? { ...line, text: `${line.text} ` } : line);
        line = piece;
      }
    }
  }
  return [...lines, line];
}

/** The word in pieces that fit: itself when it fits. */
function splitWord(word: string, style: TextStyle, width: number, shape: Shaper): Line[] {
  if (word.length <= LONGEST_WORD) {
    const whole = { text: word, width: measure(word, style, shape) };
    if (whole.width <= width) return [whole];
  }
  const letters = Array.from(graphemes.segment(word), ({ segment }) => segment);
  const pieces: Line[] = [];
  for (let from = 0; from < letters.length; ) {
    let to = from;
    for (let sum = 0; to < letters.length; to += 1) {
      sum += measure(letters[to] ?? '', style, shape);
      if (sum > width && to > from) break;
    }
    // Joined and kerned letters may take more room together than apart.
    let piece = letters.slice(from, to).join('');
    while (to > from + 1 && measure(piece, style, shape) > width) {
      to -= 1;
      piece = letters.slice(from, to).join('');
    }
    pieces.push({ text: piece, width: measure(piece, style, shape) });
    from = to;
  }
  return pieces;
}
