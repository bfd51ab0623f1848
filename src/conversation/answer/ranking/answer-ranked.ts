import { matchOf, wordingsOf } from '../../../language/nearness/units.ts';
import type { Words } from '../../../language/words.ts';
import type { Block } from '../../block.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { RANKED } from '../../thresholds.ts';
import { closestWords } from '../../wording/aspect-words.ts';
import { amountInQuestion } from '../amount-in-question.ts';
import { answerAspect, type MatterAspect } from '../answer-aspect.ts';
import type { Matter } from '../matter.ts';
import { liesOutside } from '../measures/finding/search-words.ts';
import { answerSentences, isWanting } from '../passages/answer-question.ts';
import { namedIn } from '../passages/find-passage.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Ranked, rankAnswers } from './rank-answers.ts';

/** Characters that two answers may fill together. */
const ROOM = 150;
/** In so few characters hardly anything is said: 水呢. */
const SHORT = 4;

/** A name and a number are what is asked for, whatever a sentence says of them. */
const BY_DESK: ReadonlySet<MatterAspect> = new Set(['phone', 'whom']);
/** Fields that are told whole, where the record has them. */
const BY_FIELD: ReadonlySet<MatterAspect> = new Set([
  ...(['until', 'from', 'source', 'who-decides', 'materials', 'steps', 'hand-in'] as const),
]);
/** Asked what it comes to. */
const BY_SUM: ReadonlySet<MatterAspect> = new Set(['amount', 'calculation']);
/** What asks for no field of its own. */
const OF_VERDICT: ReadonlySet<MatterAspect> = new Set([
  'whether',
  'included',
  'if-not',
  'conditions',
]);

/** What the record is likeliest to answer small words with. */
export interface RankedAnswer {
  /** empty where it most likely answers nothing */
  readonly blocks: readonly Block[];
  /** its own sentence, and likely enough to be meant whatever else the words name */
  readonly isOfRecord: boolean;
}

/**
 * What the record most likely answers the words with, and what is as likely beside it. Null where nothing is
 * likely enough, where a field was asked for by its name, and where something is told that is judged first.
 * @param answered what the field says that the words were read to ask for
 */
export function answerRanked(
  aspect: MatterAspect | null,
  said: Words,
  answered: readonly Block[],
  matter: Matter,
  scene: Scene,
  deps: Deps,
): RankedAnswer | null {
  if (scene.added.length > 0) return null;
  const isHeld = aspect !== null && !isWanting(aspect, answered);
  const aspects = aspect === null ? [] : [aspect];
  const { answers, nothing } = rankAnswers(said, matter.measure, aspects, deps, scene.state.shown);
  const [first, ...others] = answers;
  if (first === undefined) return null;
  if (first.chance < RANKED.taken * nothing)
    return nothing >= RANKED.unsaid && aspect === null ? { blocks: [], isOfRecord: false } : null;
  const { kind } = first.candidate;
  // 现在还能补不, 1个点的还在？: whether it holds, and until when.
  const isDated = aspect === 'holds' && matter.judged !== undefined;
  const isPlain =
    isHeld &&
    ((aspect === 'conditions' && asksOnly('asks-conditions', said, matter, deps)) ||
      (aspect === 'whether' && asksOnly('asks-whether-fitting', said, matter, deps)));
  const isWhole = isHeld && (BY_FIELD.has(aspect) || isDated || isPlain);
  if (aspect !== null && (isWhole || BY_DESK.has(aspect))) {
    const isTold =
      kind === 'sentence' && first.chance >= (isWhole ? RANKED.sure : RANKED.besideDesk);
    const told = isTold ? answerWith(first.candidate, matter) : [];
    if (isPlain) return { blocks: [...answered, ...told], isOfRecord: true };
    return isTold ? { blocks: [...told, ...answered], isOfRecord: true } : null;
  }
  const isFieldAsked = isHeld && !OF_VERDICT.has(aspect);
  const isUnsure = isFieldAsked || said.length <= SHORT || isTelling(scene);
  if (isUnsure && first.chance < RANKED.sure) return null;
  if (first.chance < RANKED.outside && liesOutside(said, scene, deps)) return null;
  const told = answerWith(first.candidate, matter);
  const isOfRecord = kind === 'sentence' && first.chance >= RANKED.ofRecord;
  if (aspect !== null && BY_SUM.has(aspect) && isReckoned(matter))
    return { blocks: [...answered, ...roomFor(told, answered)], isOfRecord };
  const isCertain = kind !== 'sentence' || first.chance >= RANKED.plain * nothing;
  return {
    blocks: [...(isCertain ? told : doubted(told)), ...besideOf(first, others, matter)],
    isOfRecord,
  };
}

