import { useTranslation } from 'react-i18next';
import type { CopaField } from '../../src-shared/copa/fields.ts';

/** What a field of the text for COPA is called: the minutes' own words where it has some. */
export function useFieldName(): (field: CopaField) => string {
  const { t } = useTranslation();
  return (field) => {
    const isOwn = field === 'meeting' || field === 'outcome' || field === 'actions';
    return t(isOwn ? `copa:field.${field}` : `documents:entry.${field}`);
  };
}
