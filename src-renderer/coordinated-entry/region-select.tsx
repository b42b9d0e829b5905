import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../kit/use-query.ts';

/** Picks one region; null is what `placeholder` says, such as *All regions*. */
export function RegionSelect({
  label,
  value,
  onChange,
  placeholder,
  required,
  error,
  width,
}: {
  label: string;
  value: string | null;
  onChange: (regionId: string | null) => void;
  placeholder?: string;
  required?: boolean;
  error?: string | null;
  /** In pixels; else that of where it stands. */
  width?: number;
}) {
  const regions = useQuery('regions.list', {});
  return (
    <Select
      label={label}
      placeholder={placeholder}
      data={(regions.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      clearable={!required}
      required={required}
      error={error ?? undefined}
      w={width}
    />
  );
}

/** Picks one county among those of all regions, grouped by region. */
export function CountySelect({
  value,
  onChange,
  error,
}: {
  value: string | null;
  onChange: (countyId: string | null) => void;
  error?: string | null;
}) {
  const { t } = useTranslation();
  const regions = useQuery('regions.list', {});
  return (
    <Select
      label={t('coordinated-entry:field.county')}
      data={(regions.data ?? []).map(({ name, counties }) => ({
        group: name,
        items: counties.map((county) => ({ value: county.id, label: county.name })),
      }))}
      value={value}
      onChange={onChange}
      searchable
      required
      error={error ?? undefined}
      nothingFoundMessage={t('coordinated-entry:no-county-found')}
    />
  );
}
