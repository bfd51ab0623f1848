import type { Deps } from '../deps.ts';
import { factById, yearInQuestion } from '../lookup.ts';
import { factOfQuestion, UNKNOWN } from '../question-id.ts';
import { readAspect, readCommand } from '../read/commands.ts';
import type { Scene } from '../read/scene.ts';
import type { Move } from './move.ts';
import { LETTER } from './stretch.ts';

/** Commands and courtesies are recognised by their intent alone. */
const BY_INTENT = {
  greeting: 'greet',
  help: 'help',
  capabilities: 'help',
  thanks: 'thanks',
  noted: 'noted',
  goodbye: 'goodbye',
  abuse: 'abuse',
  injection: 'injection',
  english: 'english',
  human: 'human',
  undo: 'undo',
  restart: 'restart',
  forget: 'forget',
  'what-i-said': 'recall',
  result: 'result',
  smalltalk: 'smalltalk',
} as const;

/** A button, a word that the assistant teaches, or a courtesy and nothing else; null for the rest. */
export function spokenMove(scene: Scene, deps: Deps): Move | null {
  const { inbound, said, state, words, utterance } = scene;
  if (inbound.answer !== undefined) return readButton(inbound.answer, scene, deps);
  if (said === null) return { kind: 'greet' };
  const command = readCommand(words);
  if (command !== null) return { kind: command };
  if (state.waiting.length > 0 && words.says('goes-on-to-the-next')) return { kind: 'continue' };
  const aspect = state.focus === null ? null : readAspect(words);
  if (aspect !== null) return { kind: 'aspect', aspect };
  if (words.says('doubts-what-was-said')) return { kind: 'doubt' };
  const open = state.open === null ? undefined : factById(state.open.fact, deps);
  // 有, 没, 是, 1 may look like anything; with a question open they answer it.
  const isNoted = said.intent === 'noted' && open?.type !== 'flag';
  // 好的 picks none of several options.
  const isAssent = said.intent === 'assent' && open !== undefined && open.type !== 'flag';
  if (isAssent && state.offered === null) return { kind: 'noted' };
  const isShort = open !== undefined && words.length <= 2 && !isNoted;
  const isTalk = said.intent === 'smalltalk' && state.focus !== null;
  // 打12345转人工一直没人接, in a letter, tells of another office's.
  const isLetter = said.intent === 'human' && words.size >= LETTER;
  if (said.intent in BY_INTENT && !isShort && !isTalk && !isLetter)
    return { kind: BY_INTENT[said.intent as keyof typeof BY_INTENT] };
  const [first] = utterance?.clauses ?? [];
  // 感谢部长看我建言 opens a letter.
  const isThanks = first?.act === 'thanks' && scene.added.length === 0 && words.size < LETTER;
  return isThanks && utterance?.requests.length === 0 && said.themes.length === 0
    ? { kind: 'thanks' }
    : null;
}

/** A pressed button: the question's id or its fact, and an option's value, label or ordinal. */
function readButton(
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

/** 不清楚, 是的, 没有: answers, to no question that is open. */
const IDLE: ReadonlySet<string> = new Set(['unknown', 'yes', 'no']);

/** An answer where nothing is asked, or no words at all; null for the rest. */
export function idle({ said, state }: Scene): Move | null {
  if (said === null) return null;
  if (state.open === null && said.intent === 'assent') return { kind: 'noted' };
  if (state.open === null && IDLE.has(said.intent)) return { kind: 'idle' };
  return said.intent === 'nonsense' ? { kind: 'nonsense' } : null;
}
