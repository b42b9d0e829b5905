import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobProgress, Reply } from '../../src-shared/bridge.ts';
import type { Input, Output } from '../../src-shared/contract.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { callJob, type JobName, jobOutput, onEvent } from './bridge.ts';

export interface Job<N extends JobName> {
  /** Starts it and answers once it has ended, with its output or the problem. */
  start: (input: Input<N>) => Promise<Reply<Output<N>>>;
  /** `done` of `total` in the job's own units; null before the first start. */
  progress: JobProgress | null;
  problem: Problem | null;
  isRunning: boolean;
}

/** An operation over a second long, with its progress. */
export function useJob<N extends JobName>(name: N): Job<N> {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRunning, setRunning] = useState(false);
  const listening = useRef<(() => void) | null>(null);
  useEffect(() => () => listening.current?.(), []);

  const start = useCallback(
    async (input: Input<N>): Promise<Reply<Output<N>>> => {
      setRunning(true);
      setProblem(null);
      setProgress(null);
      listening.current?.();
      const reply = await runJob(name, input, setProgress, (stop) => {
        listening.current = stop;
      });
      setRunning(false);
      if (reply.ok) await queries.invalidateQueries();
      else setProblem(reply.problem);
      return reply;
    },
    [name, queries],
  );
  return { start, progress, problem, isRunning };
}

/** Listens before it starts the job, because a short job may end before its id is known. */
async function runJob<N extends JobName>(
  name: N,
  input: Input<N>,
  onProgress: (job: JobProgress) => void,
  onListening: (stop: () => void) => void,
): Promise<Reply<Output<N>>> {
  const early = new Map<string, JobProgress>();
  let receive = (job: JobProgress): void => {
    early.set(job.id, job);
  };
  const stop = onEvent((event) => {
    if (event.topic === 'job') receive(event.job);
  });
  onListening(stop);
  const started = await callJob(name, input);
  if (!started.ok) {
    stop();
    return started;
  }
  const { job: id } = started.value;
  const last = await new Promise<JobProgress>((resolve) => {
    receive = (job) => {
      if (job.id !== id) return;
      onProgress(job);
      if (job.state !== 'waiting' && job.state !== 'running') resolve(job);
    };
    const sofar = early.get(id);
    if (sofar) receive(sofar);
  });
  stop();
  if (last.state === 'done') {
    return { ok: true, value: jobOutput(name, last.value) };
  }
  return { ok: false, problem: last.problem ?? { code: 'cancelled' } };
}
