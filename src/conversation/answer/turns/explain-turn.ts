import { countedBy } from '../../../knowledge/record-sentences.ts';
import type { Condition } from '../../../knowledge/schema/condition.ts';
import type { Fact } from '../../../knowledge/schema/fact.ts';
import type { Clause, Measure } from '../../../knowledge/schema/measure.ts';
import { conditionNodes } from '../../../knowledge/walk.ts';
import { pairsOf } from '../../../language/nearness/pairs.ts';
import { matchOf } from '../../../language/nearness/units.ts';
import { termIn, type Words } from '../../../language/words.ts';
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
import { isOfFact, listNamed, nounsOf } from '../passages/list-named.ts';
import type { TurnDraft } from './turn-draft.ts';

/**
 * Explains the open question, or a word, and puts the same question again; what is in hand says what hangs
 * on it. Null where there is nothing to explain it by.
 * @param said the words that name what is meant; empty where only 这个 is said
 */
export function explainTurn(
  aspect: QuestionAspect,
  said: Words,
  scene: Scene,
  deps: Deps,
): TurnDraft | null {
  const { open } = scene.state;
  const { hand, all } = tableOf(scene.state, deps);
  const asked = open === null ? null : openFact(open.fact, aspect, scene, deps);
  const words = said.isEmpty && isOfWord(aspect) ? wordNamed(scene.words, deps) : said;
  const fact =
    aspect === 'why-asked'
      ? (factNamed(scene.words, hand, deps) ?? asked)
      : ((words.isEmpty ? factExplained(aspect, scene, deps) : null) ?? asked);
  const listed = aspect === 'which' ? listNamed(scene.words, hand, deps) : null;
  if (listed !== null)
    return explained(
      [block('asked-aspect', listed.text, { aspect, measureId: listed.measure.id })],
      listed.measure,
      scene,
    );
  const about = all.find((measure) => turnsOn(measure, fact));
  const isList = aspect === 'which' && fact !== null && about !== undefined;
  const own =
    isList && listsOf(about, fact).length > 0 ? null : ownWords(aspect, scene, hand, deps);
  const blocks = own ?? explainedBlocks(aspect, fact, words, about ?? null, deps);
  const [inHand] = hand;
  const told = explained(blocks, own !== null ? inHand : (about ?? inHand), scene);
  const meant = answerNamed(words, hand, deps);
  return told === null || meant === null ? told : { ...told, explained: meant };
}

/** 小规模: the answer that a word of the glossary stands for, of a question in which it stands. */
function answerNamed(
  words: Words,
  hand: readonly Measure[],
  deps: Deps,
): NonNullable<TurnDraft['explained']> | null {
  const term = termIn(words, deps.knowledge.terms);
  if (term === null) return null;
  const names = [term.term, ...term.words];
  const bearing = deps.judgement.bearing(hand);
  for (const id of term.facts.filter((one) => bearing.has(one))) {
    const options = factById(id, deps)?.options ?? [];
    const holding = options.filter(({ label }) => names.some((name) => label.includes(name)));
    const option =
      options.find(({ label, words: ways }) =>
        [label, ...ways].some((way) => names.includes(way)),
      ) ?? (holding.length === 1 ? holding[0] : undefined);
    if (option !== undefined) return { fact: id, value: option.value };
  }
  return null;
}

function explained(
  blocks: readonly Block[],
  measure: Measure | undefined,
  scene: Scene,
): TurnDraft | null {
  if (blocks.length === 0) return null;
  return {
    ...keepFocus(scene),
    messages: [messageOf('text', [...blocks])],
    measures: measure === undefined ? [] : [measure.id],
  };
}

/** The fact of the open question; null where the words ask which ones of something else: 哪些税, of a trade. */
function openFact(id: string, aspect: QuestionAspect, { words }: Scene, deps: Deps): Fact | null {
  const fact = factById(id, deps) ?? null;
  const nouns = aspect === 'which' ? nounsOf(words) : [];
  return fact === null || nouns.length === 0 || nouns.some((noun) => isOfFact(noun, fact))
    ? fact
    : null;
}

