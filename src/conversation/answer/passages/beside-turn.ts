import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Block } from '../../block.ts';
import { asks } from '../../decide/telling.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { closestWords } from '../../wording/aspect-words.ts';
import { matterOf } from '../matter.ts';
import type { TurnDraft } from '../turns/turn-draft.ts';
import { answerQuestion } from './answer-question.ts';
import { type NearestQuestion, nearestQuestion, STATED } from './nearest-question.ts';

/** How like the record's question must be to what is asked: of a record spoken of for the first time. */
const AT_FIRST = 0.16;
/** Of one that is in hand already. */
const IN_HAND = 0.1;
/** Where nothing else was found for the words, what comes nearest is named as no more than that. */
const CLOSEST = 0.05;
/** Characters that a turn may come to with it. */
const ROOM = 200;

/**
 * What the record spoken of answers to the words, beside what a turn says of it: whatever the message
 * was taken for, the question of the record that it is most like is answered too. The draft as it is
 * where that is said already, where nothing is asked, or where a glance has no room.
 */
export function besideTurn(draft: TurnDraft, scene: Scene, deps: Deps): TurnDraft {
  const [about] = measuresById(draft.measures.slice(0, 1), deps);
  const at = draft.messages.findLastIndex(
    (message) => message.type === 'measure' && message.measureId === about?.id,
  );
  const message = draft.messages[at];
  if (about === undefined || message === undefined || scene.text === '') return draft;
  if (isReply(scene)) return draft;
  const question = likestOf(scene, about, deps);
  const isUnanswered = message.blocks.some(isSilent);
  if (question === null || question.likeness < leastFor(about, isUnanswered, scene)) return draft;
  const shown = draft.messages.map(({ text }) => text).join('');
  const answer = answerQuestion(question, matterOf(about, scene.text, scene, deps)).find(
    ({ type, layer, text }) =>
      type === 'asked-aspect' && layer === 1 && !shown.includes(text.replace(/。$/, '')),
  );
  if (answer === undefined || [...shown, ...answer.text].length > ROOM) return draft;
  const blocks: readonly Block[] = isUnanswered
    ? message.blocks.map((one) =>
        isSilent(one) ? { ...answer, text: closestWords(answer.text) } : one,
      )
    : [...message.blocks, answer];
  return { ...draft, messages: draft.messages.with(at, messageAbout(about.id, blocks)) };
}

/** Nothing was found for what is asked; a field that the record lacks is another matter. */
const isSilent = ({ data }: Block): boolean => data?.silent === true && data.aspect === undefined;

function leastFor(about: Measure, isUnanswered: boolean, scene: Scene): number {
  if (isUnanswered) return CLOSEST;
  if (scene.utterance === null || !asks(scene.utterance)) return STATED;
  return scene.state.focus?.measures.includes(about.id) === true ? IN_HAND : AT_FIRST;
}

/** A reply to the open question asks nothing. */
const isReply = ({ state, added, utterance }: Scene): boolean =>
  utterance !== null && added.some(({ fact }) => fact === state.open?.fact) && !asks(utterance);

/** The question of the record itself, with sentences to answer it, that the whole or a clause is most like. */
function likestOf({ text, utterance }: Scene, about: Measure, deps: Deps): NearestQuestion | null {
  const clauses = (utterance?.clauses ?? []).flatMap(({ act, span }) =>
    act === 'asks' ? [span.text] : [],
  );
  const [likest] = [...new Set([text, ...clauses])]
    .flatMap((words) => nearestQuestion(words, about, deps) ?? [])
    .toSorted((one, other) => other.likeness - one.likeness);
  return likest === undefined || likest.of.id !== about.id || likest.sentences.length === 0
    ? null
    : likest;
}
