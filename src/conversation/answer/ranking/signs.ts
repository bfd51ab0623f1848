import type { Measure } from '../../../knowledge/schema/measure.ts';
import { cuesOf } from '../../../language/nearness/cues.ts';
import { figureAsked } from '../../../language/nearness/figures.ts';
import { targetClause } from '../../../language/nearness/target-clause.ts';
import { type Matched, matchOf } from '../../../language/nearness/units.ts';
import { lengthOf, type Said } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import { factsNamed, namedIn } from '../passages/find-passage.ts';
import { askedElsewhere, type Elsewhere } from './asked-elsewhere.ts';
import type { Candidate } from './candidates.ts';
import { type Marks, marksOf, POINTS } from './marks.ts';
import { type SignNumber, signName, signNumber, signNumbers, signsOfCue } from './sign-numbers.ts';
import { readyOf, type Standing } from './standing.ts';

/** What speaks for and against a candidate, by name; a sign that is not named is 0. */
export type Signs = Readonly<Record<string, number>>;

/** So many characters say more than a word or two. */
const MUCH = 10;

/** A candidate with what speaks for and against it. */
export interface Signed {
  readonly candidate: Candidate;
  readonly signs: Signs;
}

/** Takes the signs of a candidate, one after another, always in the same order. */
export type TakeSign = (sign: SignNumber, value: number) => void;

/** The candidates of a record, each of which can be asked what speaks for it. */
export interface Signing {
  readonly candidates: readonly Candidate[];
  /** @param at the place of a candidate among them */
  readonly tellSigns: (at: number, take: TakeSign) => void;
}

/** The same by name for every candidate: for people and for learning. */
export const signsOf = (...asked: Parameters<typeof signing>): readonly Signed[] => {
  const { candidates, tellSigns } = signing(...asked);
  return candidates.map((candidate, at) => {
    const signs: Record<string, number> = {};
    tellSigns(at, (sign, value) => {
      signs[signName(sign)] = value;
    });
    return { candidate, signs };
  });
};

/** What is asked of all candidates of a record alike. */
interface Asking {
  readonly measure: Measure;
  readonly aspects: readonly string[];
  readonly elsewhere: Elsewhere;
  /** of how much is asked by name */
  readonly total: number;
  /** of each candidate the share of that which its sentences speak of */
  readonly shares: readonly number[];
  /** of each candidate whether it holds a figure of the kind asked for; null where none is */
  readonly figures: readonly boolean[] | null;
  /** facts that an answer is named of */
  readonly named: readonly string[];
  /** what marks a sentence as the answer to the aspects */
  readonly points: readonly string[];
  readonly marks: Marks;
  /** how many characters are asked */
  readonly length: number;
  /** marks of what the talk has been told */
  readonly told: ReadonlySet<string>;
  /** the case that is meant */
  readonly meant: string | undefined;
}

/**
 * What speaks for each answer that a record can give to the words.
 * @param aspects what the words were read to ask
 * @param shown marks of what the talk has been told
 */
export function signing(
  words: Said | string,
  measure: Measure,
  aspects: readonly string[],
  deps: Deps,
  shown: readonly string[] = [],
): Signing {
  const { candidates, standing, likenessOf, matched, holdsFigure } = readyOf(deps.knowledge)(
    measure,
  );
  const likenesses = likenessOf(words);
  const figure = figureAsked(words);
  const facts = [...deps.judgement.bearing([measure])].flatMap((id) => factById(id, deps) ?? []);
  const asking: Asking = {
    ...{ measure, aspects },
    elsewhere: askedElsewhere(words, candidates, deps.knowledge),
    ...sharesOf(words, matched, deps),
    figures: figure === null ? null : holdsFigure(figure),
    named: factsNamed(words, facts),
    points: aspects.flatMap((aspect) => POINTS[aspect as MatterAspect] ?? []),
    marks: marksOf(measure),
    length: lengthOf(words),
    told: new Set(shown),
    meant: measure.clauses.length > 1 ? targetClause(measure, words)?.id : undefined,
  };
  const cues = cuesOf(words).map(signsOfCue);
  return {
    candidates,
    tellSigns: (at, take) => {
      const one = standing[at];
      if (one === undefined) return;
      const own = mostOf(one.asks, likenesses);
      take(SIGN.own, own);
      take(SIGN['own squared'], own * own);
      take(SIGN.together, mostOf(one.together, likenesses));
      for (const trait of one.traits) for (const signOf of cues) take(signOf(trait), 1);
      if (one.candidate.kind === 'nothing') ofNothing(asking, take);
      else if (one.candidate.kind === 'field') ofField(one.candidate, asking, take);
      else {
        take(SIGN.answer, likenesses[one.answer] ?? 0);
        ofSentence(one, at, asking, take);
      }
    },
  };
}

