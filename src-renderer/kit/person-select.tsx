import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../src-shared/people/contract.ts';
import { useQuery } from './use-query.ts';

/** Picks one of the staff or of those from outside; type to search. `only` narrows who is offered. */
export function PersonSelect({
  label,
  value,
  onChange,
  only = () => true,
  error,
  required,
  clearable = true,
  description,
  placeholder,
}: {
  label: string;
  value: string | null;
  onChange: (personId: string | null) => void;
  only?: (person: Person) => boolean;
  error?: string | null;
  required?: boolean;
  clearable?: boolean;
  description?: string;
  placeholder?: string;
}) {
  const { t } = useTranslation();
  const people = useQuery('people.list', {});
  // Two of one name are told apart by where they come from.
  const labelOf = ({ name, affiliation, organization }: Person) =>
    affiliation === 'staff'
      ? name
      : `${name} (${organization ?? t(`common:affiliation.${affiliation}`)})`;
  const offered = (people.data ?? []).filter((person) => person.id === value || only(person));
  return (
    <Select
      label={label}
      description={description}
      placeholder={placeholder}
      data={offered.map((person) => ({ value: person.id, label: labelOf(person) }))}
      value={value}
      onChange={onChange}
      searchable
      clearable={clearable}
      required={required}
      error={error ?? undefined}
      nothingFoundMessage={t('common:nobody-found')}
    />
  );
}
