import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../src-shared/bridge.ts';
import type { Input, Output } from '../../src-shared/contract.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { type CommandName, problemAt, useCommand } from './use-command.ts';

export interface Submit<N extends CommandName> {
  /**
   * Runs the command, unless a value of `required` (by dotted path of the input) is empty: that is
   * then the problem, and the answer is null.
   */
  run: (
    input: Input<N>,
    required?: Record<string, string | null>,
  ) => Promise<Reply<Output<N>> | null>;
  problem: Problem | null;
  /** The sentence for one field by its dotted path, or null. */
  error: (path: string) => string | null;
  isRunning: boolean;
}

/** A form's command, with what must be filled in named at once and at the fields. */
export function useSubmit<N extends CommandName>(name: N): Submit<N> {
  const { t } = useTranslation();
  const { run: runCommand, problem: refused, isRunning, reset } = useCommand(name);
  const [missing, setMissing] = useState<Problem | null>(null);
  const problem = missing ?? refused;

  const run = useCallback<Submit<N>['run']>(
    async (input, required = {}) => {
      reset();
      const empty = Object.entries(required)
        .filter(([, value]) => value === null || value.trim() === '')
        .map(([path]) => ({ path, key: 'required' }));
      setMissing(empty.length > 0 ? { code: 'invalid', fields: empty } : null);
      return empty.length > 0 ? null : runCommand(input);
    },
    [runCommand, reset],
  );

  const error = useCallback(
    (path: string) => {
      const found = problemAt(problem, path);
      return found && t(`problems:${found.key}`, found.values ?? {});
    },
    [problem, t],
  );
  return { run, problem, error, isRunning };
}
