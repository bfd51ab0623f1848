import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createWorkshop } from '../../src/runtime/build/create-workshop.ts';
import { root } from '../../src/runtime/build/knowledge-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'workshop-'));
cpSync(join(root, 'knowledge'), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const record = join(folder, 'measures/sx2020/sx2020-03.yaml');
const edit = (from: RegExp, to: string) =>
  writeFileSync(record, readFileSync(record, 'utf8').replace(from, to));

it('compiles an edited record to what compiling all anew gives', { timeout: 120_000 }, () => {
  const compile = createWorkshop(folder);
  expect(compile().faults).toEqual([]);
  edit(/^title: .*$/m, 'title: 员工返绍高铁票钱补助');
  const again = compile();
  const { title } = again.knowledge.measures.find(({ id }) => id === 'sx2020-03') ?? expect.fail();
  expect(title).toBe('员工返绍高铁票钱补助');
  const anew = createWorkshop(folder)();
  expect(again.knowledge).toEqual(anew.knowledge);
  expect(again.searchData).toEqual(anew.searchData);
  edit(/^kind: .*$/m, 'kind: nothing');
  const { faults } = compile();
  expect(faults.map(({ file }) => file)).toContain('measures/sx2020/sx2020-03.yaml');
});
