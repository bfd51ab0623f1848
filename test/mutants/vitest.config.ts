import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests that mutants of engine and language have to get past: those of their rooms. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    isolate: false,
    testTimeout: 60_000,
    setupFiles: ['test/property-seed.ts'],
    include: ['test/eligibility/**/*.test.ts', 'test/language/**/*.test.ts'],
  },
});
