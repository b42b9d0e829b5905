import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/faults/**'],
    setupFiles: ['tests/support/setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Otherwise each file reads the program anew and makes its own template binder: half of the time.
    isolate: false,
    // Real files, real encryption, a real key derivation: seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
