import { createInstance, type InitOptions } from 'i18next';
import type { Language } from '../operation.ts';
import { namespaces, resources } from './resources.ts';

/**
 * A sentence by `namespace:key`, with values put in where the sentence says `{{name}}`. `count`
 * chooses between a key's `_one` and `_other`.
 */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** What every i18next instance of the program is started with: nothing is loaded, nothing waits. */
export function translationOptions(language: Language): InitOptions {
  return {
    lng: language,
    fallbackLng: 'en',
    ns: [...namespaces],
    defaultNS: 'common',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  };
}

/** The sentences of one language, for documents and wherever there is no screen. */
export function translator(language: Language): Translate {
  const instance = createInstance();
  void instance.init(translationOptions(language));
  return (key, values) => instance.t(key, values ?? {});
}
