import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type Block, nameBlock } from '../../block.ts';
import { tableOf } from '../../decide/table.ts';
import { asks, tellsPlaceAlone } from '../../decide/telling.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { BESIDE } from '../../thresholds.ts';
import { aboutWords } from '../../wording/aspect-words.ts';
import { type Matter, matterOf } from '../matter.ts';
import { answerWith } from '../ranking/answer-ranked.ts';
import type { Ranked } from '../ranking/rank-answers.ts';
import type { TurnDraft } from '../turns/turn-draft.ts';
import {
  type FieldTold,
  type Least,
  leastFor,
  likestOf,
  MOST,
  ofEachClause,
} from './asked-beside.ts';
import {
  askingLength,
  datesIn,
  firmLength,
  isSentence,
  isSilent,
  joined,
  ROOM,
  saysAgain,
  withinGlance,
} from './beside-glance.ts';

/** Characters that a first layer may come to where one is asked something for certain beside other matters. */
const ROOM_SEVERAL = 260;
/** The same where a sentence is told that only comes next to the likeliest. */
const ROOM_NEXT = 150;

/** Characters that must be left for a second answer. */
const FOR_SECOND = 70;

/**
 * What the record spoken of answers to the words, beside what a turn says of it: whatever the message
 * was taken for, the question of the record that it is most like is answered too. The draft as it is
 * where that is said already, where nothing is asked, or where a glance has no room.
 * @param isSeveral the turn does several things, or is about several matters: only what is asked for certain is told
 */
export function besideTurn(
  draft: TurnDraft,
  isSeveral: boolean,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  if (scene.words.isEmpty || tellsPlaceAlone(scene)) return draft;
  // What only tells is told of the matter in question alone.
  const isAsking = scene.utterance === null || asks(scene.utterance);
  const all = measuresById([...new Set(draft.measures)], deps);
  // 我有两个员工, of a long list, is told of none in particular.
  if (!isAsking && all.length > MATTERS) return draft;
  const spoken = all.slice(0, isAsking ? MATTERS : 1);
  const [best] = spoken
    .map((about, at) => answersOf(about, draft, isSeveral || at > 0, scene, deps))
    .toSorted((one, other) => weightOf(other, spoken) - weightOf(one, spoken));
  if (best === undefined) return draft;
  const again = [...(draft.again ?? []), ...best.again];
  const told = best.answers.length === 0 ? null : toldWith(best, draft, scene, deps);
  return {
    ...draft,
    ...told,
    ...(again.length === 0 ? {} : { again: [...again, ...(told?.again ?? [])] }),
  };
}

/** So many of the matters that a turn is about are asked. */
const MATTERS = 3;

/** What is asked is asked of the matter in question sooner than of one told of beside it. */
const weightOf = ({ about, likeliest }: Found, [first]: readonly Measure[]): number =>
  about === first ? likeliest : BESIDE.ofOther * likeliest;

/** What a record answers, and where in a draft that stands. */
interface Found extends Answers {
  readonly about: Measure;
  /** place of its message among the draft's; behind all where it has none */
  readonly at: number;
  readonly blocks: readonly Block[];
  readonly least: Least;
  /** chance of the likeliest answer, told already or not */
  readonly likeliest: number;
}

/** What the record answers to the words beside what the turn says. */
function answersOf(
  about: Measure,
  draft: TurnDraft,
  isSeveral: boolean,
  scene: Scene,
  deps: Deps,
): Found {
  const found = draft.messages.findLastIndex(
    (message) => message.type === 'measure' && message.measureId === about.id,
  );
  const at = found < 0 ? draft.messages.length : found;
  const blocks = draft.messages[at]?.blocks ?? [];
  const isApart = found < 0 && !isOnlyHeard(about, draft, scene, deps);
  const least = isApart
    ? BESIDE.apart
    : isSeveral
      ? BESIDE.several
      : draft.messages.some(({ type }) => type === 'contacts')
        ? BESIDE.withDesk
        : leastFor(about, blocks.some(isSilent), scene);
  const matter = matterOf(about, scene.words, scene, deps);
  const shown = draft.messages.map(({ text }) => text).join('\n');
  const toldAs = (candidate: Ranked['candidate']): FieldTold => {
    const one = answerWith(candidate, matter).find(isTelling);
    if (one === undefined) return 'silent';
    return shown.includes(one.text.replace(/。$/, '')) ? 'shown' : 'new';
  };
  const each = ofEachClause(scene, about, least, deps);
  const asked = each.length > 1 ? each : likestOf(scene, about, least, toldAs, deps);
  const answers = newAnswers(asked, draft, matter, isFirstHearing(least, scene));
  const likeliest = Math.max(0, ...asked.map(({ chance }) => chance));
  return { ...answers, likeliest, about, at, blocks, least };
}

