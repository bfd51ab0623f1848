import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readReal } from '../relevance/load-search.ts';

const root = resolve(import.meta.dirname, '../..');
const { knowledge } = readReal();

/** Types of the engine, like the place itself. */
const TYPES = ['place', 'trade'];

/** Words of the code that happen to be ids as well: parts people play, kinds of office, types of slot. */
const OTHER_WORDS: readonly (readonly [word: string, files: RegExp])[] = [
  [
    'landlord',
    /schema\/(agency|speech|fact)|utterance|function-words|matter|contact-words|question/,
  ],
  ['carrier', /schema\/agency|departments/],
  ['central-bank', /schema\/agency|departments/],
  ['testing', /schema\/agency|departments/],
  ['veterans', /schema\/agency|departments/],
  ['association', /schema\/agency|departments/],
  ['age', /slot-fills|slot-values|parse-pattern/],
];

const ids = new Set(
  [
    ...[knowledge.facts, knowledge.measures, knowledge.documents, knowledge.themes],
    ...[knowledge.agencies],
  ].flatMap((list) => list.map(({ id }) => id as string)),
);
const codes = new Set(knowledge.regions.map(({ code }) => code as string));

const files = ['src', 'adapters'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('src/generated')),
);

it('names nothing of the knowledge by its id', () => {
  const isOther = (word: string, file: string): boolean =>
    TYPES.includes(word) || OTHER_WORDS.some(([own, where]) => own === word && where.test(file));
  const quoted = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      .split('\n')
      .flatMap((line) => [...line.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, word = '']) => word))
      .filter((word) => (ids.has(word) || codes.has(word)) && !isOther(word, file))
      .map((word) => `${file}: ${word}`),
  );
  expect(quoted).toEqual([]);
});
