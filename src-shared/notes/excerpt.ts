import { searchKey } from '../families/search-key.ts';

/** A piece of a text; `isHit` for a word that was searched for. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** About as much as two lines show, in UTF-16 code units. */
const LENGTH = 220;
/** How much stands before the first hit when the text does not begin with it. */
const BEFORE = 60;

/** A word with its accents and the apostrophes within, as `searchKey` keeps them together. */
const word = /[\p{L}\p{N}\p{M}'‘’‛ʻʼʹ`´]+/gu;

/**
 * The first lines of a text, or those around the first hit when it comes later, with each word that
 * begins with one of `words` (of `searchWords`) marked. White space reads as one space.
 */
export function excerptOf(text: string, words: readonly string[]): Piece[] {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const first = firstHit(flat, words);
  const isFar = first !== null && first > LENGTH - BEFORE;
  const from = isFar ? startOfWord(flat, first - BEFORE) : 0;
  const end = flat.length - from > LENGTH ? endOfWord(flat, from + LENGTH) : flat.length;
  const shown = `${from > 0 ? '… ' : ''}${flat.slice(from, end)}${end < flat.length ? ' …' : ''}`;
  return pieces(shown, words);
}

function isHit(one: string, words: readonly string[]): boolean {
  const keys = searchKey(one).split(' ');
  return words.some((begin) => keys.some((key) => key.startsWith(begin)));
}

function firstHit(text: string, words: readonly string[]): number | null {
  if (words.length === 0) return null;
  for (const match of text.matchAll(word)) if (isHit(match[0], words)) return match.index;
  return null;
}

function startOfWord(text: string, at: number): number {
  return text.lastIndexOf(' ', at) + 1;
}

function endOfWord(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > at - BEFORE ? space : at;
}

function pieces(text: string, words: readonly string[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(word)) {
    if (!isHit(match[0], words)) continue;
    if (match.index > at) found.push({ text: text.slice(at, match.index), isHit: false });
    at = match.index + match[0].length;
    found.push({ text: match[0], isHit: true });
  }
  if (at < text.length) found.push({ text: text.slice(at), isHit: false });
  return found;
}