/** The draft with the answers, as far as a glance has room. */
function toldWith(
  { about, at, blocks, least, answers }: Found,
  draft: TurnDraft,
  scene: Scene,
  deps: Deps,
): Pick<TurnDraft, 'messages' | 'again'> | null {
  const [first] = answers;
  if (first === undefined) return null;
  // A lapse is told before all, with what holds instead.
  const isOver = blocks.some(({ data }) => data?.status === 'expired');
  const isAsked = first.chance >= BESIDE.sure;
  const isPressing = first.chance >= BESIDE.pressing;
  const standing = { isUnanswered: blocks.some(isSilent), isSure: isAsked && !isOver };
  const matters = draft.messages.filter(({ type }) => type === 'measure').length;
  const glance = {
    isFirst: isFirstHearing(least, scene),
    room: (standing.isSure && matters > 1 ? ROOM_SEVERAL : ROOM) - askingLength(draft, deps),
    around: lengthOf(draft.messages.filter((_, place) => place !== at)),
  };
  // A lapse keeps beside it whom to call.
  const isOverWithCall =
    isOver && blocks.some(({ type, layer }) => type === 'contact' && layer === 1);
  const length = lengthOf(draft.messages) + [...first.block.text].length;
  if (isOverWithCall && length > glance.room) return null;
  const told = [isOverWithCall ? [first] : answers, [first]]
    .map((some) => some.map(({ block }) => block))
    .map((some) => withinGlance(joined(some, blocks, standing), glance))
    .find((some) => some !== null);
  if (told === undefined || told === null) return null;
  // Behind what is told of another matter it begins with what it is about.
  const name = aboutWords(about.title);
  const begins = blocks.length === 0 && matters > 0 ? [nameBlock(name, 'statement')] : [];
  const messages = [
    ...draft.messages.slice(0, at),
    messageAbout(about.id, [...begins, ...told]),
    ...draft.messages.slice(at + 1),
  ];
  return { messages, ...(isPressing ? { again: [first.block.text] } : {}) };
}

const lengthOf = (messages: TurnDraft['messages']): number =>
  [...messages.map(({ text }) => text).join('')].length;

/** An answer with the chance that it is asked for. */
interface Told {
  readonly block: Block;
  readonly chance: number;
}

interface Answers {
  readonly answers: readonly Told[];
  /** texts that a turn has already, and that are asked for certain: they are told though told before */
  readonly again: readonly string[];
}

