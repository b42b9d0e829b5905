import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import { useFormat, useLanguage } from './session.tsx';
import { type Sort, sortRows } from './sort-rows.ts';

export interface Column<T> {
  key: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** What the column sorts by; without it the column can't be sorted. Null comes last. */
  sortBy?: (row: T) => string | number | null;
  /** `number`: to the right, tabular. */
  align?: 'number';
  /** Keeps a short text, such as a date, on one line. */
  nowrap?: boolean;
  /** Sets a longer text small: two lines of it are as high as a row (screens.md, 40 px). */
  small?: boolean;
  /** CSS width, such as '12ch'. */
  width?: string;
}

/**
 * A list as a table: sortable columns, a slot for filters, the count. With `onOpen`, a row opens
 * by click or Enter and the arrows walk the rows; the first column is then what a row is called.
 */
export function DataTable<T>({
  label,
  rows,
  columns,
  rowKey,
  onOpen,
  filters,
  initialSort,
  empty,
  isLoading = false,
  elsewhere,
}: {
  /** What the table lists, read out as its caption. */
  label: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  onOpen?: (row: T) => void;
  filters?: ReactNode;
  initialSort?: Sort;
  /** What stands in place of no rows. */
  empty?: ReactNode;
  isLoading?: boolean;
  /** Sorted and cut to length by the vault: the sort it was asked for, and how many rows there are. */
  elsewhere?: { sort: Sort; onSort: (sort: Sort) => void; total: number };
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const [ownSort, setOwnSort] = useState<Sort | null>(initialSort ?? null);
  const sort = elsewhere?.sort ?? ownSort;
  const sorted = useMemo(
    () => sortRows(rows, columns, elsewhere ? null : ownSort, language),
    [rows, columns, elsewhere, ownSort, language],
  );
  const total = elsewhere?.total ?? sorted.length;
  return (
    <div className={classes.wrap}>
      {filters && <div className={classes.filters}>{filters}</div>}
      {sorted.length === 0 && !isLoading ? (
        (empty ?? <p className={classes.none}>{t('common:table.none')}</p>)
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table} aria-busy={isLoading}>
            <caption className="visually-hidden">{label}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <HeaderCell
                    key={column.key}
                    column={column}
                    sort={sort}
                    onSort={elsewhere?.onSort ?? setOwnSort}
                  />
                ))}
              </tr>
            </thead>
            <Rows rows={sorted} columns={columns} rowKey={rowKey} onOpen={onOpen} />
          </table>
        </div>
      )}
      <p className={total === 0 ? 'visually-hidden' : classes.count} aria-live="polite">
        {isLoading
          ? t('common:loading')
          : t('common:table.count', { count: total, number: format.number(total) })}
      </p>
    </div>
  );
}

function HeaderCell<T>({
  column,
  sort,
  onSort,
}: {
  column: Column<T>;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}) {
  const direction = sort?.key === column.key ? sort.direction : null;
  const Icon =
    direction === null ? IconArrowsSort : direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <th
      scope="col"
      data-align={column.align}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={direction ?? undefined}
    >
      {column.sortBy ? (
        <button
          type="button"
          className={classes.sort}
          data-on={direction !== null}
          onClick={() =>
            onSort({
              key: column.key,
              direction: direction === 'ascending' ? 'descending' : 'ascending',
            })
          }
        >
          {column.header}
          <Icon size={16} aria-hidden />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function Rows<T>({
  rows,
  columns,
  rowKey,
  onOpen,
}: {
  rows: readonly T[];
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  onOpen: ((row: T) => void) | undefined;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState(0);
  const reachable = Math.min(current, rows.length - 1);

  function move(event: KeyboardEvent, from: number): void {
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined || to < 0 || to >= rows.length) return;
    event.preventDefault();
    setCurrent(to);
    body.current?.querySelectorAll<HTMLElement>('[data-row-opener]')[to]?.focus();
  }

  return (
    <tbody ref={body}>
      {rows.map((row, index) => (
        <tr
          key={rowKey(row)}
          data-opens={onOpen !== undefined}
          onClick={onOpen && ((event) => isPlainClick(event.target) && onOpen(row))}
        >
          {columns.map((column, at) => {
            const content = column.cell(row);
            return (
              <td
                key={column.key}
                data-align={column.align}
                data-nowrap={column.nowrap}
                data-small={column.small}
              >
                {at === 0 && onOpen ? (
                  <button
                    type="button"
                    data-row-opener
                    className={classes.opener}
                    tabIndex={index === reachable ? 0 : -1}
                    onFocus={() => setCurrent(index)}
                    onKeyDown={(event) => move(event, index)}
                    onClick={() => onOpen(row)}
                  >
                    {content}
                  </button>
                ) : (
                  content
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** A click on a button or link of the row is that button's own. */
function isPlainClick(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, input, label') === null;
}
