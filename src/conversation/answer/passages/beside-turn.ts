import type { Measure } from '../../../knowledge/schema/measure.ts';
import { distinct, within } from '../../../language/words.ts';
import type { Block } from '../../block.ts';
import { tableOf } from '../../decide/table.ts';
import { asks, tellsPlaceAlone } from '../../decide/telling.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { closestWords } from '../../wording/aspect-words.ts';
import { type Matter, matterOf } from '../matter.ts';
import type { TurnDraft } from '../turns/turn-draft.ts';
import { answerQuestion } from './answer-question.ts';
import { type NearestQuestion, nearestQuestions } from './nearest-question.ts';

/** How like the record's question must be to what is asked: of a record spoken of for the first time. */
const AT_FIRST = 0.16;
/** Of one that is in hand already. */
const IN_HAND = 0.07;
/** Where nothing is asked: what was told is told for a reason. */
const TOLD = 0.1;
/** Where nothing else was found for the words, what comes nearest is named as no more than that. */
const CLOSEST = 0.05;
/** The next question may as well be meant where it is so nearly as like. */
const AS_LIKE = 0.4;
/** So many questions are answered at most. */
const MOST = 2;
/** Characters that a turn may come to with them, and that must be left for a second. */
const ROOM = 200;
const FOR_SECOND = 80;

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
  const message = draft.messages[at] ?? (isHeard ? { blocks: [] } : undefined);
  if (about === undefined || message === undefined || scene.words.isEmpty) return draft;
  if (isReply(scene) || tellsPlaceAlone(scene)) return draft;
  const isUnanswered = message.blocks.some(isSilent);
  const least = leastFor(about, isUnanswered, scene);
  const asked = likestOf(scene, about, deps).filter(({ likeness }) => likeness >= least);
  const answers = newAnswers(asked, draft, matterOf(about, scene.words, scene, deps));
  const [first, ...others] = answers;
  if (first === undefined) return draft;
  const blocks: readonly Block[] = isUnanswered
    ? [
        ...message.blocks.map((one) =>
          isSilent(one) ? { ...first, text: closestWords(first.text) } : one,
        ),
        ...others,
      ]
    : [...message.blocks, ...answers];
  return {
    ...draft,
    messages: [
      ...draft.messages.slice(0, at),
      messageAbout(about.id, blocks),
      ...draft.messages.slice(at + 1),
    ],
  };
}

/** What answers the questions and is not said yet, as far as a glance has room. */
function newAnswers(
  asked: readonly NearestQuestion[],
  { messages }: TurnDraft,
  matter: Matter,
): readonly Block[] {
  let shown = messages.map(({ text }) => text).join('\n');
  const answers: Block[] = [];
  for (const [at, question] of asked.slice(0, MOST).entries()) {
    const answer = answerQuestion(question, matter).find(isTold);
    if (answer === undefined) continue;
    const told = answer.text.replace(/。$/, '');
    if (shown.includes(told) || isGiven(told, messages, matter)) continue;
    const room = ROOM - [...shown].length;
    if (room < Math.max([...answer.text].length, at === 0 ? 0 : FOR_SECOND)) break;
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

const isTold = ({ type, layer }: Block): boolean => type === 'asked-aspect' && layer === 1;

/** Nothing was found for what is asked; a field that the record lacks is another matter. */
const isSilent = ({ data }: Block): boolean => data?.silent === true && data.aspect === undefined;

function leastFor(about: Measure, isUnanswered: boolean, scene: Scene): number {
  if (isUnanswered) return CLOSEST;
  if (scene.utterance === null || !asks(scene.utterance)) return TOLD;
  return scene.state.focus?.measures.includes(about.id) === true ? IN_HAND : AT_FIRST;
}

/** A reply to the open question asks nothing. */
const isReply = ({ state, added, utterance }: Scene): boolean =>
  utterance !== null && added.some(({ fact }) => fact === state.open?.fact) && !asks(utterance);

/** The questions of the record itself, with sentences to answer them, by how like the whole or a clause is. */
function likestOf(
  { words, utterance }: Scene,
  about: Measure,
  deps: Deps,
): readonly NearestQuestion[] {
  const clauses = (utterance?.clauses ?? []).flatMap(({ act, span }) =>
    act === 'asks' ? [within(span, words)] : [],
  );
  const [likest, ...rest] = distinct([words, ...clauses])
    .flatMap((one) => nearestQuestions(one, about, deps))
    .toSorted((one, other) => other.likeness - one.likeness);
  if (likest === undefined || likest.of.id !== about.id || likest.sentences.length === 0) return [];
  return [
    likest,
    ...rest.filter(
      ({ of, sentences, likeness }) =>
        of.id === about.id && sentences.length > 0 && likeness >= AS_LIKE * likest.likeness,
    ),
  ];
}