/** What answers the questions and is not said yet, as far as a glance has room. */
function newAnswers(
  asked: readonly Ranked[],
  { messages }: TurnDraft,
  matter: Matter,
  isFirst: boolean,
): Answers {
  const blocks = messages.flatMap((one) => one.blocks).filter(({ layer }) => layer === 1);
  const firm = firmLength(blocks);
  // Another answer gives way to what is asked for certain.
  const firmest = firmLength(blocks.filter((one) => !isSentence(one)));
  let shown = messages.map(({ text }) => text).join('\n');
  const answers: Told[] = [];
  const again: string[] = [];
  let before = 0;
  for (const question of asked) {
    if (answers.length >= MOST) break;
    const isField = question.candidate.kind === 'field';
    const answer = answerWith(question.candidate, matter).find((one) =>
      isField ? isTelling(one) : isTold(one),
    );
    if (answer === undefined) continue;
    const told = answer.text.replace(/。$/, '');
    const isAsked = question.chance >= BESIDE.sure;
    if (isAsked)
      again.push(...blocks.map(({ text }) => text).filter((text) => text.includes(told)));
    if (shown.includes(told) || isGiven(question.candidate, messages, matter)) continue;
    if (isField && datesIn(told).some((date) => shown.includes(date))) continue;
    const length = [...answer.text].length;
    const isNext = question.chance < BESIDE.asLikely * (asked[0]?.chance ?? 0);
    if (isNext && [...shown].length + length > ROOM_NEXT) continue;
    if (!isAsked && saysAgain(told, shown)) continue;
    const isPressing = question.chance >= BESIDE.pressing;
    const isNearly = question.chance >= BESIDE.nearly * (asked[0]?.chance ?? 0);
    const least = answers.length === 0 || isNext || isNearly ? 0 : FOR_SECOND;
    // At a first hearing only what is asked for pushes anything out.
    const around = isFirst && !isPressing ? [...shown].length : (isAsked ? firmest : firm) + before;
    const room = isPressing && answers.length === 0 ? ROOM_SEVERAL : ROOM;
    if (room - around < Math.max(length, least)) continue;
    before += length;
    shown += answer.text;
    answers.push({ block: answer, chance: question.chance });
  }
  return { answers, again };
}

/** What a case gives, where that case has just been told of; a step, where it has just been listed. */
function isGiven(
  { sentences }: Ranked['candidate'],
  messages: TurnDraft['messages'],
  { measure }: Matter,
): boolean {
  const texts = sentences.map(({ text }) => text.replace(/。$/, ''));
  if (texts.length === 0) return false;
  const isIn = (told: string) => texts.every((text) => told.includes(text));
  const given = measure.clauses.filter(({ gist }) => isIn(gist)).map(({ id }) => id);
  const isOnly = measure.clauses.length === 1 && given.length === 1;
  const step = measure.steps.findIndex(({ text }) => isIn(text));
  // What is only shown as another place's is told with what it gives, whatever the verdict.
  const isShown = messages.some(({ blocks }) => blocks.some(({ type }) => type === 'nature'));
  return messages.some(({ blocks }) =>
    blocks.some(
      ({ type, layer, text, data }) =>
        layer === 1 &&
        ((step >= 0 && data?.aspect === 'steps' && step < stepsIn(text, measure)) ||
          ((tellsGist(type, data?.verdict) || (isShown && type === 'verdict')) &&
            (data?.clause === undefined
              ? isOnly && data?.measureId === measure.id
              : given.includes(data.clause)))),
    ),
  );
}

/** So many steps a list of them shows; its last line may say that there are more. */
const stepsIn = (list: string, { steps }: Measure): number => {
  const lines = list.split('\n').length;
  return lines < steps.length ? lines - 1 : lines;
};

/** An open verdict tells what a case gives; a case that is only said to fit does not. */
const tellsGist = (type: Block['type'], verdict: Verdict | undefined): boolean =>
  type === 'validity' ||
  (type === 'verdict' && verdict === 'unknown') ||
  (type === 'clause' && verdict === undefined);

type Verdict = NonNullable<Block['data']>['verdict'];

/** 记下了; 结论不变: what was told is heard, and nothing follows from it for a measure in hand. */
function isOnlyHeard(
  about: Measure,
  { messages }: TurnDraft,
  { state }: Scene,
  deps: Deps,
): boolean {
  const { hand } = tableOf(state, deps);
  return (
    hand.some(({ id }) => id === about.id) &&
    messages.every(({ blocks }) =>
      blocks.every(({ layer, ...one }) => layer === 2 || !isFollowing(one)),
    )
  );
}

/** What tells what follows from the news. */
const isFollowing = ({ type, data }: Pick<Block, 'type' | 'data'>): boolean =>
  type === 'sum' || type === 'statement' || (type === 'verdict' && data?.verdict === 'ineligible');

/** A field that the record has, told at a glance. */
const isTelling = ({ layer, data }: Block): boolean => layer === 1 && data?.silent !== true;

const isTold = ({ type, layer }: Block): boolean => type === 'asked-aspect' && layer === 1;

/** Of what is told of for the first time the glance holds more, and less may be added. */
const isFirstHearing = (least: Least, { state }: Scene): boolean =>
  least === BESIDE.atFirst || state.focus === null;
