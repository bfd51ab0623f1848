import { isMatterAspect } from '../answer/answer-aspect.ts';
import { aimAgain, askAgain } from '../answer/turns/aim-again.ts';
import { anotherDayTurn } from '../answer/turns/another-day.ts';
import { answerTurn, heardLine } from '../answer/turns/answer-turn.ts';
import { aspectTurn } from '../answer/turns/aspect-turn.ts';
import { contactTurn } from '../answer/turns/contact-turn.ts';
import { documentTurn } from '../answer/turns/document-turn.ts';
import { explainTurn } from '../answer/turns/explain-turn.ts';
import { continueTurn, itemTurn, othersTurn } from '../answer/turns/item-turn.ts';
import { listTurn } from '../answer/turns/list-turn.ts';
import {
  forgetTurn,
  recallTurn,
  restartTurn,
  sentenceTurn,
  unreadTurn,
} from '../answer/turns/plain-turns.ts';
import { policyTurn } from '../answer/turns/policy-turn.ts';
import { supposeTurn } from '../answer/turns/suppose-turn.ts';
import type { Told } from '../answer/turns/told.ts';
import { toldTurn } from '../answer/turns/told-turn.ts';
import { block } from '../block.ts';
import { isList } from '../case/list-focus.ts';
import type { Parts } from '../parts.ts';
import { regionOf, type Scene } from '../read/scene.ts';
import { messageOf, sentence } from '../reply.ts';
import * as words from '../wording/fixed-words.ts';
import type { Move } from './move.ts';

/** Hands a recognised message to its handler. */
export function respond(move: Move, scene: Scene, parts: Parts): Told {
  switch (move.kind) {
    case 'greet':
      return sentenceTurn(words.greeting, scene, true);
    case 'help':
      return sentenceTurn(words.capabilities, scene, true);
    case 'thanks':
      return sentenceTurn(words.thanks, scene);
    case 'goodbye':
      return sentenceTurn(words.bye, scene);
    case 'abuse':
      return sentenceTurn(words.abuse, scene);
    case 'injection':
      return sentenceTurn(words.injection, scene);
    case 'english':
      return sentenceTurn(words.english, scene);
    case 'nonsense':
      return sentenceTurn(words.nonsense, scene);
    case 'smalltalk':
      return sentenceTurn(words.smalltalk, scene, true);
    case 'human':
      return sentenceTurn(words.human, scene);
    case 'idle':
      return sentenceTurn(words.askAway, scene, true);
    case 'stale':
      return sentenceTurn(words.staleButton, scene);
    case 'unread':
      return unreadTurn(scene);
    case 'recall':
      return recallTurn(scene, parts);
    case 'restart':
      return restartTurn();
    case 'forget':
      return forgetTurn();
    case 'undo':
      return undoTurn(scene, parts);
    case 'result':
      return scene.state.focus === null
        ? sentenceTurn(words.nothingToJudge, scene, true)
        : answerTurn(scene, parts, { stop: true });
    case 'then':
      return scene.state.focus === null
        ? sentenceTurn(words.nothingToJudge, scene, true)
        : answerTurn(scene, parts, { ofThatTime: true });
    case 'answer':
      return told(withAnswer(scene, move.fact, move.value), parts);
    case 'facts':
      return told(scene, parts);
    case 'list':
      return listTurn(scene, parts);
    case 'another-day':
      return aimAgain(scene, parts) ?? anotherDayTurn(scene, parts);
    case 'document':
      return documentTurn(scene, parts);
    case 'contact':
      return contactTurn(scene, parts);
    case 'aspect':
      return (
        aspectTurn(move.aspect, move.said ?? scene.text, scene, parts) ??
        instead(move.otherwise, scene, parts)
      );
    case 'explain':
      return (
        explainTurn(move.aspect, move.said, scene, parts) ??
        (move.said === '' ? null : aspectTurn(null, move.said, scene, parts)) ??
        instead(move.otherwise, scene, parts)
      );
    case 'suppose':
      return supposeTurn(move.answers, scene, parts) ?? policyTurn(scene, parts);
    case 'elsewhere':
      return elsewhereTurn(scene, parts) ?? respond(move.otherwise, scene, parts);
    case 'opening':
      return openingTurn(scene, parts);
    case 'item':
      return itemTurn(move.position, move.aspect, scene, parts);
    case 'others':
      return othersTurn(scene, parts);
    case 'continue':
      return continueTurn(scene, parts);
    case 'policy':
      return policyTurn(stretch(move.text, scene, parts), parts, move.aspect ?? null);
  }
}

