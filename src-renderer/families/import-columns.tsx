import { Radio, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RosterRead } from '../../src-shared/families/contract.ts';
import { doubledColumns, missingColumns } from '../../src-shared/families/roster-columns.ts';
import {
  ROSTER_FIELDS,
  type RosterColumns,
  type RosterField,
} from '../../src-shared/families/roster-row.ts';
import classes from './import.module.css';
import type { DateOrder } from './import-state.ts';

/** Sample values that stand beside a field. */
const SAMPLES = 3;

/** The second step: which column is which, as guessed and as the person corrects it. */
export function ImportColumns({
  read,
  columns,
  dateOrder,
  isLocked,
  onColumns,
  onDateOrder,
}: {
  read: RosterRead;
  columns: RosterColumns;
  dateOrder: DateOrder | null;
  /** The rows are coming in, or have: nothing can be chosen any more. */
  isLocked: boolean;
  onColumns: (columns: RosterColumns) => void;
  onDateOrder: (dateOrder: DateOrder) => void;
}) {
  const { t } = useTranslation();
  const missing = new Set(missingColumns(columns));
  const doubled = new Set(doubledColumns(columns));
  const required = requiredFields(columns);
  const unused = read.header.filter((_, column) => !Object.values(columns).includes(column));

  function errorOf(field: RosterField): string | null {
    if (doubled.has(field)) return t('families:import.column-twice');
    return missing.has(field) ? t('families:import.column-missing') : null;
  }

  return (
    <>
      {read.dateOrderUnclear && (
        <Radio.Group
          className={classes.order}
          label={t('families:import.date-order')}
          description={t('families:import.date-order-hint')}
          value={dateOrder}
          onChange={(value) => onDateOrder(value === 'day-first' ? 'day-first' : 'month-first')}
          required
        >
          <Radio
            value="month-first"
            disabled={isLocked}
            label={t('roster:dateOrders.month-first')}
          />
          <Radio value="day-first" disabled={isLocked} label={t('roster:dateOrders.day-first')} />
        </Radio.Group>
      )}
      <p>{t('families:import.columns-hint')}</p>
      <table className={classes.columns}>
        <caption className="visually-hidden">{t('families:import.step-columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('families:import.field')}</th>
            <th scope="col">{t('families:import.column')}</th>
            <th scope="col">{t('families:import.sample')}</th>
          </tr>
        </thead>
        <tbody>
          {ROSTER_FIELDS.map((field) => (
            <tr key={field}>
              <th scope="row">
                {t(`roster:fields.${field}`)}
                {required.has(field) && (
                  <span className={classes.required}>{t('families:import.required')}</span>
                )}
              </th>
              <td>
                <Select
                  aria-label={t(`roster:fields.${field}`)}
                  data={read.header.map((name, column) => ({
                    value: String(column),
                    label:
                      name.trim() || t('families:import.column-number', { number: column + 1 }),
                  }))}
                  value={columns[field] === null ? null : String(columns[field])}
                  onChange={(value) =>
                    onColumns({ ...columns, [field]: value === null ? null : Number(value) })
                  }
                  placeholder={t('families:import.no-column')}
                  error={errorOf(field)}
                  disabled={isLocked}
                  clearable
                  searchable
                />
              </td>
              <td className={classes.sample}>{samples(read, columns[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unused.length > 0 && (
        <p className={classes.quiet}>
          {t('families:import.unused', { columns: unused.filter(Boolean).join(', ') })}
        </p>
      )}
    </>
  );
}

/** Fields that need a column: the names in one column or in two. */
function requiredFields(columns: RosterColumns): ReadonlySet<RosterField> {
  const names: RosterField[] = columns.fullName === null ? ['lastName', 'firstName'] : ['fullName'];
  return new Set([...names, 'dateOfBirth', 'className', 'entryDate']);
}

function samples(read: RosterRead, column: number | null): string {
  if (column === null) return '';
  const values = read.sample.map((record) => record[column]?.trim() ?? '').filter(Boolean);
  return [...new Set(values)].slice(0, SAMPLES).join(' · ');
}
