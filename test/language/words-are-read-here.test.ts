import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('src/generated'));

/** Code without its comments. */
const codeOf = (file: string): string =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** What may unwrap words beside the listening room, each with its reason. */
const UNWRAPS: Readonly<Record<string, string>> = {
  'src/search/create-search.ts':
    'finds by the tokens of the normal form, which it makes for the listening room',
  'src/search/find-contacts.ts': 'looks names of people and offices up by their tokens',
};

/** Where an expression with Chinese stands all the same, each with its reason. */
const READS_PAPERS: Readonly<Record<string, string>> = {
  'src/conversation/lookup.ts': 'shortens the name of a city',
  'src/conversation/case/acknowledgement.ts': 'reads labels of our own options',
  'src/conversation/decide/target/of-record.ts': 'sees whether a sentence of a record is a list',
  'src/conversation/answer/listed.ts': 'sees how a list of a record leaves something out',
  'src/conversation/answer/answer-aspect.ts': 'picks sentences of a record',
  'src/conversation/answer/aspects/points.ts': 'picks sentences of a record',
  'src/conversation/answer/passages/record-passages.ts': 'leaves out what a record says to offices',
  'src/conversation/answer/passages/answer-question.ts': 'sees whether an answer holds a figure',
  'src/conversation/answer/passages/list-named.ts': 'counts what a record lists',
  'src/conversation/answer/turns/explain-turn.ts':
    'sees whether a sentence of a record defines something',
  'src/conversation/answer/turns/suppose-turn.ts': 'leaves plain characters of conditions out',
};

const EXPRESSION =
  /(?<![\w)\]])\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*|new RegExp\([^;]*/g;

describe('what people say', () => {
  it('is unwrapped by the listening room, and by what is named here', () => {
    const unwraps = filesIn('src')
      .filter((file) => !file.startsWith('src/language/'))
      .filter((file) =>
        /import \{[^}]*\btextOf\b[^}]*\} from '[^']*language\/words\.ts'/.test(codeOf(file)),
      );
    expect(unwraps.toSorted()).toEqual(Object.keys(UNWRAPS).toSorted());
  });

  it('is read by no expression of the rooms that decide and answer; these read papers', () => {
    const reads = filesIn('src/conversation').filter((file) =>
      [...codeOf(file).matchAll(EXPRESSION)].some(([one]) => /\p{Script=Han}/u.test(one)),
    );
    expect(reads.toSorted()).toEqual(Object.keys(READS_PAPERS).toSorted());
  });
});
