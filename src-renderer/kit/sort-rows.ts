export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

interface Sortable<T> {
  key: string;
  sortBy?: (row: T) => string | number | null;
}

/**
 * The rows by one column, in the alphabet of `language`; numbers within names count as numbers.
 * Rows without a value come last either way. Without a sort the order stays as it came.
 */
export function sortRows<T>(
  rows: readonly T[],
  columns: readonly Sortable<T>[],
  sort: Sort | null,
  language: string,
): readonly T[] {
  const sortBy = columns.find((column) => column.key === sort?.key)?.sortBy;
  if (sort === null || sortBy === undefined) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const turn = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [sortBy(a), sortBy(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return turn * (left - right);
    return turn * compare(String(left), String(right));
  });
}