/** How much of what words name each text speaks of. */
function sharesOf(words: Said | string, matched: readonly Matched[], deps: Deps) {
  const shares = new Array<number>(matched.length).fill(0);
  let total = 0;
  for (const { termWeight, ...unit } of namedIn(words, deps)) {
    const matches = matched.map((text) => matchOf(unit, text));
    const holders = matches.filter((match) => match > 0).length;
    const weight = termWeight / Math.max(1, holders) ** 0.5;
    total += weight;
    for (const [at, match] of matches.entries()) shares[at] = (shares[at] ?? 0) + weight * match;
  }
  return { total, shares: shares.map((share) => (total === 0 ? 0 : share / total)) };
}

/** The likest of the texts at some places; 0 where there is none. */
function mostOf(places: readonly number[], likenesses: Float64Array): number {
  let most = 0;
  for (const place of places) most = Math.max(most, likenesses[place] ?? 0);
  return most;
}

/** What speaks for sentences. */
function ofSentence(one: Standing, at: number, asking: Asking, take: TakeSign): void {
  const { candidate, kind, isGist } = one;
  const { aspects, elsewhere, total, named, points, meant, told } = asking;
  const { all, most } = elsewhere.answered(candidate);
  const holds = elsewhere.holds(candidate);
  const hasFigure = asking.figures?.[at] === true;
  const isAsked = (...ones: readonly string[]) => ones.some((each) => aspects.includes(each));
  const isNamed = aspects.length > 0;
  take(SIGN.shares, elsewhere.shares(candidate));
  take(SIGN.holds, holds);
  take(SIGN['holds, much said'], (holds * asking.length) / MUCH);
  take(SIGN.share, asking.shares[at] ?? 0);
  take(SIGN.figure, Number(hasFigure));
  take(SIGN['no figure'], Number(asking.figures !== null && !hasFigure));
  take(SIGN.fact, Number(named.some((fact) => one.facts.has(fact))));
  take(one.isKind, 1);
  take(SIGN['is gist'], Number(isGist));
  take(SIGN['is step'], Number(one.isStep));
  take(SIGN['is material'], Number(one.isMaterial));
  take(SIGN['is caveat'], Number(one.isCaveat));
  take(SIGN['says not'], Number(one.saysNot));
  take(SIGN.told, Number(told.size > 0 && one.shownAs().some((mark) => told.has(mark))));
  take(SIGN.point, Number(isPointed(candidate, points)));
  take(SIGN['sum asked'], Number(isAsked('amount', 'calculation') && (kind === 'sum' || isGist)));
  take(SIGN['step asked'], Number(isAsked('steps', 'where') && one.isStep));
  take(SIGN['material asked'], Number(isAsked('materials') && one.isMaterial));
  take(
    SIGN['condition asked'],
    Number(isAsked('conditions', 'whether') && (kind === 'test' || kind === 'manual')),
  );
  take(SIGN['field asked'], Number(isNamed));
  take(SIGN['field asked, much named'], isNamed ? Math.min(1, total) : 0);
  take(SIGN['field asked, nothing named'], Number(isNamed && total === 0));
  take(SIGN['has question'], Number(candidate.questions.length > 0));
  take(SIGN.several, Number(candidate.sentences.length > 1));
  take(SIGN['of its case'], Number(meant !== undefined && isOfCase(candidate, meant)));
  take(SIGN['of another case'], Number(meant !== undefined && isOfOtherCase(candidate, meant)));
  take(SIGN.sister, Number(candidate.of.id !== asking.measure.id));
  take(SIGN['answered elsewhere'], all);
  take(SIGN['most elsewhere'], most);
  take(SIGN.length, one.length);
}

