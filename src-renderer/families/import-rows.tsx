import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '../../src-shared/dates.ts';
import type { RosterCheck } from '../../src-shared/families/contract.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Day } from '../kit/day.tsx';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import classes from './import.module.css';

/** Rows of one kind that are shown; the count says how many there are. */
const SHOWN = 200;

function Rows<T>({
  label,
  hint,
  rows,
  columns,
  rowKey,
}: {
  label: string;
  hint?: ReactNode;
  rows: readonly T[];
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {hint && <p>{hint}</p>}
      <DataTable label={label} rows={rows.slice(0, SHOWN)} columns={columns} rowKey={rowKey} />
      {rows.length > SHOWN && (
        <p>
          {t('families:first-of', {
            shown: format.number(SHOWN),
            total: format.number(rows.length),
          })}
        </p>
      )}
    </>
  );
}

function useRowColumn(): Column<{ row: number }> {
  const { t } = useTranslation();
  return {
    key: 'row',
    header: t('families:import.row'),
    cell: ({ row }) => row,
    sortBy: ({ row }) => row,
    align: 'number',
    width: '9ch',
  };
}

export function NewRows({ rows }: { rows: RosterCheck['new'] }) {
  const { t } = useTranslation();
  const columns: Column<RosterCheck['new'][number]>[] = [
    useRowColumn(),
    {
      key: 'name',
      header: t('families:field.name'),
      cell: (row) => row.name,
      sortBy: (row) => row.name,
    },
    {
      key: 'birth',
      header: t('families:field.dateOfBirth'),
      cell: (row) => <Day date={row.dateOfBirth} />,
      sortBy: (row) => row.dateOfBirth,
    },
    {
      key: 'class',
      header: t('families:field.class'),
      cell: (row) => row.className,
      sortBy: (row) => row.className,
    },
    {
      key: 'entry',
      header: t('families:field.entered'),
      cell: (row) => <Day date={row.entryDate} />,
      sortBy: (row) => row.entryDate,
    },
    {
      key: 'exit',
      header: t('families:field.exit'),
      cell: (row) => <Day date={row.exitDate} />,
      sortBy: (row) => row.exitDate,
    },
  ];
  return (
    <Rows
      label={t('families:import.part-new')}
      rows={rows}
      columns={columns}
      rowKey={(row) => String(row.row)}
    />
  );
}

export function ChangedRows({ rows }: { rows: RosterCheck['changed'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = (value: string | null) => {
    if (value === null) return t('families:import.nothing');
    if (isCalendarDate(value)) return format.date(value);
    return value === 'yes' || value === 'no' ? t(`common:${value}`) : value;
  };
  const columns: Column<RosterCheck['changed'][number]>[] = [
    useRowColumn(),
    {
      key: 'name',
      header: t('families:field.name'),
      cell: (row) => <Anchor href={linkTo(paths.child(row.childId))}>{row.name}</Anchor>,
      sortBy: (row) => row.name,
    },
    {
      key: 'changes',
      header: t('families:import.changes'),
      cell: (row) => (
        <ul className={classes.changes}>
          {row.changes.map(({ field, from, to, on }) => (
            <li key={field}>
              {t('families:import.change', {
                field: t(`roster:fields.${field}`),
                from: said(from),
                to: said(to),
              })}
              {on && ` (${t('families:import.from-day', { date: format.date(on) })})`}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Rows
      label={t('families:import.part-changed')}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.childId}
    />
  );
}

/** Rows that do not come in, to be mended in the file they come from. */
export function RefusedRows({ rows, hint }: { rows: RosterCheck['refused']; hint: string }) {
  const { t } = useTranslation();
  const columns: Column<RosterCheck['refused'][number]>[] = [
    useRowColumn(),
    {
      key: 'line',
      header: t('families:import.line'),
      cell: (row) => row.line,
      sortBy: (row) => row.line,
      align: 'number',
      width: '9ch',
    },
    {
      key: 'name',
      header: t('families:field.name'),
      cell: (row) => row.name,
      sortBy: (row) => row.name,
      width: '26ch',
    },
    {
      key: 'reason',
      header: t('families:import.reason'),
      cell: (row) =>
        t(`roster:reasons.${row.reason}`, {
          field: row.field ? t(`roster:fields.${row.field}`) : '',
        }),
      sortBy: (row) => row.reason,
    },
  ];
  return (
    <Rows
      label={t('families:import.part-refused')}
      hint={hint}
      rows={rows}
      columns={columns}
      rowKey={(row) => `${row.line}|${row.reason}`}
    />
  );
}

export function ConflictRows({ rows }: { rows: RosterCheck['conflicts'] }) {
  const { t } = useTranslation();
  const columns: Column<RosterCheck['conflicts'][number]>[] = [
    {
      key: 'family',
      header: t('families:field.familyKey'),
      cell: (row) => row.familyKey,
      sortBy: (row) => row.familyKey,
      width: '16ch',
    },
    {
      key: 'field',
      header: t('families:import.field'),
      cell: (row) => t(`roster:fields.${row.field}`),
    },
    {
      key: 'values',
      header: t('families:import.values'),
      cell: (conflict) => (
        <ul className={classes.changes}>
          {conflict.rows.map(({ row, value }) => (
            <li key={row}>
              {t('families:import.in-row', { row, value: value ?? t('families:import.nothing') })}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Rows
      label={t('families:import.part-conflicts')}
      hint={t('families:import.conflicts-hint')}
      rows={rows}
      columns={columns}
      rowKey={(row) => `${row.familyKey}|${row.field}`}
    />
  );
}

/** Rows that come in and want a look. */
export function WarningRows({ rows }: { rows: RosterCheck['warnings'] }) {
  const { t } = useTranslation();
  const columns: Column<RosterCheck['warnings'][number]>[] = [
    useRowColumn(),
    {
      key: 'warning',
      header: t('families:import.part-warnings'),
      cell: (row) =>
        t(`roster:warnings.${row.code}`, {
          field: row.field ? t(`roster:fields.${row.field}`) : '',
        }),
      sortBy: (row) => row.code,
    },
  ];
  return (
    <Rows
      label={t('families:import.part-warnings')}
      rows={rows}
      columns={columns}
      rowKey={(row) => `${row.line}|${row.code}|${row.field}`}
    />
  );
}

/** Children of the binder to whom the import does nothing, and why. */
export function ChildrenHere({
  label,
  hint,
  rows,
}: {
  label: string;
  hint: string;
  rows: RosterCheck['notInFile'];
}) {
  const { t } = useTranslation();
  const columns: Column<RosterCheck['notInFile'][number]>[] = [
    {
      key: 'name',
      header: t('families:field.name'),
      cell: (row) => <Anchor href={linkTo(paths.child(row.childId))}>{row.name}</Anchor>,
      sortBy: (row) => row.name,
    },
  ];
  return (
    <Rows label={label} hint={hint} rows={rows} columns={columns} rowKey={(row) => row.childId} />
  );
}
