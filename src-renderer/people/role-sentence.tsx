import { useTranslation } from 'react-i18next';
import type { Role } from '../../src-shared/rights.ts';
import { capitalized } from '../kit/capitalized.ts';
import { useLanguage } from '../kit/session.tsx';
import { roleWords } from './role-words.ts';

/** One sentence on what a role may do. */
export function RoleSentence({ role }: { role: Role }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const words = list.format(roleWords(role).map((word) => t(`people:may.${word}`)));
  return `${capitalized(words, language)}.`;
}
