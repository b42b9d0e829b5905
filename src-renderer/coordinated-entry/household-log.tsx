import { useTranslation } from 'react-i18next';
import { useQuery } from '../kit/use-query.ts';
import { AccessTable } from '../vault/access-table.tsx';

/** Who opened this household's page or changed it, and when (PR-14). */
export function HouseholdLog({ householdId }: { householdId: string }) {
  const { t } = useTranslation();
  const log = useQuery('households.accessLog', { householdId });
  return (
    <AccessTable
      label={t('coordinated-entry:household.log')}
      log={log}
      did="coordinated-entry:did"
    />
  );
}
