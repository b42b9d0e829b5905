import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../kit/use-query.ts';

/** Picks one agency; type to search. */
export function AgencySelect({
  label,
  value,
  onChange,
  error,
  description,
  required,
}: {
  label: string;
  value: string | null;
  onChange: (agencyId: string | null) => void;
  error?: string | null;
  description?: string;
  required?: boolean;
}) {
  const { t } = useTranslation();
  const agencies = useQuery('agencies.list', {});
  return (
    <Select
      label={label}
      description={description}
      data={(agencies.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      clearable={!required}
      required={required}
      error={error ?? undefined}
      nothingFoundMessage={t('coordinated-entry:no-agency-found')}
    />
  );
}