/** 我咋晓得我是哪种, after a word was explained: what that word answers. */
function factExplained(aspect: QuestionAspect, { state }: Scene, deps: Deps): Fact | null {
  const { explained: word } = state;
  return aspect === 'how-to-know' && word !== null ? (factById(word.fact, deps) ?? null) : null;
}

const isOfWord = (aspect: QuestionAspect): boolean =>
  aspect === 'meaning' || aspect === 'how-to-know';

/** 我咋知道自己是不是小规模: the message names a word of the glossary, though it asks how to find out. */
function wordNamed(words: Words, { knowledge }: Deps): Words {
  return termIn(words, knowledge.terms) === null ? words.like('') : words;
}

/** What the glossary, the question itself and the measure that turns on it say. */
function explainedBlocks(
  aspect: QuestionAspect,
  fact: Fact | null,
  said: Words,
  measure: Measure | null,
  deps: Deps,
): readonly Block[] {
  const isList = aspect === 'which' && fact !== null && measure !== null;
  const lists = isList ? listsOf(measure, fact) : [];
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
  const rules = [...new Set(measure.clauses.flatMap(({ when }) => statedOn(fact, when)))];
  // 三家减免的月份不一样: what each case gives says it.
  const cases = measure.clauses.filter((clause) => tests(clause, fact)).map(({ gist }) => gist);
  const text =
    counting?.gist ?? (rules.length > 1 ? cases.slice(0, 2).join('') : rules.map(requiredWords)[0]);
  return text === undefined
    ? []
    : [block('clause', text, { measureId: measure.id, locator: measure.locator })];
}

/** The lists that a measure requires a fact to be of, in its own words. */
function listsOf({ clauses }: Measure, { id }: Fact): string[] {
  const texts = clauses.flatMap(({ when }) =>
    [...conditionNodes(when)].flatMap((node) =>
      node.kind === 'test' &&
      node.fact === id &&
      node.demand.op === 'in' &&
      node.demand.values.length > 1
        ? (node.text ?? [])
        : [],
    ),
  );
  return [...new Set(texts)].map(requiredWords);
}

/** What a rule says where it turns on a fact, as a whole: 女性不超过55周岁，男性不超过60周岁. */
function statedOn(fact: Fact, when: Condition): readonly string[] {
  if (!tests({ when }, fact)) return [];
  if (when.text !== undefined) return [when.text];
  if (when.kind === 'not') return statedOn(fact, when.of);
  return when.kind === 'all' || when.kind === 'any'
    ? when.of.flatMap((one) => statedOn(fact, one))
    : [];
}

/** 为什么要问从哪来: the fact of the case that the words speak of, be it open or not. */
function factNamed(words: Words, hand: readonly Measure[], deps: Deps): Fact | null {
  const facts = [...deps.judgement.bearing(hand)].flatMap((id) => factById(id, deps) ?? []);
  const plain = words.without('asks-why', '；');
  const named = namedIn(plain, deps).filter(({ weight }) => weight === 1);
  const pairs = [...pairsOf(plain)];
  const scored = facts.map((fact) => {
    const passage = { text: `${fact.label}；${fact.question}`, wordings: NONE };
    const own = pairsOf(passage.text);
    // 从哪来 is 从哪里来.
    const shared = pairs.filter((pair) => own.has(pair)).length;
    const matched = named.reduce((sum, one) => sum + matchOf(one, passage) * one.termWeight, 0);
    return { fact, score: matched + shared * PAIR };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score > 0 ? best.fact : null;
}

/** What a pair of characters that a question of ours has counts, beside words. */
const PAIR = 0.2;

const NONE: ReadonlySet<string> = new Set();

function turnsOn(measure: Measure, fact: Fact | null): boolean {
  if (fact === null) return false;
  return measure.clauses.some(
    ({ when, estimate }) =>
      (estimate !== undefined && countedBy(estimate.amount).includes(fact.id)) ||
      tests({ when }, fact),
  );
}

const tests = ({ when }: Pick<Clause, 'when'>, { id }: Fact): boolean =>
  [...conditionNodes(when)].some((node) => node.kind === 'test' && node.fact === id);

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
    const matter = matterOf(measure, scene.words, scene, deps);
    const found = findPassage(scene.words, matter, [], deps);
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
