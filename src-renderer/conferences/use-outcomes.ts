import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultOutcomes } from '../../src-shared/conferences/outcomes.ts';
import { useLanguage } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';

export interface Outcomes {
  /** In the order of the keys 1, 2, 3 …. */
  list: readonly { id: string; word: string }[];
  /** The site's word for an outcome, else the binder's; its id when the site has it no more. */
  wordOf: (id: string) => string;
}

/** The outcomes that an entry may have, in the site's words (HS-09). */
export function useOutcomes(): Outcomes {
  const { t } = useTranslation();
  const language = useLanguage();
  const settings = useQuery('settings.get', {});
  const outcomes = settings.data?.outcomes ?? defaultOutcomes;
  return useMemo(() => {
    const words = new Map<string, string>();
    for (const { id } of defaultOutcomes) words.set(id, t(`documents:outcomes.${id}`));
    for (const { id, wording } of outcomes) if (wording) words.set(id, wording[language]);
    const wordOf = (id: string) => words.get(id) ?? id;
    return { list: outcomes.map(({ id }) => ({ id, word: wordOf(id) })), wordOf };
  }, [outcomes, language, t]);
}
