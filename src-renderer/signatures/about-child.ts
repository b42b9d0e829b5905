import { matches, searchKey } from '../../src-shared/families/search-key.ts';

/** So many letters of one word, so that a keystroke names nobody else's child to a parent. */
const LEAST_LETTERS = 3;

/**
 * What is about the child whose name is typed, and nothing while too little is typed: each word typed
 * begins a word of the name, and one has three letters or all is the whole name, as *Bo Li* (PR-06).
 */
export function aboutChild<D extends { childName: string | null }>(
  documents: readonly D[],
  typed: string,
): D[] {
  const query = searchKey(typed);
  return documents.filter(({ childName }) => {
    const name = searchKey(childName ?? '');
    if (name === '') return false;
    return name === query || (isEnough(query) && matches(query, name));
  });
}

/** Whether enough is typed to look for. */
export function isEnough(typed: string): boolean {
  return searchKey(typed)
    .split(' ')
    .some((word) => [...word].length >= LEAST_LETTERS);
}
