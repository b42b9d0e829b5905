import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../src-shared/problem.ts';
import { type Keyed, useKeyedSentence } from './keyed-sentence.ts';
import { useFormat } from './session.tsx';

/** Turns a problem into the sentence a person reads, in the language on screen. */
export function useProblemSentence(): (problem: Problem) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const keyed = useKeyedSentence();
  return useCallback(
    (problem) => {
      switch (problem.code) {
        case 'refused':
          return keyed(problem);
        case 'invalid':
          return invalid(problem.fields.map(named));
        case 'not-allowed':
          return t('problems:not-allowed', {
            roles: problem.roles.map((role) => t(`common:role.${role}`)).join(', '),
          });
        case 'not-found':
          return t('problems:not-found');
        case 'damaged':
        case 'foreign':
        case 'rolled-back':
          return t(`problems:${problem.code}.${problem.file}`);
        case 'in-use':
          return t('problems:in-use', {
            account: problem.account,
            since: format.instant(problem.since),
          });
        default:
          return t(`problems:${problem.code}`, { ...problem });
      }

      // At its field *Fill this in* says which; for the whole form it does not.
      function named(field: Keyed): string {
        return field.key === 'required' ? t('problems:required-fields') : keyed(field);
      }

      function invalid(sentences: string[]): string {
        return sentences.length === 0
          ? t('problems:invalid')
          : t('problems:invalid-fields', { sentences: [...new Set(sentences)].join(' ') });
      }
    },
    [t, format, keyed],
  );
}
