import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/empty-state.tsx';
import { paths, useGo } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Page
      title={t('common:not-found-title')}
      primary={{ label: t('common:to-home'), run: () => go.to(paths.home) }}
    >
      <EmptyState title={t('common:not-found-detail')} />
    </Page>
  );
}
