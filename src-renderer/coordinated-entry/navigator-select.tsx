import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HouseholdEntryView } from '../../src-shared/coordinated-entry/household-entry.ts';
import { takeMarkedOnLeave } from '../kit/marked-option.ts';
import { useQuery } from '../kit/use-query.ts';
import { navigatorKey } from './review-fields.ts';

/** The primary housing navigator: a person, of an agency or not, or an agency as a whole (CE-19). */
export function NavigatorSelect({
  entry,
  typed,
  onChange,
}: {
  entry: HouseholdEntryView | undefined;
  /** As it was chosen on this page. */
  typed: string | undefined;
  onChange: (key: string) => void;
}) {
  const { t } = useTranslation();
  const people = useQuery('people.list', {}).data ?? [];
  const agencies = useQuery('agencies.list', {}).data ?? [];
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const now = entry?.navigators.find(({ until }) => until === null);
  const chosen = entry?.navigator ?? now;
  const labelOf = (name: string, agencyId: string | null) =>
    [name, agencyId && names.get(agencyId)].filter(Boolean).join(', ');
  return (
    <Select
      label={t('coordinated-entry:field.navigator')}
      data-focus="navigator"
      data={[
        {
          group: t('coordinated-entry:field.people'),
          items: people
            .filter(({ access, affiliation }) => access !== 'removed' && affiliation !== 'parent')
            .map(({ id, name, agencyId }) => ({
              value: navigatorKey(agencyId, id),
              label: labelOf(name, agencyId),
            })),
        },
        {
          group: t('coordinated-entry:agencies.title'),
          items: agencies.map(({ id, name }) => ({ value: navigatorKey(id, null), label: name })),
        },
      ]}
      value={typed ?? (chosen ? navigatorKey(chosen.agencyId, chosen.personId) : null)}
      searchable
      openOnFocus
      onBlurCapture={({ currentTarget }) => takeMarkedOnLeave(currentTarget)}
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={t('common:nobody-found')}
      onChange={(key) => key !== null && onChange(key)}
    />
  );
}
