import { defineConfig } from '@playwright/test';

/** The tests start the shell themselves, as a person does; no browsers of playwright's own. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  // Each test has a binder, a folder and processes of its own.
  fullyParallel: true,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  outputDir: 'test-results/e2e',
});
