import { defineConfig } from '@playwright/test';

/** The tests start the shell themselves, as a person does; no browsers of playwright's own. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A browser on a busy machine: a second run is told as flaky, not hidden.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  outputDir: 'test-results/e2e',
});
