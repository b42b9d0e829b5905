import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LocationKind } from '../../src-shared/coordinated-entry/location.ts';

/** Where a household stays, in one of the words that the list knows (CE-14). */
export function LocationSelect({
  value,
  onChange,
  error,
  required,
}: {
  value: LocationKind | null;
  onChange: (kind: LocationKind | null) => void;
  error?: string | null;
  required?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('coordinated-entry:field.location')}
      data={LocationKind.options.map((kind) => ({
        value: kind,
        label: t(`coordinated-entry:location.kind.${kind}`),
      }))}
      value={value}
      onChange={(kind) => onChange(LocationKind.safeParse(kind).data ?? null)}
      error={error ?? undefined}
      required={required}
      clearable={!required}
      data-autofocus={required}
    />
  );
}
