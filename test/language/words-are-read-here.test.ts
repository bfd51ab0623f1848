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

/** What may unwrap words beside the language room, each with its reason. */
const UNWRAPS: Readonly<Record<string, string>> = {
  'src/search/create-search.ts':
    'finds by the tokens of the normal form, which it makes for the language room',
  'src/search/find-contacts.ts': 'looks names of people and offices up by their tokens',
};

/** What takes plain text for somebody's words. */
const TAKES_IN: readonly string[] = [
  'src/conversation/answer/turns/aspect-turn.ts',
  'src/conversation/inbound.ts',
  'src/conversation/state.ts',
  'src/search/language-tools.ts',
  'src/search/text/reading.ts',
];

/** Where an expression with Chinese stands all the same, each with its reason. */
const READS_PAPERS: Readonly<Record<string, string>> = {
  'src/conversation/lookup.ts': 'shortens the name of a city',
  'src/conversation/case/acknowledgement.ts': 'reads labels of our own options',
  'src/conversation/decide/record/pointers.ts':
    'sees whether a sentence of a record sends to another',
  'src/conversation/decide/target/of-record.ts': 'sees whether a sentence of a record is a list',
  'src/conversation/answer/listed.ts': 'sees how a list of a record leaves something out',
  'src/conversation/answer/answer-aspect.ts': 'picks sentences of a record',
  'src/conversation/answer/aspects/doing.ts': 'picks sentences of a record',
  'src/conversation/answer/aspects/points.ts': 'picks sentences of a record',
  'src/conversation/answer/passages/record-passages.ts': 'leaves out what a record says to offices',
  'src/conversation/answer/ranking/standing.ts':
    'sees whether a sentence says that something is not said',
  'src/conversation/answer/ranking/traits.ts': 'sees what a sentence of a record holds',
  'src/conversation/answer/passages/answer-question.ts': 'sees whether an answer holds a figure',
  'src/conversation/answer/passages/beside-glance.ts':
    'sees whether a day that a record names was told',
  'src/conversation/answer/passages/list-named.ts': 'counts what a record lists',
  'src/conversation/answer/turns/explain-turn.ts':
    'sees whether a sentence of a record defines something',
  'src/conversation/answer/turns/supposed/suppose-turn.ts':
    'leaves plain characters of conditions out',
};

/** The same of search, which is asked for measures and gives the language room its normal form and places. */
const SEARCHES: Readonly<Record<string, string>> = {
  'src/search/build/measure-text.ts': 'reads records and example questions',
  'src/search/build/region-table.ts': 'reads names of places',
  'src/search/places/short-name.ts': 'reads names of places',
  'src/search/places/resolve-place.ts': 'reads names of places',
  'src/search/places/read-places.ts':
    'finds places and the part that they play for the language room',
  'src/search/text/tokens.ts': 'makes tokens of figures, in records and in what is asked alike',
  'src/search/text/runs.ts': 'cuts the normal form into runs of one script',
  'src/search/text/typos.ts': 'corrects typos for the normal form',
  'src/search/contacts/contact-entries.ts': 'reads names of desks',
  'src/search/contacts/score-contact.ts': 'weighs a desk by its name',
  'src/search/rank/rank-measures.ts': 'knows places that a paper blanks out',
  'src/search/refusal/neighbours.ts': 'sees whether what something was called is a noun',
  'src/search/refusal/signs.ts': 'a sign that is weighed as it was fitted',
  'src/search/understand/read-time.ts': 'finds the places of years, which a phrase does not tell',
  'src/search/understand/read-intent.ts':
    'cuts courtesies and endings off before a whole message is looked up',
  'src/search/understand/split-queries.ts':
    'cuts a message at places, which a phrase does not tell',
  'src/search/understand/create-reader.ts':
    'cuts a message at places, which a phrase does not tell',
  'src/search/understand/told-list.ts': 'cuts a message at places, which a phrase does not tell',
  'src/search/understand/unit-signs.ts': 'sees whether a stretch between two places is a name',
  'src/search/understand/query-pieces.ts': 'cuts a message at places, which a phrase does not tell',
  'src/search/understand/join-units.ts': 'cuts a message at places, which a phrase does not tell',
  'src/search/understand/query-units.ts': 'cuts a message at places, which a phrase does not tell',
};

const EXPRESSION =
  /(?<![\w)\]])\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*|new RegExp\([^;]*/g;

const readersIn = (folder: string): readonly string[] =>
  filesIn(folder)
    .filter((file) =>
      [...codeOf(file).matchAll(EXPRESSION)].some(([one]) => /\p{Script=Han}/u.test(one)),
    )
    .toSorted();

describe('what people say', () => {
  it('is unwrapped by the language room, and by what is named here', () => {
    const unwraps = filesIn('src')
      .filter((file) => !file.startsWith('src/language/'))
      .filter((file) =>
        /import \{[^}]*\btextOf\b[^}]*\} from '[^']*language\/words\.ts'/.test(codeOf(file)),
      );
    expect(unwraps.toSorted()).toEqual(Object.keys(UNWRAPS).toSorted());
  });

  it('is taken in at the edges that are named here, and by what cuts a stretch of it', () => {
    const takesIn = [...filesIn('src'), ...filesIn('adapters')]
      .filter((file) => !file.startsWith('src/language/'))
      .filter((file) =>
        /import \{[^}]*(?<!type )\btyped\b[^}]*\} from '[^']*language\/words\.ts'/.test(
          codeOf(file),
        ),
      );
    expect(takesIn.toSorted()).toEqual(TAKES_IN);
  });

  it('is read by no expression of the rooms that decide and answer; these read papers', () => {
    expect(readersIn('src/conversation')).toEqual(Object.keys(READS_PAPERS).toSorted());
  });

  it('is cut and searched for by these files of the search, each for a reason', () => {
    expect(readersIn('src/search')).toEqual(Object.keys(SEARCHES).toSorted());
  });
});
