import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** What each part of the house may know; everything may know itself. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  knowledge: [],
  language: ['knowledge'],
  search: ['knowledge', 'language'],
  eligibility: ['knowledge'],
  authoring: ['knowledge', 'language', 'search', 'eligibility'],
  conversation: ['knowledge', 'language', 'search', 'eligibility'],
  storage: ['knowledge', 'language', 'conversation'],
  http: ['knowledge', 'language', 'search', 'eligibility', 'conversation', 'storage'],
  adapters: ['knowledge', 'conversation'],
  runtime: [
    ...['knowledge', 'language', 'search', 'eligibility', 'authoring', 'conversation', 'storage'],
    ...['http', 'adapters'],
    ...['generated', 'package.json'],
  ],
};

/** The console's types are the API's own; types leave nothing behind at run time. */
const API_TYPES = 'adapters/web/console/model/records.ts';

/** The one file outside `runtime` that touches the native segmenter. */
const JIEBA = 'src/search/build/jieba.ts';

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const files = ['src', 'adapters'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('src/generated')),
);
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)/g,
  );
  return [...found].map(([, from, dynamic]) => ({ file, specifier: from ?? dynamic ?? '' }));
});

/** `http` of src/http/…, `adapters` of adapters/…, `package.json` of itself. */
function partOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second : first;
}

describe('the arrows of the house', () => {
  it('are seen by this test', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(imports.length).toBeGreaterThan(500);
  });

  it.each(Object.keys(mayKnow))('%s imports nothing that it may not know', (part) => {
    const wrong = imports
      .filter(({ file, specifier }) => partOf(file) === part && specifier.startsWith('.'))
      .map(({ file, specifier }) => {
        const target = relative(root, resolve(root, file, '..', specifier));
        return { file, specifier, target: partOf(target) };
      })
      .filter(({ target }) => target !== part && !mayKnow[part]?.includes(target))
      .filter(({ file, target }) => file !== API_TYPES || target !== 'http');
    expect(wrong).toEqual([]);
  });

  it('let the console see the API by its types alone', () => {
    const lines = readFileSync(join(root, API_TYPES), 'utf8').match(/^import.*$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !line.startsWith('import type'))).toEqual([]);
  });

  it('keep Node.js and native packages in the runtime and the one jieba file', () => {
    const wrong = imports.filter(
      ({ file, specifier }) =>
        /^(node:|nodejieba|libsql|@libsql\/|@hono\/node-server|pino$)/.test(specifier) &&
        partOf(file) !== 'runtime' &&
        file !== JIEBA,
    );
    expect(wrong).toEqual([]);
  });

  it('run through files that are named with their extension', () => {
    const wrong = imports.filter(
      ({ specifier }) =>
        specifier.startsWith('.') && !/\.(tsx?|js|json|css|txt|bin)$/.test(specifier),
    );
    expect(wrong).toEqual([]);
  });
});
