import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { memoizeWeak } from '../../../knowledge/memoize.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { cuesOf } from '../../../language/nearness/cues.ts';
import { figureAsked } from '../../../language/nearness/figures.ts';
import { likenessTo } from '../../../language/nearness/likeness.ts';
import { targetClause } from '../../../language/nearness/target-clause.ts';
import { type Matched, matchOf, wordingsOf } from '../../../language/nearness/units.ts';
import { lengthOf, type Said } from '../../../language/words.ts';
import type { BlockType } from '../../block.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
import { markOf } from '../../shown-mark.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import { wordsOfAnswer } from '../passages/answer-words.ts';
import { factsNamed, namedIn } from '../passages/find-passage.ts';
import { askedElsewhere, type Elsewhere } from './asked-elsewhere.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Marks, marksOf, POINTS } from './marks.ts';
import { traitsOf } from './traits.ts';

/** What speaks for and against a candidate, by name; a sign that is not named is 0. */
export type Signs = Readonly<Record<string, number>>;

/** A sentence that says that something is not said. */
export const SAYS_NOT = /没写|没说|没印|没列|没定|看不清|隐去|残缺|没提|不在手/;

/** So many characters are a sentence of usual length. */
const USUAL = 20;
/** So many characters say more than a word or two. */
const MUCH = 10;

interface Ready {
  readonly candidates: readonly Candidate[];
  readonly likenessOf: ReturnType<typeof likenessTo>;
  /** of each candidate the places of its wordings, of each of its questions as a whole, of its answer */
  readonly places: readonly {
    readonly asks: readonly number[];
    readonly together: readonly number[];
    readonly answer: number;
  }[];
  readonly matched: readonly Matched[];
}

const readyOf = memoizeWeak((knowledge: Knowledge) =>
  memoizeWeak((measure: Measure): Ready => {
    const candidates = candidatesOf(knowledge)(measure);
    const texts: string[] = [];
    const placed = (text: string) => texts.push(text) - 1;
    const told = candidates.map(({ sentences }) => {
      const title = sentences[0]?.title ?? '';
      const text = sentences.map((one) => one.text).join('。');
      return title === '' ? text : `${title}；${text}`;
    });
    const places = candidates.map(({ questions }, at) => ({
      asks: questions.flatMap(({ asks }) => asks.map(placed)),
      together: questions.map(({ asks }) => placed(asks.join('。'))),
      answer: placed(told[at] ?? ''),
    }));
    const wordings = measure.faq.flatMap(({ asks }) => asks);
    return {
      candidates,
      places,
      likenessOf: likenessTo(texts, wordings, knowledge.speech),
      matched: told.map((text) => ({ text, wordings: wordingsOf(text, knowledge.speech) })),
    };
  }),
);

/** A candidate with what speaks for and against it. */
export interface Signed {
  readonly candidate: Candidate;
  readonly signs: Signs;
}

/**
 * What speaks for each answer that a record can give to the words.
 * @param aspects what the words were read to ask
 * @param shown marks of what the talk has been told
 */
