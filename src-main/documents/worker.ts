import { parentPort } from 'node:worker_threads';
import type { Printed, PrintOrder } from './press.ts';
import { print } from './print.ts';

/** Entry of the press's thread: document models in, bytes out. It sees nothing else of the binder. */
parentPort?.on('message', ({ id, model, password }: PrintOrder) => {
  const answer = (printed: Printed, moved: ArrayBuffer[]) =>
    parentPort?.postMessage(printed, moved);
  print(model, password).then(
    (rendered) => {
      const bytes = Uint8Array.from(rendered.bytes);
      answer({ id, rendered: { ...rendered, bytes } }, [bytes.buffer]);
    },
    (error: unknown) => answer({ id, failed: error instanceof Error ? error.name : 'error' }, []),
  );
});
