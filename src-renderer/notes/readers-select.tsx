import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayBeNamed } from '../../src-shared/notes/rules.ts';
import { useSession } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';

/** Picks people who may read a narrow note besides its discipline and its author. */
export function ReadersSelect({
  value,
  onChange,
  known = [],
  error,
  autoFocus,
}: {
  value: readonly string[];
  onChange: (personIds: string[]) => void;
  /** Who reads it already. */
  known?: readonly string[];
  error: string | null;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const { personId } = useSession();
  const people = useQuery('people.list', {});
  const [isOpen, setOpen] = useState(false);
  const offered = (people.data ?? []).filter(
    (person) => mayBeNamed(person) && person.id !== personId && !known.includes(person.id),
  );
  return (
    <MultiSelect
      label={t('notes:write.readers')}
      placeholder={value.length === 0 ? t('notes:write.readers-hint') : undefined}
      data={offered.map((person) => ({ value: person.id, label: person.name }))}
      value={[...value]}
      onChange={(next) => {
        onChange(next);
        // Else Ctrl+Enter would take the name under the cursor instead of sending the form.
        setOpen(false);
      }}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      searchable
      autoFocus={autoFocus}
      error={error}
      nothingFoundMessage={t('common:nobody-found')}
    />
  );
}