export function signsOf(
  words: Said | string,
  measure: Measure,
  aspects: readonly string[],
  deps: Deps,
  shown: readonly string[] = [],
): readonly Signed[] {
  const { candidates, places, likenessOf, matched } = readyOf(deps.knowledge)(measure);
  const likenesses = likenessOf(words);
  const like = (place: number) => likenesses[place] ?? 0;
  const elsewhere = askedElsewhere(words, candidates, deps.knowledge);
  const figure = figureAsked(words);
  const facts = [...deps.judgement.bearing([measure])].flatMap((id) => factById(id, deps) ?? []);
  const named = factsNamed(words, facts);
  const units = namedIn(words, deps).map(({ termWeight, ...unit }) => {
    const matches = matched.map((text) => matchOf(unit, text));
    const holders = matches.filter((match) => match > 0).length;
    return { matches, termWeight: termWeight / Math.max(1, holders) ** 0.5 };
  });
  const total = units.reduce((sum, { termWeight }) => sum + termWeight, 0);
  const points = aspects.flatMap((aspect) => POINTS[aspect as MatterAspect] ?? []);
  const marks = marksOf(measure);
  const saidLength = lengthOf(words);
  const cues = cuesOf(words);
  const told = new Set(shown);
  const meant = measure.clauses.length > 1 ? targetClause(measure, words)?.id : undefined;
  return candidates.map((candidate, at) => {
    const place = places[at];
    const own = Math.max(0, ...(place?.asks ?? []).map(like));
    const together = Math.max(0, ...(place?.together ?? []).map(like));
    const asked: Record<string, number> = { own, 'own squared': own * own, together };
    for (const trait of traitsOf(candidate)) for (const cue of cues) asked[`${cue}: ${trait}`] = 1;
    if (candidate.kind === 'nothing')
      return { candidate, signs: { ...asked, ...ofNothing(elsewhere, aspects, total) } };
    if (candidate.kind === 'field')
      return {
        candidate,
        signs: { ...asked, ...ofField(candidate, aspects, total, marks, elsewhere) },
      };
    const [sentence] = candidate.sentences;
    const text = candidate.sentences.map((one) => one.text).join('。');
    const kind = sentence?.kind ?? 'plain';
    const hasFigure = figure?.test(text) === true;
    const { all, most } = elsewhere.answered(candidate);
    const holds = elsewhere.holds(candidate);
    const share =
      total === 0
        ? 0
        : units.reduce((sum, { matches, termWeight }) => sum + termWeight * (matches[at] ?? 0), 0) /
          total;
    const isAsked = (...ones: readonly string[]) => ones.some((one) => aspects.includes(one));
    const isPointed = candidate.sentences.some(
      ({ answers }) => answers?.some((point) => points.includes(point)) === true,
    );
    const signs: Record<string, number> = {
      ...asked,
      answer: like(place?.answer ?? -1),
      shares: elsewhere.shares(candidate),
      holds,
      'holds, much said': (holds * saidLength) / MUCH,
      share,
      figure: Number(hasFigure),
      'no figure': Number(figure !== null && !hasFigure),
      fact: Number(
        candidate.sentences.some((one) => one.facts.some((fact) => named.includes(fact))),
      ),
      [`is ${kind}`]: 1,
      'is gist': Number(marks.gists.has(text)),
      'is step': Number(marks.steps.has(text)),
      'is material': Number(marks.materials.has(text)),
      'is caveat': Number(marks.caveats.has(text)),
      'says not': Number(SAYS_NOT.test(text)),
      told: Number(isTold(candidate, told)),
      point: Number(isPointed),
      'sum asked': Number(
        isAsked('amount', 'calculation') && (kind === 'sum' || marks.gists.has(text)),
      ),
      'step asked': Number(isAsked('steps', 'where') && marks.steps.has(text)),
      'material asked': Number(isAsked('materials') && marks.materials.has(text)),
      'condition asked': Number(
        isAsked('conditions', 'whether') && (kind === 'test' || kind === 'manual'),
      ),
      'field asked': Number(aspects.length > 0),
      'field asked, much named': aspects.length > 0 ? Math.min(1, total) : 0,
      'field asked, nothing named': Number(aspects.length > 0 && total === 0),
      'has question': Number(candidate.questions.length > 0),
      several: Number(candidate.sentences.length > 1),
      'of its case': Number(
        meant !== undefined && candidate.sentences.every(({ clause }) => clause === meant),
      ),
      'of another case': Number(
        meant !== undefined &&
          candidate.sentences.every(({ clause }) => clause !== null && clause !== meant),
      ),
      sister: Number(candidate.of.id !== measure.id),
      'answered elsewhere': all,
      'most elsewhere': most,
      length: Math.log([...text].length / USUAL),
    };
    return { candidate, signs };
  });
}

/** Whether the talk has been told the sentences, as an answer or as what a case gives. */
function isTold({ sentences }: Candidate, told: ReadonlySet<string>): boolean {
  if (told.size === 0) return false;
  const text = wordsOfAnswer(sentences);
  return TELLING.some((type) => told.has(markOf({ type, text })));
}

const TELLING: readonly BlockType[] = ['asked-aspect', 'clause', 'verdict', 'step', 'caveat'];

const ofNothing = ({ asked }: Elsewhere, aspects: readonly string[], total: number): Signs => ({
  nothing: 1,
  'nothing elsewhere': Math.max(
    0,
    ...asked.filter(({ candidate }) => candidate.kind === 'nothing').map((one) => one.likeness),
  ),
  'nothing, field asked': Number(aspects.length > 0),
  'nothing, much named': Math.min(1, total),
  'nothing, asked, much named': aspects.length > 0 ? Math.min(1, total) : 0,
  'nothing, nothing named': Number(total === 0),
});

const ofField = (
  { aspect, questions }: Candidate,
  aspects: readonly string[],
  total: number,
  { held }: Marks,
  { asked }: Elsewhere,
): Signs => {
  const isAsked = aspect !== null && aspects.includes(aspect);
  const isWanting = aspect !== null && !held.has(aspect);
  return {
    field: 1,
    [`field ${aspect}`]: 1,
    'this field asked': Number(isAsked),
    'asked, nothing named': Number(isAsked && total === 0),
    'asked, much named': isAsked ? Math.min(1, total) : 0,
    [`asked ${aspect}`]: Number(isAsked),
    wanting: Number(isWanting),
    'asked, wanting': Number(isAsked && isWanting),
    'field has question': Number(questions.length > 0),
    'field elsewhere': Math.max(
      0,
      ...asked
        .filter(({ candidate }) => candidate.aspect !== null && candidate.aspect === aspect)
        .map((one) => one.likeness),
    ),
  };
};
