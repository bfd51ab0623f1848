import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { indexOf } from '../../../knowledge/knowledge-index.ts';
import { memoizeWeak } from '../../../knowledge/memoize.ts';
import type { RecordSentence } from '../../../knowledge/record-sentences.ts';
import { documentOf } from '../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { namesRecord } from '../../../language/nearness/names-record.ts';
import { isSaid, type Said } from '../../../language/words.ts';
import type { Block } from '../../block.ts';
import type { Deps } from '../../deps.ts';
import { QUESTION } from '../../thresholds.ts';
import { answerAspect, type MatterAspect } from '../answer-aspect.ts';
import { asked, silent } from '../aspects/asked.ts';
import type { Matter } from '../matter.ts';
import { wordsOfAnswer } from './answer-words.ts';
import { type NearestQuestion, nearestQuestion, nearestQuestions } from './nearest-question.ts';

/** Fields that are asked for in plain words: only a question that is all but the same stands before them. */
export const BY_FIELD: ReadonlySet<MatterAspect> = new Set([
  'source',
  'until',
  'where',
  'who-decides',
]);
/** A name and a number are what is asked for, whatever a sentence says of them. */
const BY_DESK: ReadonlySet<MatterAspect> = new Set(['phone', 'whom']);

/** How like a record's question must be to the one asked, by what else that may be. */
const leastFor = (aspect: MatterAspect | null): number => {
  if (aspect === null || aspect === 'whether' || aspect === 'conditions') return QUESTION.likely;
  if (BY_DESK.has(aspect)) return Number.POSITIVE_INFINITY;
  return BY_FIELD.has(aspect) ? QUESTION.same : QUESTION.close;
};

/**
 * The question of the record in hand, or of a sister of its paper and topic, that is asked; null where
 * none is like enough.
 * @param aspect what the words were read to ask
 * @param isWanting the record has no field for that: its likeliest question says more
 */
export function questionAsked(
  words: Said | string,
  measure: Measure,
  aspect: MatterAspect | null,
  deps: Deps,
  isWanting = false,
): NearestQuestion | null {
  if (!isSaid(words)) return null;
  const own = nearestQuestion(words, measure, deps);
  const least = isWanting ? Math.min(leastFor(aspect), QUESTION.likely) : leastFor(aspect);
  let best = own !== null && own.likeness >= least ? own : null;
  for (const sister of sistersOf(deps.knowledge)(measure)) {
    if (!namesRecord(words, sister, measure)) continue;
    const other = nearestQuestion(words, sister, deps);
    const bar = Math.max(
      QUESTION.sisters,
      least,
      (own?.likeness ?? 0) + QUESTION.better,
      best?.likeness ?? 0,
    );
    if (other !== null && other.sentences.length > 0 && other.likeness > bar) best = other;
  }
  return best;
}

/** Whether what a field answers tells nothing: it is silent, or a sum without a figure. */
export function isWanting(aspect: MatterAspect | null, answered: readonly Block[]): boolean {
  const [first] = answered;
  if (aspect === null || aspect === 'included' || BY_DESK.has(aspect)) return false;
  if (first === undefined || first.data?.silent === true) return true;
  return aspect === 'amount' && !answered.some(({ text }) => FIGURE.test(text));
}

/** 3个月, 减半, 全额: what a sum is told by. */
const FIGURE = /\d|[一二两三四五六七八九十百](?:个月|年|成|折|元|万|倍|半)|减半|全[免额部]/;

/** Measures of the same paper on the same topic. */
const sistersOf = memoizeWeak((knowledge: Knowledge) =>
  memoizeWeak(({ id, themes }: Measure): readonly Measure[] =>
    indexOf(knowledge)
      .measuresOf(documentOf(id))
      .filter((one) => one.id !== id && one.themes[0] === themes[0]),
  ),
);

/** Of two questions that are so nearly as like, either may be meant: both are answered. */
const AS_LIKE = 0.6;
/** Characters that two answers may fill together. */
const ROOM = 120;

/**
 * The answer to the question that comes next, where that may as well be meant; null where the first is
 * plainly the one, or both would fill more than a glance.
 */
export function answerBeside(
  words: Said | string,
  first: NearestQuestion,
  matter: Matter,
  shown: readonly Block[],
  deps: Deps,
): Block | null {
  if (first.of.id !== matter.measure.id || first.sentences.length === 0) return null;
  const texts = first.sentences.map(({ text }) => text);
  const next = nearestQuestions(words, matter.measure, deps).find(
    ({ sentences, of }) =>
      of.id === matter.measure.id &&
      sentences.length > 0 &&
      sentences.every(({ text }) => !texts.includes(text)),
  );
  if (next === undefined || next.likeness < AS_LIKE * first.likeness) return null;
  const [told] = answerQuestion(next, matter);
  if (told === undefined || told.type !== 'asked-aspect') return null;
  const said = shown.map(({ text }) => text);
  return said.includes(told.text) || [...said.join(''), ...told.text].length > ROOM ? null : told;
}

/** What the record answers it with: its sentences, its field, or that it says nothing. */
export function answerQuestion(
  { entry, of, sentences }: NearestQuestion,
  matter: Matter,
): readonly Block[] {
  const about = { ...matter, measure: of };
  if (entry.aspect !== undefined) return answerAspect(entry.aspect, about);
  return sentences.length === 0 ? silent(null, matter) : answerSentences(sentences, of, matter);
}

/** Sentences of a record as the answer; what they tell to be reckoned is reckoned where it can be. */
export function answerSentences(
  sentences: readonly RecordSentence[],
  of: Measure,
  matter: Matter,
): readonly Block[] {
  const counted = countedBy(sentences, matter);
  if (of.id === matter.measure.id && counted !== null) return answerAspect('amount', counted);
  const about = { ...matter, measure: of };
  // Which papers are kept is what one must know of them.
  const isKept = sentences.some((one) => one.answers?.includes('kept') === true);
  return [
    asked(null, about, wordsOfAnswer(sentences), {
      locator: sentences[0]?.locator ?? of.locator,
    }),
    ...(isKept && of.materials.length > 0 ? answerAspect('materials', about) : []),
    ...endOf(sentences, about),
  ];
}

/** 水呢: what a case gives is told with its own last day, where that is not the record's. */
function endOf([sentence, ...more]: readonly RecordSentence[], matter: Matter): readonly Block[] {
  const { measure, assessments } = matter;
  const clause = measure.clauses.find(
    ({ id, gist }) => id === sentence?.clause && gist === sentence.text,
  );
  const judged = assessments.find((one) => one.clause !== undefined && one.clause === clause?.id);
  const isItsOwn = clause?.validity?.to !== undefined && clause.validity.to !== measure.validity.to;
  if (clause === undefined || judged === undefined || more.length > 0 || !isItsOwn) return [];
  return answerAspect('until', { ...matter, clause, judged }).slice(0, 1);
}

/** 那要交多少: the case whose sum a sentence tells how to reckon; null where none does. */
function countedBy(sentences: readonly RecordSentence[], matter: Matter): Matter | null {
  const [sentence, ...others] = sentences;
  if (sentence === undefined || others.length > 0) return null;
  const clause = matter.measure.clauses.find(
    ({ id, estimate }) => id === sentence.clause && estimate?.formula === sentence.text,
  );
  const judged =
    matter.assessments.find((one) => one.clause === clause?.id) ??
    (matter.measure.clauses.length === 1 ? matter.judged : undefined);
  const isCounted = judged?.estimate !== undefined && judged.estimate.unit !== '%';
  return clause === undefined || !isCounted ? null : { ...matter, clause, judged };
}
