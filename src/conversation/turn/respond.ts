import { aspectTurn } from '../answer/aspect-turn.ts';
import { block } from '../block.ts';
import type { Parts } from '../parts.ts';
import { messageOf } from '../reply.ts';
import * as words from '../wording/fixed-words.ts';
import { aimAgain } from './aim-again.ts';
import { anotherDayTurn } from './another-day.ts';
import { answerTurn } from './answer-turn.ts';
import { contactTurn } from './contact-turn.ts';
import { documentTurn } from './document-turn.ts';
import type { Intent } from './intent.ts';
import { isList } from './list-focus.ts';
import { listTurn } from './list-turn.ts';
import {
  forgetTurn,
  recallTurn,
  restartTurn,
  sentenceTurn,
  unreadTurn,
  withoutLast,
} from './plain-turns.ts';
import { policyTurn } from './policy-turn.ts';
import { regionOf, type Scene } from './scene.ts';
import type { Told } from './told.ts';
import { toldTurn } from './told-turn.ts';

/** Hands a recognised message to its handler. */
export function respond(intent: Intent, scene: Scene, parts: Parts): Told {
  switch (intent.kind) {
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
      return told(withAnswer(scene, intent.fact, intent.value), parts);
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
      return aspectTurn(intent.aspect, scene, parts) ?? policyTurn(scene, parts);
    case 'policy':
      return policyTurn(scene, parts);
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
  return aimAgain(scene, parts) ?? toldTurn(scene, parts);
}

/** The scene with the open question answered as well. */
function withAnswer(scene: Scene, fact: string, value: string | number): Scene {
  if (scene.added.some((answer) => answer.fact === fact && answer.value === value)) return scene;
  const answer = { fact, value, at: scene.turn };
  const added = [...scene.added.filter((other) => other.fact !== fact), answer];
  const answers = [...scene.state.answers, ...added];
  return { ...scene, added, answers, region: regionOf(answers) };
}

/** Takes back what the last answering turn gave, and asks on from there. */
function undoTurn(scene: Scene, parts: Parts): Told {
  const answers = withoutLast(scene.state.answers);
  if (answers === null) return sentenceTurn(words.nothingToUndo, scene);
  const taken = scene.state.answers
    .filter((answer) => !answers.includes(answer))
    .map((answer) => answer.fact);
  const { focus } = scene.state;
  // The open question has not been answered: it may be asked again in its turn.
  const again = [...taken, scene.state.open?.fact];
  const asked = focus?.asked.filter((fact) => !again.includes(fact)) ?? [];
  const state = {
    ...scene.state,
    answers: [...answers],
    open: null,
    focus: focus && { ...focus, asked, closed: false },
  };
  const before: Scene = { ...scene, state, answers, added: [], region: regionOf(answers) };
  const told = focus === null ? sentenceTurn(words.undone, before) : answerTurn(before, parts);
  return {
    ...told,
    messages: [
      messageOf('text', [block('acknowledgement', words.undone, { event: 'undone' })]),
      ...told.messages,
    ],
  };
}
