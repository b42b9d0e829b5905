import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Reply } from '../../src-shared/bridge.ts';
import { contract, type Input, type NamesOf, type Output } from '../../src-shared/contract.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { call } from './bridge.ts';
import { type Keyed, useKeyedSentence } from './keyed-sentence.ts';

export type CommandName = NamesOf<'command' | 'draft' | 'entry'>;

export interface Command<N extends CommandName> {
  /** Runs it once; a second call while it runs waits for its own answer. */
  run: (input: Input<N>) => Promise<Reply<Output<N>>>;
  /** The refusal of the last run, until the next run or `reset`. */
  problem: Problem | null;
  /** The sentence for one field of the input by its dotted path, in the person's language. */
  fieldProblem: (path: string) => string | null;
  isRunning: boolean;
  reset: () => void;
}

/** Writes through one command of the contract. A success has every query on screen read anew. */
export function useCommand<N extends CommandName>(name: N): Command<N> {
  const sentence = useKeyedSentence();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [running, setRunning] = useState(0);

  const run = useCallback(
    async (input: Input<N>) => {
      setRunning((count) => count + 1);
      setProblem(null);
      const reply = await call(name, input);
      setRunning((count) => count - 1);
      if (!reply.ok) setProblem(reply.problem);
      else if (contract[name].kind !== 'draft') await queries.invalidateQueries();
      return reply;
    },
    [name, queries],
  );

  const fieldProblem = useCallback(
    (path: string) => {
      const found = problemAt(problem, path);
      return found ? sentence(found) : null;
    },
    [problem, sentence],
  );

  const reset = useCallback(() => setProblem(null), []);
  return { run, problem, fieldProblem, isRunning: running > 0, reset };
}

/** What a problem says about one field of the input. */
export function problemAt(problem: Problem | null, path: string): Keyed | null {
  if (problem?.code === 'invalid') {
    return problem.fields.find((field) => field.path === path) ?? null;
  }
  if (problem?.code === 'refused' && problem.path === path) return problem;
  return null;
}
