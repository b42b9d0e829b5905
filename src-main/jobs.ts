import type { BinderEvent, JobProgress } from '../src-shared/bridge.ts';
import { Refusal } from '../src-shared/problem.ts';
import { problemOf } from './vault/sqlite-problem.ts';

type Work = (progress: (done: number, total: number) => Promise<void>) => Promise<unknown>;

export interface Jobs {
  /** Queues `work` and answers its id at once. One job runs at a time; the next waits and says so. */
  start(operation: string, work: Work): string;
  cancel(id: string): void;
  /** Ends what runs and what waits; nothing of them is committed afterwards. */
  stop(): void;
}

/** The queue of jobs. Progress, results and refusals go out as `job` events. */
export function createJobs(emit: (event: BinderEvent) => void, newId: () => string): Jobs {
  const ended = new Set<string>();
  let isStopped = false;
  let last: Promise<void> = Promise.resolve();

  async function run(job: JobProgress, work: Work): Promise<void> {
    const tell = (change: Partial<JobProgress>) => {
      Object.assign(job, change);
      emit({ topic: 'job', job: { ...job } });
    };
    const isOver = () => isStopped || ended.has(job.id);
    if (isOver()) return tell({ state: 'cancelled' });
    tell({ state: 'running' });
    try {
      const value = await work(async (done, total) => {
        tell({ done, total });
        await new Promise((resolve) => setImmediate(resolve));
        if (isOver()) throw new Refusal({ code: 'cancelled' });
      });
      tell({ state: 'done', done: job.total, value });
    } catch (error) {
      const problem = problemOf(error, newId);
      tell({ state: problem.code === 'cancelled' ? 'cancelled' : 'failed', problem });
    } finally {
      ended.delete(job.id);
    }
  }

  return {
    start(operation, work) {
      const job: JobProgress = { id: newId(), operation, state: 'waiting', done: 0, total: 0 };
      const before = last;
      last = (async () => {
        await before;
        // The caller has its job id before the first event tells of it.
        await new Promise((resolve) => setImmediate(resolve));
        await run(job, work);
      })();
      return job.id;
    },
    cancel: (id) => void ended.add(id),
    stop: () => {
      isStopped = true;
    },
  };
}
