import type { Problem } from './problem.ts';

/** What every call answers. Nothing is thrown across the bridge. */
export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export type LockReason =
  | 'person'
  | 'switch'
  | 'idle'
  | 'suspend'
  | 'screen-lock'
  | 'session-age'
  | 'window-closed'
  | 'crash';

/**
 * What the vault or the window process tells the renderer unasked.
 * `locking`: flush what is being typed, within 2,000 ms. `locked`: the vault process has ended and
 * a new, locked one is up. `job`: progress of a job, in units of the job's own (rows, documents).
 */
export type BinderEvent =
  | { topic: 'locking'; reason: LockReason }
  | { topic: 'locked'; reason: LockReason }
  | { topic: 'job'; job: JobProgress };

export type JobProgress = {
  id: string;
  operation: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number;
  value?: unknown;
  problem?: Problem;
};

/** All that the renderer sees of the rest of the program: two functions on `window.binder`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply<unknown>>;
  /** Returns the function that ends the subscription. */
  on(listener: (event: BinderEvent) => void): () => void;
}
