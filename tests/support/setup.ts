import { afterEach, beforeEach, expect, vi } from 'vitest';

/** What is said on stderr is a fault nobody handled: it fails the test that caused it. */
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const said = vi.mocked(console.error).mock.calls.map((args) => args.join(' '));
  vi.mocked(console.error).mockRestore();
  expect(said, 'console.error was called').toEqual([]);
});
