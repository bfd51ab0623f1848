import { readOtherClasses } from '../../../src/search/build/compile-search.ts';
import { createSearch, withoutPlaces } from '../../../src/search/create-search.ts';
import { openLanguage } from '../../../src/search/open-language.ts';
import type { Features } from '../../../src/search/rank/features.ts';
import { hasDocuments } from '../../../src/search/rank/place-fit.ts';
import { openTopicModel, type TopicModel } from '../../../src/search/rank/topic-model.ts';
import { findNeighbour } from '../../../src/search/refusal/neighbours.ts';
import { createSignReader, type Marks } from '../../../src/search/refusal/signs.ts';
import { clausesOf } from '../../../src/search/refusal/windows.ts';
import type { Compiled } from '../load-search.ts';
import { fitSigns, type SignRow, scoreOf } from './fit-signs.ts';
import { type Lesson, learnClasses } from './learn-classes.ts';
import type { Message } from './messages.ts';

/** Fields of letters that are a class each; those of few letters are none. */
const FIELDS = ['城建', '', '交通', '教育', '政务', '企业', '治安', '环保', '就业', '医疗', '三农'];
/** What lay people ask about the law, and what a ministry's desk is asked. */
const SOURCES_OF_ONE_CLASS: readonly Message['source'][] = ['stard', 'desk'];
export const CLASSES: readonly string[] = [
  ...FIELDS.map((field) => field || 'other'),
  ...SOURCES_OF_ONE_CLASS,
];
/** Each sign may only speak for or against; the constant goes either way. */
const DIRECTIONS = [0, 1, 1, 1, 1, 1, -1, 1, 1, 1, -1, -1];
/** How much a question of each source counts: the few real ones most, the project's own little. */
const WEIGHT: Readonly<Record<Message['source'], number>> = {
  own: 0.3,
  'own outside': 0.5,
  real: 6,
  labelled: 3,
  near: 2,
  letters: 0.5,
  stard: 0.5,
  desk: 0.5,
};
/** Letters that the first signs score like this share of the real questions may be within. */
const DOUBTFUL_FROM = 0.19;
const REAL_WEIGHT = 4;
const CLAUSE_WEIGHT = 0.4;
const ASK_WEIGHT = 0.5;
/** Parts of which each is left out in turn; divides the folds of `messages.ts`. */
const PARTS = 3;

/** A message with what is needed to score it. */
export interface Row extends Message {
  readonly bare: string;
  readonly marks: Marks;
}

export interface Calibration {
  readonly rows: readonly Row[];
  /** Classes and weights learnt on some of the rows. */
  readonly learn: (use: Use) => Learnt;
  /** Score of a row that `learnt` was not taught. */
  readonly score: (row: Row, learnt: Learnt) => number;
}

export interface Learnt {
  readonly classes: string;
  readonly others: TopicModel;
  readonly weights: readonly number[];
  /** score of each row that was used, by classes and weights that its fold was left out of */
  readonly crossScores: ReadonlyMap<Row, number>;
}

type Use = (row: Row) => boolean;
type SignsOf = (row: Row) => readonly number[];

