import { expect, it } from 'vitest';
import { sortRows } from '../../src-renderer/kit/sort-rows.ts';

interface Row {
  name: string;
  count: number | null;
}

const columns = [
  { key: 'name', sortBy: (row: Row) => row.name },
  { key: 'count', sortBy: (row: Row) => row.count },
  { key: 'fixed' },
];
const rows: Row[] = [
  { name: 'Zoë', count: 2 },
  { name: 'Ñuñez', count: null },
  { name: 'nadia', count: 10 },
  { name: 'Room 10', count: 1 },
  { name: 'Room 9', count: 3 },
];

function names(key: string, direction: 'ascending' | 'descending', language = 'es') {
  return sortRows(rows, columns, { key, direction }, language).map((row) => row.name);
}

it('sorts by the alphabet of the language, without regard to capitals', () => {
  expect(names('name', 'ascending')).toEqual(['nadia', 'Ñuñez', 'Room 9', 'Room 10', 'Zoë']);
  expect(names('name', 'descending')).toEqual(['Zoë', 'Room 10', 'Room 9', 'Ñuñez', 'nadia']);
});

it('sorts numbers as numbers, and rows without one come last either way', () => {
  expect(names('count', 'ascending')).toEqual(['Room 10', 'Zoë', 'Room 9', 'nadia', 'Ñuñez']);
  expect(names('count', 'descending')).toEqual(['nadia', 'Room 9', 'Zoë', 'Room 10', 'Ñuñez']);
});

it('leaves the order as it came without a sort, or by a column that has none', () => {
  expect(sortRows(rows, columns, null, 'en')).toEqual(rows);
  expect(names('fixed', 'descending')).toEqual(rows.map((row) => row.name));
});
