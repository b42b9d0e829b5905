import type { BinderEvent, Bridge, Reply } from '../../src-shared/bridge.ts';
import {
  contract,
  type Input,
  type NamesOf,
  type OperationName,
  type Output,
} from '../../src-shared/contract.ts';

export type JobName = NamesOf<'job'>;
/** Every operation that answers with its own output; a job answers with its id instead. */
export type DirectName = Exclude<OperationName, JobName>;

/**
 * The bridge as the contract types it. The vault process has checked each value against the
 * operation's output before it crossed, so the window trusts the type.
 */
interface TypedBridge extends Omit<Bridge, 'call'> {
  call<N extends DirectName>(name: N, input: Input<N>): Promise<Reply<Output<N>>>;
  call(name: JobName, input: Input<JobName>): Promise<Reply<{ job: string }>>;
}

declare global {
  interface Window {
    binder: TypedBridge;
  }
}

const bridgeBroke = { ok: false, problem: { code: 'internal', reference: 'bridge' } } as const;

/** Calls one operation. Never throws: a bridge that breaks answers `internal`, reference `bridge`. */
export async function call<N extends DirectName>(
  name: N,
  input: Input<N>,
): Promise<Reply<Output<N>>> {
  try {
    return await window.binder.call(name, input);
  } catch {
    return bridgeBroke;
  }
}

/** Starts a job and answers with its id; what becomes of it comes as `job` events. */
export async function callJob(
  name: JobName,
  input: Input<JobName>,
): Promise<Reply<{ job: string }>> {
  try {
    return await window.binder.call(name, input);
  } catch {
    return bridgeBroke;
  }
}

/** Listens to what main and the vault tell unasked; returns the function that ends it. */
export function onEvent(listener: (event: BinderEvent) => void): () => void {
  return window.binder.on(listener);
}

const jobOutputs: { [N in JobName]: (value: unknown) => Output<N> } = {
  'exports.conference': (value) => contract['exports.conference'].output.parse(value),
  'families.importRoster': (value) => contract['families.importRoster'].output.parse(value),
};

/** The output of a job, which comes in an event without a type, checked against the contract. */
export function jobOutput<N extends JobName>(name: N, value: unknown): Output<N> {
  return jobOutputs[name](value);
}
