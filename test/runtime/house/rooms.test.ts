import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
/** So many files one finds one's way among. */
const MOST_FILES = 15;

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
