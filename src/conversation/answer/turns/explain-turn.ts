import { findTerm } from '../../../knowledge/find-term.ts';
import type { Fact } from '../../../knowledge/schema/fact.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { conditionNodes } from '../../../knowledge/walk.ts';
import { type Block, block } from '../../block.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { messageOf } from '../../reply.ts';
import { requiredWords } from '../../wording/condition-words.ts';
import { explain, type QuestionAspect } from '../explain.ts';
import { matterOf } from '../matter.ts';
import { findPassage, namedIn } from '../passages/find-passage.ts';
import { countedBy } from '../passages/record-passages.ts';
import { matchOf } from '../passages/units.ts';
import type { TurnDraft } from './turn-draft.ts';

/**
 * Explains the open question, or a word, and puts the same question again; what is in hand says what hangs
 * on it. Null where there is nothing to explain it by.
 * @param said the words that name what is meant; empty where only 这个 is said
 */
export function explainTurn(
  aspect: QuestionAspect,
  said: string,
  scene: Scene,
  deps: Deps,
): TurnDraft | null {
  const { open } = scene.state;
  const { hand, all } = tableOf(scene.state, deps);
  const asked = open === null ? null : (factById(open.fact, deps) ?? null);
  const fact = aspect === 'why-asked' ? (factNamed(scene.text, hand, deps) ?? asked) : asked;
  const words = said === '' && isOfWord(aspect) ? wordNamed(scene.text, deps) : said;
  const about = all.find((measure) => turnsOn(measure, fact));
  const isList = aspect === 'which' && fact !== null && about !== undefined;
  const own =
    isList && requirements(about, fact, true).length > 0
      ? null
      : ownWords(aspect, scene, hand, deps);
  const explained = own ?? explainedBlocks(aspect, fact, words, about ?? null, deps);
  if (explained.length === 0) return null;
  const [inHand] = hand;
  const measure = own !== null ? inHand : (about ?? inHand);
  return {
    ...keepFocus(scene),
    messages: [messageOf('text', explained)],
    measures: measure === undefined ? [] : [measure.id],
    contacts: [],
    suggestions: [],
    effects: [],
  };
}

const isOfWord = (aspect: QuestionAspect): boolean =>
  aspect === 'meaning' || aspect === 'how-to-know';

/** 我咋知道自己是不是小规模: the message names a word of the glossary, though it asks how to find out. */
function wordNamed(text: string, { knowledge }: Deps): string {
  return findTerm(text, knowledge.terms) === null ? '' : text;
}

/** What the glossary, the question itself and the measure that turns on it say. */
function explainedBlocks(
  aspect: QuestionAspect,
  fact: Fact | null,
  said: string,
  measure: Measure | null,
  deps: Deps,
): readonly Block[] {
  const listed = aspect === 'which' && fact !== null && measure !== null;
  const lists = listed ? requirements(measure, fact, true) : [];
  if (lists.length > 0)
    return [block('asked-aspect', lists.slice(0, LISTS).join(''), { aspect: 'which' })];
  const blocks = explain(aspect, fact, said, deps);
  if (aspect !== 'why-asked' || fact === null || measure === null) return blocks;
  return [...blocks, ...hangsOn(measure, fact)];
}

/** So many lists of a measure's cases are told at once. */
const LISTS = 3;

/** What the paper decides by the fact that is asked for: 省内200元，华东500元. */
function hangsOn(measure: Measure, fact: Fact): readonly Block[] {
  const counting = measure.clauses.find(
    ({ estimate }) => estimate !== undefined && countedBy(estimate.amount).includes(fact.id),
  );
  const [rule] = requirements(measure, fact, false);
  const text = counting?.gist ?? rule;
  return text === undefined
    ? []
    : [block('clause', text, { measureId: measure.id, locator: measure.locator })];
}

/** What a measure requires of a fact, in its own words. */
function requirements({ clauses }: Measure, { id }: Fact, onlyLists: boolean): string[] {
  const texts = clauses.flatMap(({ when }) =>
    [...conditionNodes(when)].flatMap((node) =>
      node.kind === 'test' &&
      node.fact === id &&
      (!onlyLists || (node.demand.op === 'in' && node.demand.values.length > 1))
        ? (node.text ?? [])
        : [],
    ),
  );
  return [...new Set(texts)].map(requiredWords);
}

/** 为什么要问从哪来: the fact of the case that the words speak of, be it open or not. */
function factNamed(text: string, hand: readonly Measure[], deps: Deps): Fact | null {
  const facts = [...deps.judgement.bearing(hand)].flatMap((id) => factById(id, deps) ?? []);
  const named = namedIn(text, deps);
  const scored = facts.map((fact) => {
    const passage = { text: `${fact.label}；${fact.question}`, wordings: NONE };
    return { fact, score: named.reduce((sum, one) => sum + matchOf(one, passage) * one.worth, 0) };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score > 0 ? best.fact : null;
}

const NONE: ReadonlySet<string> = new Set();

function turnsOn(measure: Measure, fact: Fact | null): boolean {
  if (fact === null) return false;
  return measure.clauses.some(
    ({ when, estimate }) =>
      (estimate !== undefined && countedBy(estimate.amount).includes(fact.id)) ||
      [...conditionNodes(when)].some((node) => node.kind === 'test' && node.fact === fact.id),
  );
}

/** A sentence that speaks of so much of the words is what they ask for. */
const MEANT = 0.6;

/** What says how something is told apart, or that no paper says it. */
const DEFINES = /没写|没列|没定|没解释|不是|不算|也是|也算|指的?是?|包括|就是|怎么算|怎么划/;

/** 算中型还是小微, 哪几家银行: where the record in hand says it itself, before any glossary. */
function ownWords(
  aspect: QuestionAspect,
  scene: Scene,
  hand: readonly Measure[],
  deps: Deps,
): readonly Block[] | null {
  if (aspect === 'why-asked') return null;
  for (const measure of hand) {
    const matter = matterOf(measure, scene.text, scene, deps);
    const found = findPassage(scene.text, matter, [], deps);
    if (found === null || found.share < MEANT || found.passage.isRule) continue;
    const { text, locator } = found.passage.statement;
    const isAnswer = aspect === 'which' ? found.hasFigure : DEFINES.test(text);
    if (isAnswer)
      return [
        block('asked-aspect', text, {
          measureId: measure.id,
          aspect,
          locator: locator ?? measure.locator,
        }),
      ];
  }
  return null;
}
