import type { Words } from '../../language/words.ts';
import type { MatterAspect } from '../answer/answer-aspect.ts';
import type { Move } from '../decide/move.ts';

type Command = Extract<
  Move['kind'],
  'greet' | 'help' | 'undo' | 'restart' | 'forget' | 'recall' | 'result' | 'then' | 'continue'
>;

/** The words that the assistant itself teaches, and their nearest kin; they always mean the same. */
const COMMANDS: readonly (readonly [kind: Command, phrase: string])[] = [
  ['greet', 'greets'],
  ['help', 'wants-help'],
  ['undo', 'steps-back'],
  ['restart', 'begins-anew'],
  ['forget', 'forget-me'],
  ['recall', 'what-i-told'],
  ['result', 'just-the-result'],
  ['continue', 'go-on'],
  ['then', 'eligible-then'],
];

/** The command that words are; null for anything else. 算了直接看结果 gives up something else first. */
export function readCommand(words: Words): Command | null {
  const plain = words.without('gives-up-first').without('sentence-end');
  return COMMANDS.find(([, phrase]) => plain.says(phrase))?.[0] ?? null;
}

/** What the suggestions under an answer say, and its nearest kin. */
const ASPECTS: readonly (readonly [aspect: MatterAspect, phrase: string])[] = [
  ['materials', 'asks-what-to-bring'],
  ['steps', 'asks-how-to-do'],
  ['whom', 'asks-whom-to-call'],
  ['calculation', 'asks-how-counted'],
  ['source', 'asks-the-source'],
  ['conditions', 'asks-the-conditions'],
  ['where', 'asks-where-to-go'],
];

/** The aspect that words ask for and nothing else; null for anything more. */
export function readAspect(words: Words): MatterAspect | null {
  const plain = words.without('sentence-end');
  return ASPECTS.find(([, phrase]) => plain.says(phrase))?.[0] ?? null;
}
