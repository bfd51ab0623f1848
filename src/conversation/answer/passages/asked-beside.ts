import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Clause, Span } from '../../../language/utterance.ts';
import { distinct, lengthOf, within } from '../../../language/words.ts';
import { asks } from '../../decide/telling.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { BESIDE, RANKED } from '../../thresholds.ts';
import { type Candidate, candidatesOf } from '../ranking/candidates.ts';
import { type Ranked, rankAnswers } from '../ranking/rank-answers.ts';
import { BY_FIELD } from './answer-question.ts';
import { wordsOfAnswer } from './answer-words.ts';
import { namedIn } from './find-passage.ts';
import { nearestQuestions } from './nearest-question.ts';

/** So many questions are answered at most. */
export const MOST = 2;

/** What names a thing before it is asked about has so few characters. */
const FEW = 10;
/** What is asked of it has so few. */
const LITTLE = 6;

/** What a sentence, or a question of the record, must come to. */
export interface Least {
  readonly chance: number;
  readonly likeness: number;
}

/**
 * Each clause that asks, with the few words before it that say of what: 退伍证，丢了咋整. What is named with 呢
 * belongs to the few words behind it: 员工社保呢，几个月.
 */
function partsAsked(
  words: Scene['words'],
  utterance: Scene['utterance'],
): readonly { readonly part: Scene['words']; readonly span: Span }[] {
  const clauses = utterance?.clauses ?? [];
  const isFew = (at: number) => lengthOf(clauses[at]?.span.text ?? '') <= FEW;
  const isNamed = (at: number) => {
    const { act, span } = clauses[at] ?? {};
    return act === 'asks' && span !== undefined && within(span, words).says('ends-with-ne');
  };
  return clauses.flatMap(({ act, span }, at) => {
    if (act !== 'asks' || (isNamed(at) && isFew(at) && isAsking(clauses[at + 1]))) return [];
    const before = clauses[at - 1];
    const isOfIt =
      before !== undefined && isFew(at - 1) && (before.act === 'tells' || isNamed(at - 1));
    const own = within(span, words);
    const part = isOfIt ? within(before.span, words).and('，', own) : own;
    return [{ part, span }];
  });
}

/** A few words that ask, and may be of what stands before them. */
const isAsking = (clause: Clause | undefined): boolean =>
  clause?.act === 'asks' && lengthOf(clause.span.text) <= LITTLE;

/** 补多少，找谁: what each of several clauses that ask is answered by, the likeliest first. */
export function ofEachClause(
  { state, words, utterance }: Scene,
  about: Measure,
  least: { readonly chance: number },
  deps: Deps,
): readonly Ranked[] {
  const parts = partsAsked(words, utterance);
  if (parts.length < 2) return [];
  const ranked = parts.flatMap(({ part, span }) => {
    const aspects = (utterance?.requests ?? [])
      .filter((one) => one.span.start >= span.start && one.span.end <= span.end)
      .flatMap(({ aspect }) => aspect ?? []);
    const { answers, nothing } = rankAnswers(part, about, aspects, deps, state.shown);
    const [best] = answers;
    if (best === undefined || best.chance < Math.max(least.chance, nothing)) return [];
    const { kind, aspect } = best.candidate;
    const isAsked = kind === 'sentence' || aspects.some((one) => one === aspect);
    return isAsked ? [best] : [];
  });
  return ranked
    .filter(
      ({ candidate }, at) => ranked.findIndex((other) => other.candidate === candidate) === at,
    )
    .toSorted((one, other) => other.chance - one.chance)
    .filter(({ chance }, _, [first]) => chance >= BESIDE.asLikely * (first?.chance ?? 0))
    .slice(0, MOST);
}

/**
 * What the whole or a clause that asks is most likely answered by: its sentence, what comes next to that, or the
 * field; the sentence of the question that is most like it where none is likely, unless it most likely asks
 * nothing of the record.
 * @param toldAs what a turn makes of a field
 */
export function likestOf(
  scene: Scene,
  about: Measure,
  least: Least,
  toldAs: (candidate: Candidate) => FieldTold,
  deps: Deps,
): readonly Ranked[] {
  const { state, words, utterance } = scene;
  // 3000: a figure by itself asks nothing.
  if (asksNothing(least) && namedIn(words, deps).length === 0) return [];
  const clauses = partsAsked(words, utterance).map(({ part }) => part);
  const asked = distinct([words, ...clauses]);
  const aspects = (utterance?.requests ?? []).flatMap(({ aspect }) => aspect ?? []);
  const rankings = asked.map((one) => rankAnswers(one, about, aspects, deps, state.shown));
  const ranked = rankings
    .flatMap(({ answers }) => answers.slice(0, LOOKED_AT))
    .toSorted((one, other) => other.chance - one.chance);
  const [first] = ranked;
  if (first === undefined) return [];
  const isTest = isTested(first.candidate, least, scene);
  if (isSettled(first, toldAs)) return withField(ranked, least);
  if (!isTest && isLikely(first, least, toldAs)) return likelyOf(ranked, least);
  const nothing = Math.min(...rankings.map((one) => one.nothing));
  const beside = asksNothing(least) ? [] : nearlyAs(ranked, nothing, toldAs);
  if (beside.length > 0) return beside;
  const likest = nothing >= BESIDE.unsaid ? null : likestQuestion(asked, about, least, deps);
  if (likest !== null) return [likest];
  // What is told was asked for: the next answer must be asked for certain.
  const next = ranked.filter(({ candidate }) => !isTested(candidate, least, scene));
  return isTest && (next[0]?.chance ?? 0) >= BESIDE.sure ? likelyOf(next, least) : [];
}