/**
 * Something was told: judged again, listed again where it is the place that a list is for, or the
 * question put again where another paper answers it now.
 */
function told(scene: Scene, parts: Parts): Told {
  const { focus } = scene.state;
  const isMoved = scene.added.some((answer) => answer.fact === 'place');
  if (isMoved && isList(focus)) return listTurn(scene, parts, focus.question);
  const again = aimAgain(scene, parts);
  if (again !== null) return again;
  // 新昌的: what was asked last is asked of the other place.
  const aspect = isMoved ? (focus?.aspect ?? null) : null;
  const asked =
    aspect !== null && isMatterAspect(aspect) && !OF_VERDICT.has(aspect)
      ? aspectTurn(aspect, '', scene, parts)
      : null;
  const step = toldTurn(scene, parts);
  if (asked === null) return step;
  const heard = heardLine(scene, parts);
  const heardFirst = heard === null ? [] : [sentence(heard, 'acknowledgement')];
  // What was told may have answered the open question: the case goes on with the next.
  const { focus: next, ask } = step;
  return { ...asked, focus: next, ask, messages: [...heardFirst, ...asked.messages] };
}

/** The question of the case put again for the place or year that is named now. */
function elsewhereTurn(scene: Scene, parts: Parts): Told | null {
  const named = scene.utterance?.places.at(-1)?.code;
  const isNamed = named !== undefined && named !== scene.region;
  const added = isNamed ? [{ fact: 'place', value: named, at: scene.turn }] : scene.added;
  const answers = isNamed ? [...scene.state.answers, ...added] : scene.answers;
  const there: Scene = { ...scene, added, answers, region: regionOf(answers) };
  return askAgain(there, parts);
}

/** A case told without a question: what the words find, else all that there is for the place. */
function openingTurn(scene: Scene, parts: Parts): Told {
  const found = policyTurn(scene, parts);
  return found.measures.length > 0 ? found : listTurn(scene, parts);
}

/** What these ask, the verdict tells by itself. */
const OF_VERDICT: ReadonlySet<string> = new Set(['whether', 'holds', 'conditions']);

/** What else a message may mean, where nothing comes of the first reading. */
function instead(move: Move | undefined, scene: Scene, parts: Parts): Told {
  return move === undefined ? policyTurn(scene, parts) : respond(move, scene, parts);
}

/** The scene as if only a stretch of the message had been said. */
function stretch(text: string | undefined, scene: Scene, parts: Parts): Scene {
  return text === undefined || text === scene.text
    ? scene
    : { ...scene, text, said: parts.search.understand(text, scene.today) };
}

/** The scene with the open question answered as well. */
function withAnswer(scene: Scene, fact: string, value: string | number): Scene {
  if (scene.added.some((answer) => answer.fact === fact && answer.value === value)) return scene;
  const answer = { fact, value, at: scene.turn };
  const added = [...scene.added.filter((other) => other.fact !== fact), answer];
  const answers = [...scene.state.answers, ...added];
  return { ...scene, added, answers, region: regionOf(answers) };
}

/** Takes the talk back to where it stood before the last turn that changed it. */
function undoTurn(scene: Scene, parts: Parts): Told {
  const moment = scene.state.past.at(-1);
  if (moment === undefined) return sentenceTurn(words.nothingToUndo, scene);
  const answers = scene.state.answers.slice(0, moment.answers);
  const { focus, open } = moment;
  const state = { ...scene.state, answers, open, focus };
  const before: Scene = { ...scene, state, answers, added: [], region: regionOf(answers) };
  const told = focus === null ? sentenceTurn('', before) : answerTurn(before, parts);
  const undone = messageOf('text', [block('acknowledgement', words.undone, { event: 'undone' })]);
  return { ...told, messages: [undone, ...(focus === null ? [] : told.messages)] };
}
