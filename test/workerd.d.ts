/**
 * What worker tests use of the modules that only workerd has. The full declarations redefine the
 * globals of Node.js and the browser, which the rest of the project is checked against.
 */
declare module 'cloudflare:workers' {
  import type { D1Migration } from 'cloudflare:test';
  import type { D1Database } from '@cloudflare/workers-types';

  /** The bindings of `wrangler.toml`, and what `test/vitest.config.ts` adds. */
  export const env: {
    readonly DB: D1Database;
    readonly TEST_MIGRATIONS: D1Migration[];
    readonly [name: string]: unknown;
  };
  /** The Worker under test: `exports.default.fetch('https://example.com/healthz')`. */
  export const exports: {
    readonly default: { fetch(input: Request | string, init?: RequestInit): Promise<Response> };
  };
}

declare module 'cloudflare:test' {
  import type { D1Database } from '@cloudflare/workers-types';

  export interface D1Migration {
    name: string;
    queries: string[];
  }
  /** Applies the migrations that `database` has not seen yet. */
  export function applyD1Migrations(database: D1Database, migrations: D1Migration[]): Promise<void>;
}
