import { resolve } from 'node:path';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers';
import { defineConfig } from 'vitest/config';
import { contractSettings } from './contracts/settings.ts';

const root = resolve(import.meta.dirname, '..');
const worker = `${root}/src/runtime/worker/worker.ts`;
const migrations = `${root}/src/storage/migrations`;
const alone = ['test/conversation/reworded.test.ts'];
/**
 * What goes over whole sets: all talks, all questions and small questions, the knowledge compiled anew, every answer,
 * reply, title and page there is, talks at random; and the contracts once more, over a socket. Minutes.
 */
const whole = [
  ...['talks', 'faq'].map((folder) => `test/${folder}/**/*.test.ts`),
  ...['check-knowledge', 'read-knowledge', 'workshop'].map(
    (name) => `test/knowledge/${name}.test.ts`,
  ),
  ...['deletion', 'size'].map((name) => `test/storage/${name}.test.ts`),
  ...['floor', 'parity', 'every-title'].map((name) => `test/search/${name}.test.ts`),
  ...['laws', 'replies/every-reply'].map((name) => `test/language/${name}.test.ts`),
  ...['any-input', 'decide/in-case'].map((name) => `test/conversation/${name}.test.ts`),
  'test/adapters/every-answer.test.ts',
  'test/contracts/socket.test.ts',
  'test/web/pages-of-records.test.ts',
];
/** What the build wrote is run as it is: megabytes that need no compiling for tests. */
const server = { deps: { external: [/src\/generated\/(?:knowledge|search)\.js$/] } };
const processes = [
  'test/runtime/process/*.test.ts',
  ...['faulty-database', 'killed-process', 'migrations'].map(
    (name) => `test/storage/${name}.test.ts`,
  ),
];

export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: 2,
    // No test is about time: a busy machine must not fail one.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        // `*.test.ts`: on Node.js. The files of one worker share their modules, for opening the compiled
        // knowledge takes longer than most of them.
        extends: true,
        test: {
          name: 'node',
          server,
          isolate: false,
          setupFiles: ['test/property-seed.ts'],
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/**/*.worker.test.ts',
            'test/**/*.browser.test.ts',
            ...alone,
            ...processes,
            ...whole,
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          server,
          isolate: false,
          setupFiles: ['test/property-seed.ts'],
          include: whole,
        },
      },
      {
        // Those that start processes: the service, ended roughly, or git.
        extends: true,
        test: { name: 'processes', include: processes },
      },
      {
        // Those that put other modules in the place of real ones.
        extends: true,
        test: { name: 'alone', server, setupFiles: ['test/property-seed.ts'], include: alone },
      },
      {
        // `*.worker.test.ts`: inside workerd, with the bindings of wrangler.toml and a local D1.
        extends: true,
        plugins: [
          cloudflareTest(async () => ({
            main: worker,
            wrangler: { configPath: `${root}/wrangler.toml` },
            miniflare: {
              // Compiled knowledge is too large to be handed over piece by piece; workerd reads the files.
              modulesRules: [
                { type: 'Data', include: ['**/src/generated/*.bin'] },
                { type: 'ESModule', include: ['**/src/generated/*.js'] },
              ],
              bindings: {
                ...contractSettings,
                TEST_MIGRATIONS: await readD1Migrations(migrations),
              },
            },
          })),
        ],
        test: {
          name: 'workerd',
          include: ['test/**/*.worker.test.ts'],
          setupFiles: ['test/apply-migrations.worker.ts'],
        },
      },
      {
        // `*.browser.test.ts`: on Node.js, driving a real Chromium.
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.browser.test.ts'],
          globalSetup: ['test/browser/support/find-chromium.ts'],
          // One browser at a time: two of them would starve each other on two cores.
          fileParallelism: false,
        },
      },
    ],
  },
});
