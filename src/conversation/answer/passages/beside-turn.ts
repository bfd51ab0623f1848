import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Block } from '../../block.ts';
import { tableOf } from '../../decide/table.ts';
import { asks, tellsPlaceAlone } from '../../decide/telling.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { BESIDE } from '../../thresholds.ts';
import { closestWords } from '../../wording/aspect-words.ts';
import { type Matter, matterOf } from '../matter.ts';
import { answerWith } from '../ranking/answer-ranked.ts';
import type { Ranked } from '../ranking/rank-answers.ts';
import type { TurnDraft } from '../turns/turn-draft.ts';
import { type Least, likestOf, MOST, ofEachClause } from './asked-beside.ts';

/** Characters that a turn may come to with them, and that must be left for a second. */
const ROOM = 200;

const FOR_SECOND = 70;

/**
 * What the record spoken of answers to the words, beside what a turn says of it: whatever the message
 * was taken for, the question of the record that it is most like is answered too. The draft as it is
 * where that is said already, where nothing is asked, or where a glance has no room.
 */
export function besideTurn(draft: TurnDraft, scene: Scene, deps: Deps): TurnDraft {
  const [about] = measuresById(draft.measures.slice(0, 1), deps);
  const found = draft.messages.findLastIndex(
    (message) => message.type === 'measure' && message.measureId === about?.id,
  );
  const isHeard = found < 0 && isOnlyHeard(draft, scene, deps);
  const at = isHeard ? draft.messages.length : found;
  const message = isHeard ? { blocks: [] } : draft.messages[at];
  if (about === undefined || message === undefined || scene.words.isEmpty) return draft;
  if (isReply(scene) || tellsPlaceAlone(scene)) return draft;
  const isUnanswered = message.blocks.some(isSilent);
  const isOfDesk = draft.messages.some(({ type }) => type === 'contacts');
  const least = isOfDesk ? BESIDE.withDesk : leastFor(about, isUnanswered, scene);
  const each = ofEachClause(scene, about, least, deps);
  const asked = each.length > 1 ? each : likestOf(scene, about, least, deps);
  const answers = newAnswers(asked, draft, matterOf(about, scene.words, scene, deps));
  const [first, ...others] = answers;
  if (first === undefined) return draft;
  // A lapse is told before all, with what holds instead.
  const isOver = message.blocks.some(({ data }) => data?.status === 'expired');
  const isSure = !isOver && (asked[0]?.chance ?? 0) >= BESIDE.sure;
  const blocks: readonly Block[] = isUnanswered
    ? [
        ...message.blocks.map((one) =>
          isSilent(one) ? { ...first, text: closestWords(first.text) } : one,
        ),
        ...others,
      ]
    : isSure
      ? inFront(answers, message.blocks)
      : [...message.blocks, ...answers];
  const messages = [
    ...draft.messages.slice(0, at),
    messageAbout(about.id, blocks),
    ...draft.messages.slice(at + 1),
  ];
  // A first hearing stays within a glance.
  const length = [...messages.map(({ text }) => text).join('')].length;
  return least === BESIDE.atFirst && length > ROOM ? draft : { ...draft, messages };
}

/** What stays in sight whatever finds no room: what is judged, counted and answered. */
const KEPT: ReadonlySet<Block['type']> = new Set(['verdict', 'sum', 'asked-aspect']);

/** What was asked for certain stands behind what is told first; what finds no room beside it is kept behind. */
function inFront(answers: readonly Block[], blocks: readonly Block[]): readonly Block[] {
  const [head, ...rest] = blocks;
  if (head === undefined) return answers;
  let room = ROOM - [...head.text, ...answers.map(({ text }) => text).join('')].length;
  const kept = rest.map((one) => {
    if (one.layer !== 1 || KEPT.has(one.type)) return one;
    room -= [...one.text].length;
    return room >= 0 ? one : { ...one, layer: 2 as const };
  });
  return [head, ...answers, ...kept];
}

/** What answers the questions and is not said yet, as far as a glance has room. */
function newAnswers(
  asked: readonly Ranked[],
  { messages }: TurnDraft,
  matter: Matter,
): readonly Block[] {
  let shown = messages.map(({ text }) => text).join('\n');
  const answers: Block[] = [];
  for (const [at, question] of asked.slice(0, MOST).entries()) {
    const isField = question.candidate.kind === 'field';
    const answer = answerWith(question.candidate, matter).find((one) =>
      isField ? isTelling(one) : isTold(one),
    );
    if (answer === undefined) continue;
    const told = answer.text.replace(/。$/, '');
    if (shown.includes(told) || isGiven(told, messages, matter)) continue;
    if (isField && datesIn(told).some((date) => shown.includes(date))) continue;
    const room = ROOM - [...shown].length;
    if (
      room < Math.max([...answer.text].length, at === 0 ? 0 : FOR_SECOND) &&
      !(at === 0 && question.chance >= BESIDE.sure)
    )
      break;
    shown += answer.text;
    answers.push(answer);
  }
  return answers;
}

/** What a case gives, where that case has just been told of. */
function isGiven(told: string, messages: TurnDraft['messages'], { measure }: Matter): boolean {
  const given = measure.clauses.filter(({ gist }) => gist.includes(told)).map(({ id }) => id);
  return messages.some(({ blocks }) =>
    blocks.some(
      ({ type, data }) =>
        (type === 'verdict' ? data?.verdict === 'unknown' : LEADS.has(type)) &&
        data?.clause !== undefined &&
        given.includes(data.clause),
    ),
  );
}

/** What tells what a case gives, beside a verdict that is open. */
const LEADS: ReadonlySet<Block['type']> = new Set(['validity', 'clause']);

/** 记下了; 结论不变: what was told is heard, and nothing follows from it for the one measure in hand. */
function isOnlyHeard({ messages, measures }: TurnDraft, { state }: Scene, deps: Deps): boolean {
  const { hand } = tableOf(state, deps);
  return (
    hand.length === 1 &&
    hand[0]?.id === measures[0] &&
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

const datesIn = (text: string): readonly string[] => text.match(/\d+年\d+月\d+日/g) ?? [];

const isTold = ({ type, layer }: Block): boolean => type === 'asked-aspect' && layer === 1;

/** Nothing was found for what is asked; a field that the record lacks is another matter. */
const isSilent = ({ data }: Block): boolean => data?.silent === true && data.aspect === undefined;

function leastFor(about: Measure, isUnanswered: boolean, scene: Scene): Least {
  if (isUnanswered) return BESIDE.closest;
  if (scene.utterance === null || !asks(scene.utterance)) return BESIDE.told;
  return scene.state.focus?.measures.includes(about.id) === true ? BESIDE.inHand : BESIDE.atFirst;
}

/** A reply to the open question asks nothing. */
const isReply = ({ state, added, utterance }: Scene): boolean =>
  utterance !== null && added.some(({ fact }) => fact === state.open?.fact) && !asks(utterance);
