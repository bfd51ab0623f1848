import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Block } from '../../block.ts';
import { tableOf } from '../../decide/table.ts';
import { asks, tellsPlaceAlone } from '../../decide/telling.ts';
import type { Deps } from '../../deps.ts';
import { factById, measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { BESIDE } from '../../thresholds.ts';
import { type Matter, matterOf } from '../matter.ts';
import { answerWith } from '../ranking/answer-ranked.ts';
import type { Ranked } from '../ranking/rank-answers.ts';
import type { TurnDraft } from '../turns/turn-draft.ts';
import { type Least, likestOf, MOST, ofEachClause } from './asked-beside.ts';
import { isSilent, joined, ROOM, withinGlance } from './beside-glance.ts';

/** Characters that a first layer may come to where several matters are told of, and one is asked something for certain. */
const ROOM_SEVERAL = 260;

/** Characters that must be left for a second answer. */
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
  const [first] = answers;
  if (first === undefined) return draft;
  // A lapse is told before all, with what holds instead.
  const isOver = message.blocks.some(({ data }) => data?.status === 'expired');
  const isAsked = first.chance >= BESIDE.sure;
  const standing = { isUnanswered, isSure: isAsked && !isOver };
  const asking = draft.ask === null ? '' : (factById(draft.ask.fact, deps)?.question ?? '');
  const matters = draft.messages.filter(({ type }) => type === 'measure').length;
  const glance = {
    isFirst: least === BESIDE.atFirst || scene.state.focus === null,
    room: (standing.isSure && matters > 1 ? ROOM_SEVERAL : ROOM) - [...asking].length,
    around: lengthOf(draft.messages.filter((one) => one !== message)),
  };
  const told = [answers, [first]]
    .map((some) => some.map(({ block }) => block))
    .map((some) => withinGlance(joined(some, message.blocks, standing), glance))
    .find((blocks) => blocks !== null);
  if (told === undefined || told === null) return draft;
  const messages = [
    ...draft.messages.slice(0, at),
    messageAbout(about.id, told),
    ...draft.messages.slice(at + 1),
  ];
  return { ...draft, ...(isAsked ? { again: [first.block.text] } : {}), messages };
}

const lengthOf = (messages: TurnDraft['messages']): number =>
  [...messages.map(({ text }) => text).join('')].length;

/** An answer with the chance that it is asked for. */
interface Told {
  readonly block: Block;
  readonly chance: number;
}

/** What answers the questions and is not said yet, as far as a glance has room. */
function newAnswers(
  asked: readonly Ranked[],
  { messages }: TurnDraft,
  matter: Matter,
): readonly Told[] {
  let shown = messages.map(({ text }) => text).join('\n');
  const answers: Told[] = [];
  for (const question of asked) {
    if (answers.length >= MOST) break;
    const isField = question.candidate.kind === 'field';
    const answer = answerWith(question.candidate, matter).find((one) =>
      isField ? isTelling(one) : isTold(one),
    );
    if (answer === undefined) continue;
    const told = answer.text.replace(/。$/, '');
    if (shown.includes(told) || isGiven(question.candidate, messages, matter)) continue;
    if (isField && datesIn(told).some((date) => shown.includes(date))) continue;
    const room = ROOM - [...shown].length;
    const isFirst = question === asked[0];
    if (
      room < Math.max([...answer.text].length, isFirst ? 0 : FOR_SECOND) &&
      !(isFirst && question.chance >= BESIDE.sure)
    )
      break;
    shown += answer.text;
    answers.push({ block: answer, chance: question.chance });
  }
  return answers;
}

/** What a case gives, where that case has just been told of; a step, where all of them have. */
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
  const isStep = measure.steps.some(({ text }) => isIn(text));
  // What is only shown as another place's is told with what it gives, whatever the verdict.
  const isShown = messages.some(({ blocks }) => blocks.some(({ type }) => type === 'nature'));
  return messages.some(({ blocks }) =>
    blocks.some(
      ({ type, layer, data }) =>
        layer === 1 &&
        ((isStep && (type === 'step' || data?.aspect === 'steps')) ||
          ((tellsGist(type, data?.verdict) || (isShown && type === 'verdict')) &&
            (data?.clause === undefined
              ? isOnly && data?.measureId === measure.id
              : given.includes(data.clause)))),
    ),
  );
}

/** An open verdict tells what a case gives; a case that is only said to fit does not. */
const tellsGist = (type: Block['type'], verdict: Verdict | undefined): boolean =>
  type === 'validity' ||
  (type === 'verdict' && verdict === 'unknown') ||
  (type === 'clause' && verdict === undefined);

type Verdict = NonNullable<Block['data']>['verdict'];

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

function leastFor(about: Measure, isUnanswered: boolean, scene: Scene): Least {
  if (isUnanswered) return BESIDE.closest;
  if (scene.utterance === null || !asks(scene.utterance)) return BESIDE.told;
  return scene.state.focus?.measures.includes(about.id) === true ? BESIDE.inHand : BESIDE.atFirst;
}

/** A reply to the open question asks nothing. */
const isReply = ({ state, added, utterance }: Scene): boolean =>
  utterance !== null && added.some(({ fact }) => fact === state.open?.fact) && !asks(utterance);
