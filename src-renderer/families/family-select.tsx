import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../kit/use-query.ts';

/** As many families as the list offers at once; typing narrows it. */
const OFFERED = 50;

/** An existing family, found by its adult or its children, or none for a new one. */
export function FamilySelect({
  value,
  onChange,
  error,
}: {
  value: string | null;
  onChange: (familyId: string | null) => void;
  error?: string | null;
}) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [query] = useDebouncedValue(search, 150);
  const families = useQuery('families.list', { query }, { keepPrevious: true }).data ?? [];
  const chosen = families.filter((family) => family.id === value);
  const offered = [...new Set([...chosen, ...families.slice(0, OFFERED)])];
  return (
    <Select
      label={t('families:which-family')}
      description={t('families:which-family-hint')}
      placeholder={t('families:new-family')}
      data={offered.map((family) => ({
        value: family.id,
        label: [family.primaryAdult, ...family.children.map((child) => child.name)]
          .filter((name) => name !== null)
          .join(' · '),
      }))}
      value={value}
      onChange={onChange}
      onSearchChange={(text) => setSearch(text.slice(0, 100))}
      filter={({ options }) => options}
      error={error}
      searchable
      clearable
      nothingFoundMessage={t('families:no-family-found')}
    />
  );
}
