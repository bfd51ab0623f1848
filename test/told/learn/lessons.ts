import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import type { LanguageTools } from '../../../src/language/language.ts';
import { signsOf } from '../../../src/language/learned/signs-of.ts';
import { openHearing } from '../../../src/language/open-hearing.ts';
import { root } from '../../../src/runtime/build/knowledge-files.ts';
import { readTold, type ToldCase } from '../eval-told.ts';

/** What is learnt from: a text, and what it tells. */
export interface Lesson {
  /** who wrote it: a letter for each of the writers, else what it was taken from */
  readonly source: string;
  readonly text: string;
  readonly signs: readonly string[];
  /** values of choices and of yes-or-no facts, by fact */
  readonly tells: ReadonlyMap<string, string>;
  /** whether all that it tells is written down, so that it tells nothing of any other fact */
  readonly whole: boolean;
  /** a fact that it was said of in answer to its question, and said nothing of */
  readonly leaves: string | null;
}

type Said = Omit<Lesson, 'signs'>;

const TUNING = [1, 2, 3, 4, 5, 6];

/** All lessons: what the writers tell, and the words of it; the open set; options by name; frames' examples; questions. */
export function readLessons(
  knowledge: Pick<
    Knowledge,
    'speech' | 'industries' | 'facts' | 'measures' | 'themes' | 'matterNames'
  >,
  tools: LanguageTools,
  on: CivilDate,
): readonly Lesson[] {
  const closed = new Set<string>(
    knowledge.facts.flatMap(({ id, type }) => (type === 'choice' || type === 'flag' ? [id] : [])),
  );
  const { hear, vocabulary } = openHearing(knowledge, tools);
  const all: Said[] = [
    ...readTold('writers').flatMap((one) => writersLessons(one, closed)),
    ...readTold('open').map((one) => ({ ...wholeLesson('open', one, closed), whole: true })),
    ...readTold('passing').flatMap((one) => passingLessons(one, closed)),
    ...repliesLessons(),
    ...optionLessons(knowledge, closed),
    ...frameLessons(knowledge, closed),
    ...questionLessons(),
    ...smallQuestionLessons(),
    ...nameLessons(knowledge),
  ];
  return all
    .filter(({ text }) => text !== '')
    .map((one) => ({
      ...one,
      signs: signsOf(hear(one.text, on, undefined).reading.lattice, vocabulary),
    }));
}

const toldOf = (
  values: Readonly<Record<string, unknown>>,
  closed: ReadonlySet<string>,
): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(values).flatMap(([fact, value]) =>
      closed.has(fact) ? [[fact, String(value)] as const] : [],
    ),
  );

const wholeLesson = (
  source: string,
  { text, expect }: ToldCase,
  closed: ReadonlySet<string>,
): Said => ({
  ...{ source, text, whole: true, leaves: null },
  tells: toldOf(expect, closed),
});

/** The sentence, and of each fact the words that tell it: an answer is often as short. */
function writersLessons(one: ToldCase, closed: ReadonlySet<string>): readonly Said[] {
  const source = one.id.charAt('told-'.length);
  const words = [...toldOf(one.expect, closed)].flatMap(([fact, value]): Said[] => {
    const text = one.words?.[fact] ?? '';
    return text === one.text
      ? []
      : [{ source, text, tells: new Map([[fact, value]]), whole: false, leaves: null }];
  });
  return [wholeLesson(source, one, closed), ...words];
}

/** What was told of one fact, or said of the same things and tells nothing of it: others' facts may be told beside. */
const passingLessons = (one: ToldCase, closed: ReadonlySet<string>): readonly Said[] =>
  writersLessons(one, closed).map((lesson) => ({
    ...{ ...lesson, source: 'passing', whole: false },
    leaves: lesson.text === one.text ? (one.about ?? null) : null,
  }));

/** `replies.jsonl`: what people say to a question, `-` where that is no answer. */
const repliesLessons = (): readonly Said[] =>
  readFileSync(join(root, 'test/told/replies.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { fact, text, says } = JSON.parse(line) as Readonly<
        Record<'fact' | 'text' | 'says', string>
      >;
      const tells = new Map(says === '-' ? [] : [[fact, says]]);
      return { source: 'replies', text, tells, whole: false, leaves: says === '-' ? fact : null };
    });

const optionLessons = (
  { facts }: Pick<Knowledge, 'facts'>,
  closed: ReadonlySet<string>,
): readonly Said[] =>
  facts
    .filter(({ id }) => closed.has(id))
    .flatMap(({ id, options }) =>
      options.flatMap(({ value, label, words, replies }) =>
        [label, ...words, ...replies].map((text) => ({
          ...{ source: 'options', text, tells: new Map([[id, value]]), whole: false, leaves: null },
        })),
      ),
    );

const frameLessons = (
  { speech }: Pick<Knowledge, 'speech'>,
  closed: ReadonlySet<string>,
): readonly Said[] =>
  speech.frames.flatMap(({ means, reads }) =>
    reads.map((one) => {
      const { text, gives } = typeof one === 'string' ? { text: one, gives: means } : one;
      return { source: 'frames', text, tells: toldOf(gives, closed), whole: false, leaves: null };
    }),
  );

/** What is asked of a record tells nothing. */
const smallQuestionLessons = (): readonly Said[] =>
  ['open', 'asked-open'].flatMap((set) =>
    readFileSync(join(root, `test/faq/${set}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ({
        ...{ source: 'questions', whole: true, leaves: null, tells: new Map<string, string>() },
        text: (JSON.parse(line) as { readonly say: string }).say,
      })),
  );

/** Who names what they want tells nothing by it: 租金补贴. */
const nameLessons = ({
  measures,
  themes,
  matterNames,
}: Pick<Knowledge, 'measures' | 'themes' | 'matterNames'>): readonly Said[] => {
  const names = [
    ...measures.flatMap(({ title, clauses }) => [title, ...clauses.map((one) => one.title)]),
    ...themes.map(({ label }) => label),
    ...matterNames.flatMap(({ label, nouns }) => [label, ...nouns]),
  ];
  return [...new Set(names)].map((text) => ({
    ...{ source: 'questions', text, tells: new Map<string, string>(), whole: true, leaves: null },
  }));
};

/** What asks tells nothing. */
const questionLessons = (): readonly Said[] =>
  TUNING.flatMap((number) =>
    readFileSync(join(root, `test/relevance/questions-tuning-${number}.tsv`), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => ({
        ...{ source: 'questions', whole: true, leaves: null, tells: new Map<string, string>() },
        text: line.split('\t').find((part) => /[\u4e00-\u9fff]/.test(part)) ?? '',
      })),
  );
