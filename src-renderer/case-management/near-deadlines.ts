import type { CaseDeadlineLine } from '../../src-shared/case-management/contract.ts';

/** Those overdue, those that can be met now, and the next to open, in the order they came in. */
export function nearDeadlines(deadlines: readonly CaseDeadlineLine[]): CaseDeadlineLine[] {
  const next = deadlines.find(({ state }) => state === 'not-open');
  return deadlines.filter((line) => line === next || isPending(line));
}

function isPending({ state }: CaseDeadlineLine): boolean {
  return state === 'overdue' || state === 'due-soon' || state === 'open';
}
