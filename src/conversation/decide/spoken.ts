import type { Deps } from '../deps.ts';
import { factById, yearInQuestion } from '../lookup.ts';
import { factOfQuestion, UNKNOWN } from '../question-id.ts';
import { readAspect, readCommand } from '../read/commands.ts';
import type { Scene } from '../read/scene.ts';
import type { Move } from './move.ts';

/** Commands and courtesies are recognised by their wish alone. */
const BY_WISH = {
  greeting: 'greet',
  help: 'help',
  capabilities: 'help',
  thanks: 'thanks',
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

/** 然后呢, 下一个, 还有一个呢: where something waits, it is meant. */
const GOES_ON =
  /^(?:那|嗯|好|好的|行|哦)?[，,\s]*(?:然后|接下来|接着|下一?个|下一?件|下一?条|还有一?[个样件]?|剩下的?|其他的?|最后[一那]?个?)(?:呢|吧|说|讲|是啥|是什么|也说|也讲)?[。？?！!]*$/;

/** 你骗我的吧, 真的假的, 靠谱吗: whether what was said can be believed. */
const DOUBTS =
  /^(?:啊|哦|嗯|这|那|你|你们|不会|该不会|是不是)*(?:在)?(?:骗(?:我|人|老百姓)|忽悠|糊弄|唬)(?:我|人|我们)?(?:的|呢)?(?:吧|吗|啊|呢)?[？?。!！]*$|^(?:这|这个|这话|你说的|说的|是)*(?:真的假的|真的吗|当真吗?|靠谱吗?|靠不靠谱|可信吗?|可靠吗?|准不准|准吗|算数吗|作数吗|有根据吗|真有这好事|真有这种好事)(?:啊|吧)?[？?。!！]*$/;

/** A button, a word that the assistant teaches, or a courtesy and nothing else; null for the rest. */
export function spokenMove(scene: Scene, deps: Deps): Move | null {
  const { inbound, said, state, text, utterance } = scene;
  if (inbound.answer !== undefined) return readButton(inbound.answer, scene, deps);
  if (said === null) return { kind: 'greet' };
  const command = readCommand(text);
  if (command !== null) return { kind: command };
  if (state.waiting.length > 0 && GOES_ON.test(text)) return { kind: 'continue' };
  const aspect = state.focus === null ? null : readAspect(text);
  if (aspect !== null) return { kind: 'aspect', aspect };
  if (DOUBTS.test(text)) return { kind: 'doubt' };
  const open = state.open === null ? undefined : factById(state.open.fact, deps);
  // 有, 没, 是, 1 may look like anything; with a question open they answer it.
  const isShort = open !== undefined && [...text].length <= 2;
  const isTalk = said.wish === 'smalltalk' && state.focus !== null;
  if (said.wish in BY_WISH && !isShort && !isTalk)
    return { kind: BY_WISH[said.wish as keyof typeof BY_WISH] };
  const [first] = utterance?.clauses ?? [];
  const isThanks = first?.act === 'thanks' && scene.added.length === 0;
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
  if (state.open === null && IDLE.has(said.wish)) return { kind: 'idle' };
  return said.wish === 'nonsense' ? { kind: 'nonsense' } : null;
}
