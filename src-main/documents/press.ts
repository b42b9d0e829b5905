import { Worker } from 'node:worker_threads';
import type { DocumentModel } from './model.ts';
import type { Rendered } from './render.ts';

/** Where documents are made: in a thread of its own, so that nobody's typing waits for a page. */
export interface Press {
  /**
   * As `render` of render.ts; with a `password`, the bytes come encrypted with it (encrypt.ts) and
   * leave the thread in no other form. Rejects when the document cannot be made.
   */
  render(model: DocumentModel, options?: { password?: string }): Promise<Rendered>;
  /** Loads the engine ahead of the first document. */
  warm(): void;
  stop(): void;
}

/** What the worker is asked for. */
export type PrintOrder = { id: number; model: DocumentModel; password: string | null };

/** What the worker answers; `id` is that of the order. */
export type Printed = { id: number; rendered: Rendered } | { id: number; failed: string };

type Order = { resolve: (rendered: Rendered) => void; reject: (error: Error) => void };

/** A press in a worker thread that runs `entry`, the built or the source form of worker.ts. */
export function createWorkerPress(entry: URL): Press {
  const orders = new Map<number, Order>();
  let worker: Worker | null = null;
  let count = 0;

  function running(): Worker {
    if (worker) return worker;
    const started = new Worker(entry, { execArgv: [] });
    worker = started;
    started.unref();
    started.on('message', (printed: Printed) => {
      const order = orders.get(printed.id);
      orders.delete(printed.id);
      if ('rendered' in printed) order?.resolve(printed.rendered);
      else order?.reject(new Error(printed.failed));
    });
    // Whatever ended it, the orders it had are lost and the next one gets a new thread.
    started.on('error', () => fail(started));
    started.on('exit', () => fail(started));
    return started;
  }

  function fail(ended: Worker): void {
    if (worker === ended) worker = null;
    for (const { reject } of orders.values()) reject(new Error('the press stopped'));
    orders.clear();
  }

  return {
    render(model, { password = null }: { password?: string | null } = {}) {
      count += 1;
      const id = count;
      const { promise, resolve, reject } = Promise.withResolvers<Rendered>();
      orders.set(id, { resolve, reject });
      const order: PrintOrder = { id, model, password };
      running().postMessage(order);
      return promise;
    },
    warm: () => void running(),
    stop: () => void worker?.terminate(),
  };
}
