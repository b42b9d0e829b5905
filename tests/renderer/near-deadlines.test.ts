import { expect, it } from 'vitest';
import { nearDeadlines } from '../../src-renderer/case-management/near-deadlines.ts';
import type { CaseDeadlineLine } from '../../src-shared/case-management/contract.ts';

const line = (month: string | null, state: CaseDeadlineLine['state']): CaseDeadlineLine => ({
  what: month === null ? 'year-start-case-management' : 'monthly-case-management',
  ...{ month, state, due: `${month ?? '2026-08'}-28`, children: 1, discussed: 0 },
});
const months = (lines: CaseDeadlineLine[]) => nearDeadlines(lines).map(({ month }) => month);

it('[HS-22] keeps the deadlines overdue, due and open, and of those to come the next', () => {
  const year = [
    ...[line(null, 'done-late'), line('2026-09', 'overdue'), line('2026-10', 'done')],
    ...[line('2026-11', 'due-soon'), line('2026-12', 'not-open'), line('2027-01', 'not-open')],
  ];
  expect(months(year)).toEqual(['2026-09', '2026-11', '2026-12']);
  expect(months([line(null, 'open'), line('2026-12', 'not-open')])).toEqual([null, '2026-12']);
  expect(months([line(null, 'done')])).toEqual([]);
});