/**
 * 一万块那个要什么条件, 他够不够格: asked in general, and of nothing particular that the record speaks of: all
 * conditions are meant, or the verdict.
 */
function asksOnly(
  phrase: string,
  said: Words,
  { measure }: Matter,
  { knowledge, ...deps }: Deps,
): boolean {
  if (!said.says(phrase)) return false;
  const passageOf = (text: string) => ({ text, wordings: wordingsOf(text, knowledge.speech) });
  const given = passageOf([measure.title, ...measure.clauses.map(({ gist }) => gist)].join('；'));
  const told = passageOf(
    candidatesOf(knowledge)(measure)
      .flatMap(({ sentences }) => sentences.map(({ text }) => text))
      .join('；'),
  );
  return namedIn(said.without(phrase, '，'), { knowledge, ...deps }).every(
    (unit) => unit.weight < 1 || matchOf(unit, given) > 0 || matchOf(unit, told) === 0,
  );
}

/** 那三个人一共能补多少: a sum that can be told goes before the sentence that it is reckoned by. */
const isReckoned = (matter: Matter): boolean =>
  typeof amountInQuestion(matter)?.amount === 'number';

/** What says more than what is shown already, where a glance has room for it. */
function roomFor(told: readonly Block[], shown: readonly Block[]): readonly Block[] {
  const said = shown.map(({ text }) => text).join('');
  const more = told.filter(({ text }) => !said.includes(text.replace(/。$/, '')));
  return [...said, ...more.map(({ text }) => text).join('')].length <= ROOM ? more : [];
}

/** Told as what comes nearest. */
const doubted = ([first, ...rest]: readonly Block[]): readonly Block[] =>
  first === undefined ? rest : [{ ...first, text: closestWords(first.text) }, ...rest];

/** What is supposed, or only told, is judged first. */
const isTelling = ({ utterance }: Scene): boolean =>
  utterance !== null &&
  (utterance.clauses.some(({ act }) => act === 'supposes') ||
    !utterance.clauses.some(({ act }) => act === 'asks'));

/** The next answer, where it is as likely and short. */
function besideOf(first: Ranked, others: readonly Ranked[], matter: Matter): readonly Block[] {
  const shown = answerWith(first.candidate, matter)
    .map(({ text }) => text)
    .join('');
  const next = others
    .filter(({ chance }) => chance >= RANKED.asLikely * first.chance)
    .map(({ candidate }) => answerWith(candidate, matter))
    .find(
      ([one, ...more]) =>
        one !== undefined &&
        more.length === 0 &&
        one.data?.silent !== true &&
        !shown.includes(one.text.replace(/。$/, '')) &&
        !one.text.includes(shown.replace(/。$/, '')) &&
        [...shown, ...one.text].length <= ROOM,
    );
  return next ?? [];
}

/** The record's sentences, or its field. */
export function answerWith(
  { kind, sentences, aspect, of }: Candidate,
  matter: Matter,
): readonly Block[] {
  return kind === 'field' && aspect !== null
    ? answerAspect(aspect, matter)
    : answerSentences(sentences, of, matter);
}
