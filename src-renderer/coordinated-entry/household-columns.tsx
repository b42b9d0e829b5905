import { useTranslation } from 'react-i18next';
import type { HouseholdRow } from '../../src-shared/coordinated-entry/households-contract.ts';
import type { Column } from '../kit/data-table.tsx';
import { Day } from '../kit/day.tsx';
import { useFormat } from '../kit/session.tsx';
import { HouseholdLabel } from './household-label.tsx';

/** The columns of the by-name list. */
export function useHouseholdColumns(): Column<HouseholdRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const kindOf = ({ location }: HouseholdRow) =>
    location === null
      ? t('coordinated-entry:location.unknown')
      : t(`coordinated-entry:location.kind.${location}`);
  return [
    {
      key: 'label',
      header: t('coordinated-entry:field.household'),
      cell: (row) => <HouseholdLabel label={row.label} isCodeOnly={row.isCodeOnly} />,
      sortBy: (row) => row.label,
      width: '17%',
    },
    {
      key: 'code',
      header: t('coordinated-entry:field.code'),
      cell: (row) => row.code,
      sortBy: (row) => row.code,
      nowrap: true,
    },
    {
      key: 'county',
      header: t('coordinated-entry:field.county'),
      cell: (row) => `${row.countyName} · ${row.regionName}`,
      small: true,
      width: '10%',
      sortBy: (row) => `${row.regionName} ${row.countyName}`,
    },
    {
      key: 'listed',
      header: t('coordinated-entry:field.listedOn'),
      cell: (row) => <Day date={row.listedOn} />,
      nowrap: true,
      sortBy: (row) => row.listedOn,
    },
    {
      key: 'location',
      header: t('coordinated-entry:field.location'),
      cell: (row) =>
        row.status === 'active'
          ? kindOf(row)
          : t(`coordinated-entry:status.${row.status}-on`, { date: format.date(row.statusOn) }),
      sortBy: kindOf,
      small: true,
      width: '15%',
    },
    {
      key: 'navigator',
      header: t('coordinated-entry:field.navigator'),
      cell: (row) => row.navigator,
      sortBy: (row) => row.navigator,
      small: true,
      width: '18%',
    },
    {
      key: 'reasons',
      header: t('coordinated-entry:field.reviewed'),
      cell: (row) =>
        row.reasons.map((reason) => t(`coordinated-entry:reason-short.${reason}`)).join(' · '),
      small: true,
      width: '18%',
    },
  ];
}
