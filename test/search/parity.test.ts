import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../src/runtime/build/knowledge-files.ts';
import { dictionaryFile, loadNativeJieba, loadPrunedJieba } from '../../src/search/build/jieba.ts';
import { measureSentences } from '../../src/search/build/measure-text.ts';
import { openLanguage } from '../../src/search/open-language.ts';
import { runsOf } from '../../src/search/text/runs.ts';
import { openJieba } from '../relevance/load-search.ts';
import { realSearch } from './compiled.ts';

const { knowledge, data } = realSearch();
const whole = openJieba();
const native = loadNativeJieba(join(root, 'knowledge/dictionary.txt'));
const language = openLanguage(data, knowledge);
const questions = readdirSync(join(import.meta.dirname, '../relevance'))
  .filter((name) => /^questions-.*\.tsv$/.test(name))
  .flatMap((name) =>
    readFileSync(join(import.meta.dirname, '../relevance', name), 'utf8').split('\n'),
  )
  .map((line) => line.split('\t').at(-1) ?? '');
const records = knowledge.measures.flatMap((measure) => [
  ...measureSentences(measure),
  ...measure.asks,
]);
const hanOf = (texts: readonly string[]) => [
  ...new Set(
    texts
      .flatMap((text) => runsOf(language.read(text).text))
      .flatMap((run) => (run.kind === 'han' ? [run.text] : [])),
  ),
];
type Cut = (han: string) => readonly string[];
/** 嘟|嘟嘟 and 嘟嘟|嘟 weigh alike but for the last bit of a logarithm, which each library rounds its own way. */
const sameWords = (one: readonly string[], other: readonly string[]) =>
  [...one].sort().join('|') === [...other].sort().join('|');
const differing = (runs: readonly string[], cut: Cut, other: Cut) =>
  runs.filter((han) => !sameWords(cut(han), other(han)));

describe('the segmenter of both runtimes against nodejieba', () => {
  it('cuts every sentence of the records as nodejieba does with its whole dictionary', () => {
    const runs = hanOf(records);
    expect(runs.length).toBeGreaterThan(3000);
    const others = differing(runs, native, language.segmenter.cutForSearch);
    // A run that is corrected or stands in another sentence may be cut by words no record is cut into.
    expect(others.length / runs.length).toBeLessThan(0.002);
  });

  it('cuts records and all questions for the build token for token as nodejieba does', () => {
    expect(differing(hanOf([...records, ...questions]), native, whole.cutForSearch)).toEqual([]);
  });

  const folder = mkdtempSync(join(tmpdir(), 'jieba-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('cuts records and all questions token for token on the same pruned dictionary', () => {
    writeFileSync(join(folder, 'pruned.txt'), dictionaryFile(data.dictionary));
    writeFileSync(join(folder, 'none.txt'), '');
    const cut = loadPrunedJieba(join(folder, 'pruned.txt'), join(folder, 'none.txt'));
    const runs = hanOf([...records, ...questions]);
    expect(differing(runs, cut, language.segmenter.cutForSearch)).toEqual([]);
  });
});
