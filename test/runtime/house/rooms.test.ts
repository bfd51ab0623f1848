import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
/** So many files one finds one's way among. */
const MOST_FILES = 15;
/** This share of all files may serve one other file only; what small helpers serve stands with them. */
const MOST_SERVING_ONE = 0.35;

const foldersUnder = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .flatMap(({ name }) => foldersUnder(join(folder, name))),
];

it('says in each room of more than 15 files why they stand together', () => {
  const crowded = ['src', 'adapters', 'test']
    .flatMap((name) => foldersUnder(join(root, name)))
    .filter(
      (folder) => readdirSync(folder).filter((name) => /\.tsx?$/.test(name)).length > MOST_FILES,
    );
  const unexplained = crowded.filter(
    (folder) =>
      !['README.md', 'DECISIONS.md']
        .map((name) => join(folder, name))
        .some((file) => existsSync(file) && readFileSync(file, 'utf8').includes('More than 15')),
  );
  expect(unexplained.map((folder) => relative(root, folder))).toEqual([]);
});

it('keeps few files that only one other file imports', () => {
  const files = ['src', 'adapters']
    .flatMap((name) => foldersUnder(join(root, name)))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => /\.tsx?$/.test(path));
  const importers = new Map(files.map((file) => [file, 0]));
  for (const file of files) {
    const specifiers = readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)'/g);
    const imported = [...specifiers].map(([, path = '']) => resolve(dirname(file), path));
    for (const path of new Set(imported)) {
      const before = importers.get(path);
      if (before !== undefined) importers.set(path, before + 1);
    }
  }
  const servingOne = files.filter((file) => importers.get(file) === 1);
  expect(servingOne.length).toBeGreaterThan(100);
  expect(servingOne.length / files.length).toBeLessThanOrEqual(MOST_SERVING_ONE);
});
