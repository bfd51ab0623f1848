import { once } from '../knowledge/memoize.ts';
import type { Phrase } from '../knowledge/schema/speech.ts';

/** A line of `phrases/*.yaml` that cannot be read, or a phrase that is not there. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError';
}

/** The turns of speech that are asked for by name. */
export interface Phrases {
  /**
   * The phrase as an expression over the characters of a message, to be used without its state.
   * @throws PhraseError where there is none of this name, or it is not written in the notation
   */
  readonly of: (id: string) => CompiledPhrase;
}

export interface CompiledPhrase {
  readonly expression: RegExp;
  /** the same, for all its places */
  readonly everywhere: RegExp;
}

/**
 * Opens the phrases of the knowledge; each is compiled at first use.
 * @throws PhraseError by `of` for an id that no phrase has, and for a phrase that is no expression
 */
export function openPhrases(phrases: readonly Phrase[]): Phrases {
  const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]));
  const compiled = new Map(
    phrases.map((phrase) => [phrase.id, once(() => compilePhrase(phrase, byId))]),
  );
  return {
    of: (id) => {
      const phrase = compiled.get(id);
      if (phrase === undefined) throw new PhraseError(`没有“${id}”这种说法`);
      return phrase();
    },
  };
}

function compilePhrase(phrase: Phrase, byId: ReadonlyMap<string, Phrase>): CompiledPhrase {
  const source = sourceOf(phrase, byId, []);
  try {
    return { expression: new RegExp(source), everywhere: new RegExp(source, 'g') };
  } catch (error) {
    throw new PhraseError(`${phrase.id}：${(error as Error).message}`);
  }
}

const HAN = '[\\u4e00-\\u9fff]';
/** `{han}`, `{another-phrase}`; `{2,4}` says how often */
const NAMED = /\{([a-z][a-z0-9-]*)\}/g;
/** `<who>(…)` takes what stands there, `\k<who>` is the same once more */
const TAKES = /<([a-z]+)>\(\?:|\\k<([a-z]+)>/g;
/** A bracket that only holds together. */
const PLAIN_BRACKET = /(?<!\\)\((?!\?)/g;

/** The lines of a phrase as one expression; what is taken by one name in several places is told apart by number. */
function sourceOf(
  { id, say }: Phrase,
  byId: ReadonlyMap<string, Phrase>,
  within: readonly string[],
): string {
  if (within.includes(id)) throw new PhraseError(`${id} 说的是它自己`);
  let taken = 0;
  return say
    .join('|')
    .replace(PLAIN_BRACKET, '(?:')
    .replace(TAKES, (_, name: string, again: string | undefined) => {
      if (again !== undefined) return `\\k<${again}${taken}>`;
      taken += 1;
      return `(?<${name}${taken}>`;
    })
    .replace(NAMED, (_, name: string) => {
      if (name === 'han') return HAN;
      const other = byId.get(name);
      if (other === undefined) throw new PhraseError(`${id}：没有“${name}”这种说法`);
      return `(?:${sourceOf(other, byId, [...within, id])})`;
    });
}

/** What a phrase took by a name; undefined where it took nothing. */
export function takenBy(found: RegExpExecArray, name: string): string | undefined {
  const taken = Object.entries(found.groups ?? {}).find(
    ([key, value]) => value !== undefined && key.replace(/\d+$/, '') === name,
  );
  return taken?.[1];
}
