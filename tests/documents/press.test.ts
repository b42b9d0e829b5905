import { afterEach, expect, test } from 'vitest';
import { createWorkerPress, type Press } from '../../src-main/documents/press.ts';
import { render } from '../../src-main/documents/render.ts';
import { documentOf } from '../support/sample-documents.ts';

const entry = new URL('../../src-main/documents/worker.ts', import.meta.url);
let press: Press;

afterEach(() => press.stop());

test('a document made in the thread of its own has the bytes of one made here', async () => {
  press = createWorkerPress(entry);
  const model = documentOf([{ type: 'paragraph', text: 'Đặng Tuyết, Núñez' }]);
  const [here, there] = [await render(model), await press.render(model)];
  expect(Buffer.from(there.bytes).equals(Buffer.from(here.bytes))).toBe(true);
  expect(there.pages).toBe(1);
});

test('a document that cannot be made is refused, and the next one is made', async () => {
  press = createWorkerPress(entry);
  const good = documentOf([{ type: 'paragraph', text: 'one' }]);
  await expect(press.render({ ...good, createdAt: 'no instant' })).rejects.toThrow('RangeError');
  expect((await press.render(good)).pages).toBe(1);
});

test('a thread that ends takes its orders with it and is started anew', async () => {
  press = createWorkerPress(entry);
  const good = documentOf([{ type: 'paragraph', text: 'one' }]);
  const lost = press.render(good);
  press.stop();
  await expect(lost).rejects.toThrow('the press stopped');
  expect((await press.render(good)).pages).toBe(1);
});
