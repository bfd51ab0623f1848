import type { FunctionWords } from './clauses/function-words.ts';
import type { Reading } from './clauses/is-question.ts';
import type { LanguageTools } from './language.ts';
import type { Vocabulary } from './lattice/vocabulary.ts';

/** Roles of words that say how a clause is meant and name nothing. */
const EMPTY = [
  ...(['light', 'not', 'wish', 'can', 'past', 'now', 'done', 'about', 'asks', 'which'] as const),
  ...(['unsure', 'suppose', 'hear', 'say', 'believe', 'towards', 'lets', 'is'] as const),
] as const;

/** Particles that no class holds. */
const PARTICLE = /^[的了吗呢吧啊呀么嘛哦哈这那哪个些之所]$/;

/** Reads the words of a text that name something: 印花税 and 里面 are, 在 and 我 are not. */
export function createContentWords(
  tools: LanguageTools,
  vocabulary: Vocabulary,
  functions: FunctionWords,
): (typed: string) => readonly string[] {
  const isEmpty = (word: string): boolean => {
    if (PARTICLE.test(word)) return true;
    const classes = vocabulary.classesOf(word);
    return (
      classes !== undefined &&
      (EMPTY.some((role) => functions.has(classes, role)) ||
        functions.personOf(classes) === 'owner')
    );
  };
  return (typed) =>
    (tools.normalForm(typed).text.match(/[\u4e00-\u9fff]+|[a-z\d.%]+/gi) ?? [])
      .flatMap((run) => (/^[\u4e00-\u9fff]/.test(run) ? tools.cut(run) : [run]))
      .filter((word) => !isEmpty(word));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const CONTENT = /[\u4e00-\u9fff]{2,}|[a-z]{2,}/;

/** Content words that neither a claim nor a request nor a function word explains. */
export function unreadOf(
  { lattice, marks, pieces }: Reading,
  claims: readonly Stretch[],
  requests: readonly Stretch[],
): Stretch[] {
  const read = new Uint8Array(lattice.text.length);
  for (const { from, to } of [...claims, ...requests, ...marks.all]) read.fill(1, from, to);
  const words: Stretch[] = [];
  for (const piece of pieces) {
    for (let at = piece.from; at < piece.to; ) {
      const to = Math.min(piece.to, lattice.wordEnd(at));
      const isRead = read.subarray(at, to).includes(1);
      if (!isRead && CONTENT.test(lattice.text.slice(at, to))) words.push({ from: at, to });
      at = Math.max(to, at + 1);
    }
  }
  return words;
}
