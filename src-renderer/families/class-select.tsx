import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../kit/use-query.ts';

/** Picks one class of the site. */
export function ClassSelect({
  label,
  value,
  onChange,
  error,
  required = false,
  placeholder,
  without,
}: {
  label: string;
  value: string | null;
  onChange: (classId: string | null) => void;
  error?: string | null;
  required?: boolean;
  /** Stands for none; the choice can then be cleared. */
  placeholder?: string;
  /** A class that is not offered. */
  without?: string | null;
}) {
  const { t } = useTranslation();
  const classes = useQuery('families.classes', {});
  const offered = (classes.data ?? []).filter((row) => row.id !== without);
  return (
    <Select
      label={label}
      data={offered.map((row) => ({ value: row.id, label: row.name }))}
      value={value}
      onChange={onChange}
      error={error}
      required={required}
      searchable
      clearable={placeholder !== undefined}
      {...(placeholder === undefined ? {} : { placeholder })}
      nothingFoundMessage={t('families:no-class-found')}
    />
  );
}
