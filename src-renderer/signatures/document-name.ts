import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundDocument } from '../../src-shared/signatures/contract.ts';

type Named = Pick<RoundDocument, 'type' | 'childName'>;

/** What a document is called: minutes, the follow-up form of a child, an amendment. */
export function useDocumentName(): (document: Named) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ type, childName }) => {
      if (type === 'conference-minutes') return t('signatures:document.minutes');
      if (type === 'follow-up-form') {
        return t('signatures:document.form', { name: childName ?? '' });
      }
      return childName === null
        ? t('signatures:document.amendment')
        : t('signatures:document.form-amendment', { name: childName });
    },
    [t],
  );
}
