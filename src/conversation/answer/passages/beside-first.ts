import { figureAsked } from '../../../language/nearness/figures.ts';
import { pairsOf } from '../../../language/nearness/pairs.ts';
import { matchOf, wordingsOf } from '../../../language/nearness/units.ts';
import { isSaid, type Said } from '../../../language/words.ts';
import type { Block } from '../../block.ts';
import type { Deps } from '../../deps.ts';
import { QUESTION } from '../../thresholds.ts';
import { requiredWords } from '../../wording/condition-words.ts';
import { asked } from '../aspects/asked.ts';
import type { Matter } from '../matter.ts';
import { sentence } from './answer-words.ts';
import { findPassage, namedIn } from './find-passage.ts';
import { nearestQuestion } from './nearest-question.ts';

/** Of the words a sentence must share so much. */
const NEAR = 0.4;

/** What a sentence must add to what is told at first hearing. */
const ADDED = 0.6;

/**
 * 执照要变更，不想跑: the sentence on what the question names beside what is told of the measure anyway.
 * Null where that says it, or no sentence does.
 */
export function besideFirst(
  said: Said | string,
  shown: readonly string[],
  matter: Matter,
  deps: Deps,
): Block | null {
  const { measure, judged } = matter;
  // A lapse is told before all, with what holds instead.
  if (judged?.validity.status === 'expired') return null;
  const found = !isSaid(said) ? null : findPassage(said, matter, [], deps);
  if (found === null || found.passage.isRule || found.share < NEAR) return null;
  const text = `${measure.title}；${shown.join('；')}`;
  const told = { text, wordings: wordingsOf(text, deps.knowledge.speech) };
  const added = namedIn(said, deps).reduce(
    (sum, unit) =>
      unit.weight < 1 || matchOf(unit, told) > 0 || matchOf(unit, found.passage) < NAMED
        ? sum
        : sum + unit.termWeight,
    0,
  );
  const { text: words, locator } = found.passage.statement;
  const isTooLong = [...shown.join(''), ...words].length > FIRST_ROOM;
  if (added < ADDED || isTooLong || shown.some((one) => one.includes(words))) return null;
  return asked(null, matter, words, { locator: locator ?? measure.locator });
}

/**
 * 租金补贴要社保几个月, one of several queries: the sentence of the record's own question that it asks, or that
 * gives the figure asked for; else what it names beside what is told of the measure.
 */
export function besideQuery(
  said: Said | string,
  shown: readonly string[],
  matter: Matter,
  deps: Deps,
): Block | null {
  const { measure, judged } = matter;
  const question = nearestQuestion(said, measure, deps);
  const text = question?.sentences.map((one) => one.text).join('') ?? '';
  const figure = figureAsked(said);
  const isAsked =
    question !== null &&
    question.of === measure &&
    (question.likeness >= QUESTION.sure ||
      (question.likeness >= QUESTION.stated && figure?.test(text) === true));
  const isRule = question?.sentences.every(({ kind }) => kind === 'test') === true;
  const told = [...text].length <= QUERY_ROOM ? text : partWith(figure, said, text);
  const isNew = told !== '' && !shown.some((one) => one.includes(told.replace(/。$/, '')));
  if (!isAsked || !isNew || judged?.validity.status === 'expired')
    return besideFirst(said, shown, matter, deps);
  return asked(null, matter, isRule ? requiredWords(told) : sentence(told), {
    locator: question.sentences[0]?.locator ?? measure.locator,
  });
}

/** So long a sentence fits beside one of several queries. */
const QUERY_ROOM = 60;

/** The part of a long sentence that gives the figure asked for; empty where no single one does. */
function partWith(figure: RegExp | null, said: Said | string, text: string): string {
  const asks = pairsOf(said);
  const [part, more] = text
    .split(/[，；。]/)
    .filter(
      (one) => figure?.test(one) === true && [...pairsOf(one)].some((pair) => asks.has(pair)),
    );
  return part === undefined || more !== undefined ? '' : part;
}

/** A word matched in part is not named. */
const NAMED = 0.85;
/** A first telling has room for so many characters, what is told of the measure among them. */
const FIRST_ROOM = 140;
