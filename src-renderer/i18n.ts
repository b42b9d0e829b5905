import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { translationOptions } from '../src-shared/locales/translator.ts';
import type { Language } from '../src-shared/operation.ts';

/** Starts the sentences on screen; `setLanguage` changes the language later. */
export function startSentences(language: Language): void {
  void i18next.use(initReactI18next).init({
    ...translationOptions(language),
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

/** Turns the screen to a language at once. */
export function setLanguage(language: Language): void {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
