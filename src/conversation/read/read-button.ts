import type { Move } from '../decide/move.ts';
import type { Deps } from '../deps.ts';
import { factById, yearInQuestion } from '../lookup.ts';
import { factOfQuestion, UNKNOWN } from '../question-id.ts';
import type { Scene } from './scene.ts';

/** A pressed button: the question's id or its fact, and an option's value, label or ordinal. */
export function readButton(
  answer: { question: string; value: string | number },
  scene: Scene,
  deps: Deps,
): Move {
  const fact = factById(factOfQuestion(answer.question) ?? answer.question, deps);
  if (fact === undefined) return { kind: 'stale' };
  if (answer.value === UNKNOWN) return { kind: 'answer', fact: fact.id, value: UNKNOWN };
  if (typeof answer.value === 'number')
    return { kind: 'answer', fact: fact.id, value: answer.value };
  const picked = deps.judgement.options(fact).find((option) => option.value === answer.value);
  const value =
    picked?.value ?? deps.judgement.read(fact, answer.value, scene.on, yearInQuestion(scene, deps));
  return value === null
    ? { kind: 'unread', fact: fact.id }
    : { kind: 'answer', fact: fact.id, value };
}
