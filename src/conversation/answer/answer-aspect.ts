import type { Aspect } from '../../language/utterance.ts';
import type { Block } from '../block.ts';
import { sourceWords } from '../wording/aspect-words.ts';
import { asked, silent } from './aspects/asked.ts';
import { answerChecks, answerConditions } from './aspects/conditions.ts';
import { answerPhone, answerWhere, answerWhoDecides, answerWhom } from './aspects/contact.ts';
import { answerMaterials, answerMustApply, answerOffline, answerSteps } from './aspects/doing.ts';
import { answerAmount, answerCalculation } from './aspects/money.ts';
import {
  answerCountedFrom,
  answerDuration,
  answerForm,
  answerHandIn,
  answerIncluded,
  answerIssuer,
  answerOrder,
  answerPayOut,
  answerTerm,
  answerTimes,
} from './aspects/points.ts';
import { gistsWith, statementsOn } from './aspects/statements.ts';
import { answerFrom, answerHolds, answerUntil } from './aspects/time.ts';
import { answerIfNot, answerWhether, answerWhyNot } from './aspects/verdict.ts';
import type { Matter } from './matter.ts';

/** What can be asked of a measure; the other aspects ask about a question, a word or a list. */
export type MatterAspect = Exclude<Aspect, 'which' | 'meaning' | 'why-asked' | 'how-to-know'>;

/** Answers one aspect from the record: what was asked in layer 1, what belongs to it in layer 2. */
export type Composer = (matter: Matter) => readonly Block[];

const COMPOSERS: Readonly<Record<MatterAspect, Composer>> = {
  whether: answerWhether,
  holds: answerHolds,
  amount: answerAmount,
  calculation: answerCalculation,
  from: answerFrom,
  until: answerUntil,
  where: answerWhere,
  whom: answerWhom,
  phone: answerPhone,
  materials: answerMaterials,
  steps: answerSteps,
  duration: answerDuration,
  'must-apply': answerMustApply,
  checks: answerChecks,
  combination: answerCombination,
  conditions: answerConditions,
  'why-not': answerWhyNot,
  'if-not': answerIfNot,
  source: answerSource,
  'who-decides': answerWhoDecides,
  term: answerTerm,
  times: answerTimes,
  form: answerForm,
  issuer: answerIssuer,
  'hand-in': answerHandIn,
  order: answerOrder,
  'pay-out': answerPayOut,
  'counted-from': answerCountedFrom,
  included: answerIncluded,
  offline: answerOffline,
};

/**
 * Never empty: what the paper does not say is said to be missing in it, with whom to ask. Each first
 * block carries `data.aspect`; `data.silent` marks a record that says nothing.
 */
export function answerAspect(aspect: MatterAspect, matter: Matter): readonly Block[] {
  return COMPOSERS[aspect](matter);
}

/** All of them. */
export const matterAspects: readonly MatterAspect[] = Object.keys(COMPOSERS).filter(isMatterAspect);

/** Whether a record can answer it; the others are about a word or a question. */
export function isMatterAspect(aspect: string): aspect is MatterAspect {
  return aspect in COMPOSERS;
}

/** 哪个文件说的: paper, number, place in it, day. */
function answerSource(matter: Matter): readonly Block[] {
  const { document, clause, measure } = matter;
  const locator = clause?.locator ?? measure.locator;
  return [asked('source', matter, sourceWords(document, locator), { locator })];
}

/** 能不能一起享受: what the paper excludes or adds up. */
function answerCombination(matter: Matter): readonly Block[] {
  const texts = [
    ...matter.measure.excludes.map(({ text }) => text),
    ...[...statementsOn('together', matter.measure), ...gistsWith(/叠加|同时享受/, matter)].map(
      ({ text }) => text,
    ),
  ];
  const [first] = texts;
  if (first === undefined) return silent('combination', matter);
  return [asked('combination', matter, [...new Set(texts)].slice(0, 2).join('\n'))];
}
