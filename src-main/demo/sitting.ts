import { join } from 'node:path';
import { v7 } from 'uuid';
import type { JobProgress } from '../../src-shared/bridge.ts';
import {
  contract,
  type Input,
  type NamesOf,
  type OperationName,
  type Output,
} from '../../src-shared/contract.ts';
import { createApp } from '../app.ts';
import type { Clock } from '../clock.ts';
import { faultLine } from '../fault-line.ts';
import { findPlaces } from '../places.ts';
import { freePath } from '../shell/documents-folder.ts';
import type { VaultShell } from '../shell/shell.ts';
import type { Kdf } from '../vault/kdf.ts';
import { sentenceOf } from './sentence.ts';
import { DemoStop } from './stop.ts';

/** One sitting at the binder, by its operations only. A refusal ends the demo: `DemoStop`. */
export interface Sitting {
  call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Starts a job and waits for what comes of it. */
  job<N extends NamesOf<'job'>>(name: N, input: Input<N>): Promise<Output<N>>;
  close(): Promise<void>;
}

/** The folders of a demonstration and how its keys are derived. */
export interface Place {
  /** Holds `binder` and `documents`. */
  folder: string;
  kdf: Kdf;
}

/** Opens the binder, locked, at the time that `clock` shows. @throws Refusal `in-use` */
export async function openSitting({ folder, kdf }: Place, clock: Clock): Promise<Sitting> {
  const ended = new Map<string, (job: JobProgress) => void>();
  const app = await createApp({
    paths: {
      binder: join(folder, 'binder'),
      migrations: findPlaces(import.meta.dirname).migrations,
    },
    clock,
    newId: () => v7(),
    kdf,
    shell: savingIn(join(folder, 'documents')),
    emit(event) {
      if (event.topic !== 'job' || ['waiting', 'running'].includes(event.job.state)) return;
      ended.get(event.job.id)?.(event.job);
    },
    report: (reference, error) => console.error(reference, faultLine(error)),
  });

  async function answer(name: string, input: unknown): Promise<unknown> {
    const reply = await app.dispatch(name, input);
    if (!reply.ok) throw new DemoStop(`${name}: ${sentenceOf(reply.problem)}`);
    return reply.value;
  }

  return {
    call: async (name, input) => parsed(name, await answer(name, input)),
    async job(name, input) {
      const { job } = startedJob(await answer(name, input));
      const end = await new Promise<JobProgress>((resolve) => ended.set(job, resolve));
      ended.delete(job);
      if (end.problem) throw new DemoStop(`${name}: ${sentenceOf(end.problem)}`);
      return parsed(name, end.value);
    },
    close: () => app.close(),
  };
}

/** The compiler cannot see that one name picks both the schema and its type. */
function parsed<N extends OperationName>(name: N, value: unknown): Output<N> {
  return contract[name].output.parse(value) as Output<N>;
}

function startedJob(value: unknown): { job: string } {
  const job: unknown = typeof value === 'object' && value !== null && Reflect.get(value, 'job');
  if (typeof job !== 'string') throw new Error('a job did not answer with its id');
  return { job };
}

/** Documents go to one folder, as in the preview; nobody is asked. */
function savingIn(documents: string): VaultShell {
  return {
    chooseSave: async (suggestedName) => freePath(documents, suggestedName),
    showFile: async () => {},
    copyText: async () => false,
    isOnBinderDrive: async () => true,
  };
}
