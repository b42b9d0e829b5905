import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { Host } from '../../../src-main/host.ts';
import { findPlaces } from '../../../src-main/places.ts';
import type { PreviewShell } from '../../../src-main/shell/preview.ts';
import type { Relay } from '../../../src-main/shell/shell.ts';
import type { Bridge } from '../../../src-shared/bridge.ts';
import {
  contract,
  type Input,
  type OperationName,
  type Output,
} from '../../../src-shared/contract.ts';
import { openPreview } from '../../support/open-preview.ts';

/** One window on one binder, as a person has it, with a hand on what a person cannot see. */
export interface BinderWindow {
  page: Page;
  shell: PreviewShell;
  host: Host;
  /** Folder with `binder` and `documents` in it. */
  folder: string;
  documents: string;
  /** An operation, called through the page's own bridge: to arrange, never to act. */
  arrange<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** A job, arranged the same way. */
  arrangeJob<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** axe finds nothing on the page as it stands (WCAG 2.2 AA). */
  expectAccessible(): Promise<void>;
  close(): Promise<void>;
}

/**
 * LOCKED_BINDER_LAG=250 has each answer come 250 ms later, as on a slow PC: what is typed or pressed
 * in between must not be lost, whichever story is told.
 */
const lag = Number(process.env.LOCKED_BINDER_LAG ?? 0);
const late = (relay: Relay): Relay => ({
  async call(name, input) {
    const reply = await relay.call(name, input);
    if (lag > 0) await new Promise((done) => setTimeout(done, lag));
    return reply;
  },
});

const vaultEntry = join(import.meta.dirname, 'vault-entry.ts');

/** Opens the preview on `folder`, a new one unless given; the caller closes it. */
export async function openWindow(
  folder = mkdtempSync(join(tmpdir(), 'binder e2é ')),
): Promise<BinderWindow> {
  if (!existsSync(findPlaces(import.meta.dirname).renderer))
    throw new Error('First: npm run build');
  mkdirSync(join(folder, 'documents'), { recursive: true });
  const lines: string[] = [];
  const report = (line: string) => void lines.push(line);
  const { page, shell, host, documents } = await openPreview(folder, vaultEntry, report, late);
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => lines.push(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') lines.push(`console: ${message.text()}`);
  });

  const call = async (name: string, input: unknown) => {
    const reply = await page.evaluate(
      ([n, i]) => (Reflect.get(window, 'binder') as Bridge).call(n, i),
      [name, input] as const,
    );
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`);
    return reply.value;
  };

  return {
    ...{ page, shell, host, folder, documents },
    arrange: async (name, input) =>
      contract[name].output.parse(await call(name, input)) as Output<typeof name>,
    async arrangeJob(name, input) {
      const value = await page.evaluate(
        async ([n, i]) => {
          const { promise, resolve, reject } = Promise.withResolvers<unknown>();
          const bridge: Bridge = Reflect.get(window, 'binder');
          const off = bridge.on((event) => {
            if (event.topic !== 'job') return;
            if (event.job.state === 'done') resolve(event.job.value);
            if (event.job.state === 'failed') reject(new Error(JSON.stringify(event.job.problem)));
          });
          const reply = await bridge.call(n, i);
          if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
          return promise.finally(off);
        },
        [name, input] as const,
      );
      return contract[name].output.parse(value) as Output<typeof name>;
    },
    async expectAccessible() {
      // What fades or is at work has the colours of neither state.
      await page.waitForFunction(
        () =>
          document.querySelector('button[data-loading]') === null &&
          document
            .getAnimations()
            .every(({ effect }) => effect?.getComputedTiming().endTime === Infinity),
      );
      // Not in a page of its own, which the shell would close.
      const found = await new AxeBuilder({ page })
        .setLegacyMode()
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const told = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target)}`);
      expect(told).toEqual([]);
    },
    async close() {
      await host.quit();
      rmSync(folder, { recursive: true, force: true });
      expect(lines, 'nothing is written to the console').toEqual([]);
    },
  };
}

/** A window on an empty folder; it is closed, and its console has stayed empty, after the test. */
export const test = base.extend<{ binder: BinderWindow }>({
  // Playwright reads the fixtures that one needs off its first parameter's pattern.
  binder: async ({ headless: _ }, use, info) => {
    const binder = await openWindow();
    await use(binder);
    const isAsExpected = info.status === info.expectedStatus;
    if (!isAsExpected) await binder.page.screenshot({ path: info.outputPath('page.png') });
    await binder.close();
  },
});

export { expect };
