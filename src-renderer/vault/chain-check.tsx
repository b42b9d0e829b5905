import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../src-shared/contract.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { call } from '../kit/bridge.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { StateBadge } from '../kit/state-badge.tsx';

export interface ChainCheckState {
  result: Output<'vault.verifyAudit'> | null;
  problem: Problem | null;
  isRunning: boolean;
  run: () => void;
}

/** Walks the audit log's hash chain when asked to. */
export function useChainCheck(): ChainCheckState {
  const [result, setResult] = useState<Output<'vault.verifyAudit'> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRunning, setRunning] = useState(false);

  async function verify() {
    setRunning(true);
    const reply = await call('vault.verifyAudit', {});
    setResult(reply.ok ? reply.value : null);
    setProblem(reply.ok ? null : reply.problem);
    setRunning(false);
  }

  return { result, problem, isRunning, run: () => void verify() };
}

/** What the walk found: whole, or the first row that does not follow. */
export function ChainCheck({ check }: { check: ChainCheckState }) {
  const { t } = useTranslation();
  const { result, problem } = check;
  return (
    <div role="status" className={result || problem ? undefined : 'visually-hidden'}>
      <ProblemNotice problem={problem} />
      {result && (
        <StateBadge
          state={result.brokenAt === null ? 'done' : 'overdue'}
          label={
            result.brokenAt === null
              ? t('vault:audit.whole', { count: result.rows })
              : t('vault:audit.broken', { row: result.brokenAt })
          }
        />
      )}
    </div>
  );
}