const isPointed = ({ sentences }: Candidate, points: readonly string[]): boolean =>
  points.length > 0 &&
  sentences.some(({ answers }) => answers?.some((point) => points.includes(point)) === true);

const isOfCase = ({ sentences }: Candidate, meant: string): boolean =>
  sentences.every(({ clause }) => clause === meant);

const isOfOtherCase = ({ sentences }: Candidate, meant: string): boolean =>
  sentences.every(({ clause }) => clause !== null && clause !== meant);

/** What speaks for that the record does not answer. */
function ofNothing({ elsewhere, aspects, total }: Asking, take: TakeSign): void {
  const isNamed = aspects.length > 0;
  take(SIGN.nothing, 1);
  take(
    SIGN['nothing elsewhere'],
    likestElsewhere(elsewhere, ({ kind }) => kind === 'nothing'),
  );
  take(SIGN['nothing, field asked'], Number(isNamed));
  take(SIGN['nothing, much named'], Math.min(1, total));
  take(SIGN['nothing, asked, much named'], isNamed ? Math.min(1, total) : 0);
  take(SIGN['nothing, nothing named'], Number(total === 0));
}

/** What speaks for a field. */
function ofField({ aspect, questions }: Candidate, asking: Asking, take: TakeSign): void {
  const { aspects, total, marks, elsewhere } = asking;
  const isAsked = aspect !== null && aspects.includes(aspect);
  const isWanting = aspect !== null && !marks.held.has(aspect);
  take(SIGN.field, 1);
  take(signNumber(`field ${aspect}`), 1);
  take(SIGN['this field asked'], Number(isAsked));
  take(SIGN['asked, nothing named'], Number(isAsked && total === 0));
  take(SIGN['asked, much named'], isAsked ? Math.min(1, total) : 0);
  take(signNumber(`asked ${aspect}`), Number(isAsked));
  take(SIGN.wanting, Number(isWanting));
  take(SIGN['asked, wanting'], Number(isAsked && isWanting));
  take(SIGN['field has question'], Number(questions.length > 0));
  take(
    SIGN['field elsewhere'],
    likestElsewhere(elsewhere, (other) => other.aspect !== null && other.aspect === aspect),
  );
}

/** How like the likest question of other records is that is answered so; 0 where none is. */
function likestElsewhere({ asked }: Elsewhere, isSo: (candidate: Candidate) => boolean): number {
  let most = 0;
  for (const { candidate, likeness } of asked) if (isSo(candidate)) most = Math.max(most, likeness);
  return most;
}

const SIGN = signNumbers([
  ...(['own', 'own squared', 'together', 'answer', 'shares', 'holds', 'holds, much said'] as const),
  ...(['share', 'figure', 'no figure', 'fact', 'is gist', 'is step', 'is material'] as const),
  ...(['is caveat', 'says not', 'told', 'point', 'sum asked', 'step asked'] as const),
  ...(['material asked', 'condition asked', 'field asked', 'field asked, much named'] as const),
  ...(['field asked, nothing named', 'has question', 'several', 'of its case'] as const),
  ...(['of another case', 'sister', 'answered elsewhere', 'most elsewhere', 'length'] as const),
  ...(['nothing', 'nothing elsewhere', 'nothing, field asked', 'nothing, much named'] as const),
  ...(['nothing, asked, much named', 'nothing, nothing named', 'field'] as const),
  ...(['this field asked', 'asked, nothing named', 'asked, much named', 'wanting'] as const),
  ...(['asked, wanting', 'field has question', 'field elsewhere'] as const),
]);
