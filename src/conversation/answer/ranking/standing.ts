import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { memoizeWeak, once } from '../../../knowledge/memoize.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { likenessTo } from '../../../language/nearness/likeness.ts';
import { type Matched, wordingsOf } from '../../../language/nearness/units.ts';
import type { BlockType } from '../../block.ts';
import { markOf } from '../../shown-mark.ts';
import { wordsOfAnswer } from '../passages/answer-words.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { marksOf } from './marks.ts';
import { type SignNumber, signNumber } from './sign-numbers.ts';
import { traitsOf } from './traits.ts';

/** A sentence that says that something is not said. */
export const SAYS_NOT = /没写|没说|没印|没列|没定|看不清|隐去|残缺|没提|不在手/;

/** So many characters are a sentence of usual length. */
const USUAL = 20;

/** A candidate with all that is told of it whatever is asked. */
export interface Standing {
  readonly candidate: Candidate;
  /** the places of its wordings, of each of its questions as a whole, of its answer */
  readonly asks: readonly number[];
  readonly together: readonly number[];
  readonly answer: number;
  /** its sentences as one text */
  readonly text: string;
  /** of its first sentence: plain, test, sum and so on, and the sign that says so */
  readonly kind: string;
  readonly isKind: SignNumber;
  readonly traits: readonly string[];
  readonly facts: ReadonlySet<string>;
  readonly isGist: boolean;
  readonly isStep: boolean;
  readonly isMaterial: boolean;
  readonly isCaveat: boolean;
  readonly saysNot: boolean;
  /** how much longer it is than usual */
  readonly length: number;
  /** the marks of what shows it: as an answer, or as what a case gives */
  readonly shownAs: () => readonly string[];
}

/** What a record can answer with, made ready to be compared with words. */
export interface Ready {
  readonly candidates: readonly Candidate[];
  readonly standing: readonly Standing[];
  /** how like the texts at the places of `Standing` are to words */
  readonly likenessOf: ReturnType<typeof likenessTo>;
  readonly matched: readonly Matched[];
  /** of each candidate whether it holds a figure of a kind */
  readonly holdsFigure: (figure: RegExp) => readonly boolean[];
}

/** The candidates of a record, each with what is always told of it. */
export const readyOf = memoizeWeak((knowledge: Knowledge) =>
  memoizeWeak((measure: Measure): Ready => {
    const candidates = candidatesOf(knowledge)(measure);
    const texts: string[] = [];
    const placed = (text: string) => texts.push(text) - 1;
    const told = candidates.map(toldBy);
    const standing = candidates.map((candidate, at): Standing => {
      const { questions } = candidate;
      const asks = questions.flatMap((question) => question.asks.map(placed));
      const together = questions.map((question) => placed(question.asks.join('。')));
      const answer = placed(told[at] ?? '');
      return { candidate, asks, together, answer, ...heldBy(candidate, measure) };
    });
    const wordings = measure.faq.flatMap(({ asks }) => asks);
    return {
      candidates,
      standing,
      likenessOf: likenessTo(texts, wordings, knowledge.speech),
      matched: told.map((text) => ({ text, wordings: wordingsOf(text, knowledge.speech) })),
      holdsFigure: memoizeWeak((figure: RegExp) => standing.map(({ text }) => figure.test(text))),
    };
  }),
);

/** The sentences of a candidate behind the title of their case. */
function toldBy(candidate: Candidate): string {
  const title = candidate.sentences[0]?.title ?? '';
  const text = textOf(candidate);
  return title === '' ? text : `${title}；${text}`;
}

const textOf = ({ sentences }: Candidate): string => sentences.map(({ text }) => text).join('。');

function heldBy(candidate: Candidate, measure: Measure) {
  const { gists, steps, materials, caveats } = marksOf(measure);
  const text = textOf(candidate);
  const kind = candidate.sentences[0]?.kind ?? 'plain';
  return {
    text,
    kind,
    isKind: signNumber(`is ${kind}`),
    traits: traitsOf(candidate),
    facts: new Set(candidate.sentences.flatMap(({ facts }) => facts)),
    isGist: gists.has(text),
    isStep: steps.has(text),
    isMaterial: materials.has(text),
    isCaveat: caveats.has(text),
    saysNot: SAYS_NOT.test(text),
    length: Math.log([...text].length / USUAL),
    shownAs: once(() => {
      const words = wordsOfAnswer(candidate.sentences);
      return TELLING.map((type) => markOf({ type, text: words }));
    }),
  };
}

const TELLING: readonly BlockType[] = ['asked-aspect', 'clause', 'verdict', 'step', 'caveat'];
