import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../kit/session.tsx';

/** Under a list that is cut to length: how many of all it shows, and the way to more of them. */
export function ShowMore({
  shown,
  total,
  onMore,
}: {
  shown: number;
  total: number;
  /** Null: no more at once, one has to narrow the list. */
  onMore: (() => void) | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (shown >= total) return null;
  return (
    <p>
      {t('families:first-of', { shown: format.number(shown), total: format.number(total) })}{' '}
      {onMore && (
        <Button variant="subtle" size="compact-sm" onClick={onMore}>
          {t('families:show-more')}
        </Button>
      )}
    </p>
  );
}
