import { parentPort } from 'node:worker_threads';
import type { DocumentModel } from './model.ts';
import type { Printed } from './press.ts';
import { render } from './render.ts';

/** Entry of the press's thread: document models in, bytes out. It sees nothing else of the binder. */
parentPort?.on('message', ({ id, model }: { id: number; model: DocumentModel }) => {
  const answer = (printed: Printed, moved: ArrayBuffer[]) =>
    parentPort?.postMessage(printed, moved);
  render(model).then(
    (rendered) => {
      const bytes = Uint8Array.from(rendered.bytes);
      answer({ id, rendered: { ...rendered, bytes } }, [bytes.buffer]);
    },
    (error: unknown) => answer({ id, failed: error instanceof Error ? error.name : 'error' }, []),
  );
});