/** The sentence of a record that the words, or a clause of them that asks, ask for certain; null where none is. */
export function sentenceAsked(
  about: Measure,
  { state, words, utterance }: Scene,
  least: number,
  deps: Deps,
): string | null {
  const aspects = (utterance?.requests ?? []).flatMap(({ aspect }) => aspect ?? []);
  const asked = distinct([words, ...partsAsked(words, utterance).map(({ part }) => part)]);
  const [likeliest] = asked
    .flatMap((one) => rankAnswers(one, about, aspects, deps, state.shown).answers.slice(0, 1))
    .toSorted((one, other) => other.chance - one.chance);
  const isAsked = likeliest?.candidate.kind === 'sentence' && likeliest.chance >= least;
  return isAsked ? wordsOfAnswer(likeliest.candidate.sentences) : null;
}

/** So many answers to the whole, and to each clause, are looked at. */
const LOOKED_AT = 6;

/** A field that a turn tells already, one that it does not tell, and one that the record has nothing in. */
export type FieldTold = 'shown' | 'new' | 'silent';

/** 原文依据: a field that was asked for by its name, and is told. */
const isSettled = (
  { candidate, chance }: Ranked,
  toldAs: (candidate: Candidate) => FieldTold,
): boolean =>
  candidate.aspect !== null &&
  (chance >= BESIDE.sure || BY_FIELD.has(candidate.aspect)) &&
  toldAs(candidate) === 'shown';

/** 受理到啥时候为止: the likeliest sentence beside the field, where it gives figures of its own. */
function withField(ranked: readonly Ranked[], least: Least): readonly Ranked[] {
  const next = ranked.find(({ candidate: { kind } }) => kind === 'sentence');
  const isAsked =
    next !== undefined &&
    next.chance >= Math.max(BESIDE.withField, least.chance) &&
    next.candidate.sentences.some(({ text }) => /\d/.test(text));
  return isAsked ? [next] : [];
}

/** What the likeliest sentence says is told anyhow: the next, where it is nearly as likely, and likelier than none. */
function nearlyAs(
  [first, ...others]: readonly Ranked[],
  nothing: number,
  toldAs: (candidate: Candidate) => FieldTold,
): readonly Ranked[] {
  if (first?.candidate.kind !== 'sentence' || toldAs(first.candidate) !== 'shown') return [];
  const least = Math.max(BESIDE.nearly * first.chance, RANKED.taken * nothing);
  const next = others.find(
    ({ candidate, chance }) =>
      candidate.kind === 'sentence' && chance >= least && toldAs(candidate) === 'new',
  );
  return next === undefined ? [] : [next];
}

/** A sentence that comes to what is asked for; a field that is told already, or asked for certain. */
const isLikely = (
  { candidate, chance }: Ranked,
  least: Least,
  toldAs: (candidate: Candidate) => FieldTold,
): boolean =>
  candidate.kind === 'sentence'
    ? chance >= least.chance
    : toldAs(candidate) === 'shown' ||
      (toldAs(candidate) === 'new' && chance >= BESIDE.sure && least.likeness < 1);

/** The likeliest with the sentences that come next; of what asks nothing only those that are as likely. */
function likelyOf([first, ...others]: readonly Ranked[], least: Least): readonly Ranked[] {
  if (first === undefined) return [];
  const enough = asksNothing(least) ? BESIDE.asLikely * first.chance : BESIDE.next;
  const next = others.filter(
    ({ candidate, chance }) => candidate.kind === 'sentence' && chance >= enough,
  );
  return distinctOf(least === BESIDE.reply ? [first] : [first, ...next]);
}

const asksNothing = (least: Least): boolean => least === BESIDE.told || least === BESIDE.reply;

/** What is told is tested already: 个体户. */
const isTested = ({ kind, sentences }: Candidate, least: Least, { added }: Scene): boolean =>
  asksNothing(least) &&
  kind === 'sentence' &&
  sentences.every(
    (one) =>
      one.kind === 'test' && one.facts.every((fact) => added.some((heard) => heard.fact === fact)),
  );

/** The sentences of the record's question that is most like what is asked; null where none is like enough. */
function likestQuestion(
  asked: readonly Scene['words'][],
  about: Measure,
  least: Least,
  deps: Deps,
): Ranked | null {
  const [likest] = asked
    .flatMap((one) => nearestQuestions(one, about, deps).slice(0, 1))
    .toSorted((one, other) => other.likeness - one.likeness);
  const candidate = candidatesOf(deps.knowledge)(about).find(
    ({ questions }) => likest !== undefined && questions.includes(likest.entry),
  );
  return candidate?.kind === 'sentence' && (likest?.likeness ?? 0) >= least.likeness
    ? { candidate, chance: 0 }
    : null;
}

const distinctOf = (ranked: readonly Ranked[]): readonly Ranked[] =>
  ranked.filter(
    ({ candidate }, at) => ranked.findIndex((other) => other.candidate === candidate) === at,
  );

/** How sure an answer must be of what is asked, by what the message does and what is in hand. */
export function leastFor(about: Measure, isUnanswered: boolean, scene: Scene): Least {
  if (isReply(scene)) return BESIDE.reply;
  if (isUnanswered) return BESIDE.closest;
  if (scene.utterance === null || !asks(scene.utterance)) return BESIDE.told;
  return scene.state.focus?.measures.includes(about.id) === true ? BESIDE.inHand : BESIDE.atFirst;
}

/** A reply to the open question asks nothing. */
const isReply = ({ state, added, utterance }: Scene): boolean =>
  utterance !== null && added.some(({ fact }) => fact === state.open?.fact) && !asks(utterance);
