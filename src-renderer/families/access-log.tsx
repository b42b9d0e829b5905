import { useTranslation } from 'react-i18next';
import { useQuery } from '../kit/use-query.ts';
import { AccessTable } from '../vault/access-table.tsx';

/** Who opened this child's file or changed it, and when (PR-14). */
export function AccessLog({ childId }: { childId: string }) {
  const { t } = useTranslation();
  const log = useQuery('families.accessLog', { childId });
  return (
    <AccessTable label={t('families:access-log.title')} log={log} did="families:access-log.did" />
  );
}
