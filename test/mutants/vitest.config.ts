import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests that mutants of engine and language have to get past: those of their rooms. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    isolate: false,
    // What the build wrote is run as it is: compiling it anew took longer than all tests of a mutant.
    server: { deps: { external: [/src\/generated\/(?:knowledge|search)\.js$/] } },
    testTimeout: 60_000,
    setupFiles: ['test/property-seed.ts'],
    include: ['test/eligibility/**/*.test.ts', 'test/language/**/*.test.ts'],
  },
});
