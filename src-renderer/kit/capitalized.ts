import type { Language } from '../../src-shared/operation.ts';

/** The words with a capital at their beginning: in Spanish, days and months have none of their own. */
export function capitalized(words: string, language: Language): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}