/** Reads all messages once; what is learnt from them is learnt anew for each part left out. */
export function openCalibration(
  { knowledge, data }: Compiled,
  messages: readonly Message[],
): Calibration {
  const language = openLanguage(data, knowledge);
  const search = createSearch(knowledge, data);
  const topics = openTopicModel(data.topicModel);
  const isInside = data.topics.map(({ outside }) => outside === undefined);
  const kept = new Map<string, Features>();
  const features = (text: string): Features => {
    const known = kept.get(text) ?? language.features(text);
    kept.set(text, known);
    return known;
  };
  const rows = messages.flatMap((message): Row[] => {
    const understood = search.understand(message.text);
    if (['abuse', 'injection', 'english', 'nonsense'].includes(understood.intent)) return [];
    const { place, document } = understood;
    const marks = {
      namesOwn:
        document !== null || (place !== null && hasDocuments(knowledge.documents, place.code)),
      namesNeighbour: findNeighbour(understood.text, data.neighbours) !== null,
    };
    return [{ ...message, bare: withoutPlaces(understood), marks }];
  });

  const knownOf = ({ cues }: Features): number => {
    const logits = topics.evidence(cues).map((value, at) => value + (topics.bias[at] ?? 0));
    const top = Math.max(...logits);
    return top + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - top), 0));
  };
  const lesson = (text: string, of: number | null, weight: number): Lesson => {
    const read = features(text);
    return { cues: read.cues, known: knownOf(read), of, weight };
  };
  const lessonsOf = (row: Row, doubtful: (row: Row) => boolean): Lesson[] => {
    if (row.label === 'in') {
      return [lesson(row.bare, null, row.source === 'own' ? 1 : REAL_WEIGHT)];
    }
    if (row.label === 'edge' || (row.source === 'letters' && doubtful(row))) return [];
    const isLetter = row.source === 'letters' || row.source === 'labelled';
    const of = CLASSES.indexOf(isLetter ? row.field || 'other' : row.source);
    if (of < 0) return [];
    return [
      lesson(row.bare, of, 1),
      ...(isLetter ? twoStretches(row.bare).map((part) => lesson(part, of, CLAUSE_WEIGHT)) : []),
    ];
  };
  const asks = knowledge.measures
    .flatMap((measure) => measure.asks)
    .map((ask) => lesson(ask, null, ASK_WEIGHT));

  const readWith = (others: TopicModel): SignsOf => {
    const read = createSignReader(
      { topics, beliefs: ({ cues }) => topics.read(cues), isInside, others },
      { featuresOf: features, featuresOnce: features },
    );
    const values = new Map<Row, readonly number[]>();
    return (row: Row) => {
      const known = values.get(row) ?? read(row.bare, row.marks);
      values.set(row, known);
      return known;
    };
  };
  const weigh = (use: Use, read: SignsOf) =>
    fitSigns(
      rows
        .filter((row) => use(row) && row.label !== 'edge' && WEIGHT[row.source] > 0)
        .map(
          (row): SignRow => ({
            values: read(row),
            inside: row.label === 'in',
            weight: WEIGHT[row.source],
          }),
        ),
      DIRECTIONS,
    );

  const none = openTopicModel({
    features: [],
    topics: { lengths: [], steps: [] },
    weights: [],
    bias: [],
  });
  const readFirst = readWith(none);

  const learnClassesOn = (use: Use): { classes: string; others: TopicModel } => {
    const first = weigh(use, readFirst);
    const real = rows
      .filter((row) => use(row) && row.source === 'real')
      .map((row) => scoreOf(readFirst(row), first))
      .sort((a, b) => a - b);
    const bar = real[Math.floor(real.length * DOUBTFUL_FROM)] ?? Number.POSITIVE_INFINITY;
    const doubtful = (row: Row) => scoreOf(readFirst(row), first) >= bar;
    const lessons = rows.filter(use).flatMap((row) => lessonsOf(row, doubtful));
    const classes = learnClasses([...lessons, ...asks], CLASSES, topics.knows);
    const others = openTopicModel(readOtherClasses(classes));
    return { classes, others };
  };

  /** Signs of each row by classes that its fold did not teach: as they will be on new messages. */
  const crossFit = (use: Use): SignsOf => {
    const parts = Array.from({ length: PARTS }, (_, part) =>
      readWith(learnClassesOn((row) => use(row) && row.fold % PARTS !== part).others),
    );
    return (row) => parts[row.fold % PARTS]?.(row) ?? [];
  };

  return {
    rows,
    learn: (use) => {
      const signsOf = crossFit(use);
      const byFold = Array.from({ length: PARTS }, (_, part) =>
        weigh((row) => use(row) && row.fold % PARTS !== part, signsOf),
      );
      const crossScores = new Map(
        rows
          .filter(use)
          .map((row) => [row, scoreOf(signsOf(row), byFold[row.fold % PARTS] ?? [])] as const),
      );
      return { ...learnClassesOn(use), weights: weigh(use, signsOf), crossScores };
    },
    score: (row, { others, weights }) => scoreOf(readWith(others)(row), weights),
  };
}

/** Two short stretches of a letter: a window of it is about the same. */
function twoStretches(text: string): string[] {
  const clauses = clausesOf(text);
  if (clauses.length < 3) return [];
  return [0, Math.floor(clauses.length / 2)].map((from) =>
    clauses.slice(from, from + 2).join('，'),
  );
}
