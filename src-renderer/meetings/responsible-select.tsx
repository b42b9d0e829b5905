import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attendee } from '../../src-shared/meetings/meeting.ts';
import { takeMarkedOnLeave } from '../kit/marked-option.ts';
import { useQuery } from '../kit/use-query.ts';

/** Who does it: those present first. The first letters and Enter or Tab choose. */
export function ResponsibleSelect({
  value,
  attendees,
  onChange,
  onPicked,
  label,
  focus = 'responsible',
}: {
  value: string | null;
  attendees: readonly Attendee[];
  onChange: (personId: string | null) => void;
  /** Someone was chosen from the list. */
  onPicked?: () => void;
  /** What the person is to do, where it is not an action, and the name by which the cursor finds it. */
  label?: string;
  focus?: string;
}) {
  const { t } = useTranslation();
  const people = useQuery('people.list', {});
  const present = new Set(
    attendees.filter(({ presence }) => presence === 'present').map(({ personId }) => personId),
  );
  const offered = (people.data ?? [])
    .filter(({ id, access }) => access !== 'removed' || id === value)
    // The parent of another child is nobody's concern here.
    .filter(({ id, affiliation }) => affiliation !== 'parent' || present.has(id) || id === value)
    .toSorted((a, b) => Number(present.has(b.id)) - Number(present.has(a.id)));
  return (
    <Select
      label={label ?? t('conferences:action.responsible')}
      data-focus={focus}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      searchable
      comboboxProps={{ withinPortal: false }}
      clearable
      openOnFocus
      onBlurCapture={({ currentTarget }) => takeMarkedOnLeave(currentTarget)}
      nothingFoundMessage={t('common:nobody-found')}
      clearButtonProps={{ 'aria-label': t('conferences:action.nobody'), tabIndex: -1 }}
      onChange={onChange}
      onOptionSubmit={onPicked}
    />
  );
}
