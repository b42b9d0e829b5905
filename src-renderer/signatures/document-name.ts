import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundDocument } from '../../src-shared/signatures/contract.ts';

type Named = Pick<RoundDocument, 'type' | 'childName' | 'planId'>;

/** What a document is called: minutes, the follow-up form or support plan of a child, an amendment. */
export function useDocumentName(): (document: Named) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ type, childName, planId }) => {
      const name = childName ?? '';
      switch (type) {
        case 'conference-minutes':
          return t('signatures:document.minutes');
        case 'case-management-minutes':
          return t('signatures:document.case-management-minutes');
        case 'coordinated-entry-minutes':
          return t('signatures:document.coordinated-entry-minutes');
        case 'follow-up-form':
          return t('signatures:document.form', { name });
        case 'support-plan':
          return t('signatures:document.support-plan', { name });
        case 'amendment':
          if (childName === null) return t('signatures:document.amendment');
          return planId === null
            ? t('signatures:document.form-amendment', { name })
            : t('signatures:document.plan-amendment', { name });
      }
    },
    [t],
  );
}
