import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const files = ['src', 'adapters']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path),
    ),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('src/generated'))
  // The sentence says there what the function is for.
  .filter((path) => !path.includes('/wording/'));

it('every exported function says what its signature cannot', () => {
  const silent = files.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    return lines.flatMap((line, index) => {
      const [, work, value] =
        /^export (?:async )?function\*? (\w+)|^export const (\w+)(?:: [^=]+)? = (?:async )?(?:<.+>)?(?:\(|\w+ =>|memoize\w+\(|once\()/.exec(
          line,
        ) ?? [];
      const name = work ?? value;
      const isSaid = lines[index - 1]?.trim().endsWith('*/');
      return name === undefined || isSaid ? [] : [`${file}: ${name}`];
    });
  });
  expect(files.length).toBeGreaterThan(400);
  expect(silent).toEqual([]);
});

it('every exported function that throws says when', () => {
  const silent = files.flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?^export (?:async )?function\*? (\w+)[\s\S]*?^\}/gm,
      ),
    ]
      .filter(([whole, doc = '']) => /\bthrow new\b/.test(whole) && !doc.includes('@throws'))
      .map(([, , name]) => `${file}: ${name}`),
  );
  expect(silent).toEqual([]);
});

it.each(['README.md', 'src/README.md', 'src/conversation/README.md'])(
  '%s names only files that are there',
  (readme) => {
    const text = readFileSync(join(root, readme), 'utf8');
    const folder = readme === 'src/conversation/README.md' ? 'src/conversation' : '';
    const named = [...text.matchAll(/(?<![\w./<>])(?:[\w-]+\/)+[\w-]+\.(?:tsx?|ya?ml|md)\b/g)].map(
      ([path]) => path,
    );
    const gone = named.filter(
      (path) => !['', 'src', folder].some((base) => existsSync(join(root, base, path))),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(gone).toEqual([]);
  },
);
