import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { sharedWords } from '../../../../language/nearness/pairs.ts';
import type { Words } from '../../../../language/words.ts';
import type { SearchAnswer } from '../../../../search/search.ts';
import type { QueryPart } from '../../../../search/understanding.ts';
import { isLetterToOthers } from '../../../decide/of-whole.ts';
import type { Deps } from '../../../deps.ts';
import { measuresById } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { partedByRecord } from './parted-by-record.ts';
import { find, isOutside } from './search-words.ts';

/** A query that nothing was found for. */
export interface Missing {
  /** in the owner's own words */
  readonly words: Words;
  readonly answer: SearchAnswer;
}

/** One thing asked for. */
interface QuerySaid extends Pick<QueryPart, 'noun' | 'isParty'> {
  readonly words: Words;
  /** what it is about, where that is known by what else was asked for */
  readonly measure?: Measure;
  /** how it is called beside the others, where no noun names it */
  readonly name?: string | null;
}

/** What is asked for, and what stands beside it and is no matter of the papers. */
export function queriesOf(
  scene: Scene,
  deps: Deps,
): {
  readonly queries: readonly QuerySaid[];
  readonly outside: readonly Missing[];
} {
  const { said, words: whole } = scene;
  // A letter that is about something else as a whole names much that it does not ask for.
  if (isLetterToOthers(scene, deps))
    return { queries: [{ words: whole, noun: null }], outside: [] };
  const parts = said?.queries ?? [];
  const beside = said?.beside ?? [];
  const judged = beside.map((part) => {
    const words = whole.like(part.text);
    return { part, words, answer: find(words, scene, deps) };
  });
  // 对了我女儿上幼儿园学费减不减: a query of its own, whatever it is near to.
  const isOther = ({ part, words, answer }: (typeof judged)[number]) =>
    isOutside(answer) || (part.isAnnounced === true && !speaksOf(answer, words));
  const outside = judged.filter(isOther);
  const missing = outside.map(({ words, answer }) => ({ words, answer }));
  const [only] = parts;
  const isKnown = parts.some(({ isParty, measure }) => isParty === true || measure !== undefined);
  const parted = isKnown ? null : partedByRecord(scene, deps);
  if (parted !== null && parted.length > parts.length)
    return { queries: parted.map((part) => ({ ...part, noun: null })), outside: missing };
  if (only === undefined) return { queries: [{ words: whole, noun: null }], outside: missing };
  if (parts.length === 1) {
    const words = outside.reduce((rest, { part }) => rest.less(part.span.text), whole);
    // What is nothing but outside is refused as a whole, and so is what finds nothing without it.
    const isNothing =
      words.trimmed.size < SHORTEST || (outside.length > 0 && find(words, scene, deps).noMatch);
    return isNothing
      ? { queries: [{ words: whole, noun: null }], outside: [] }
      : { queries: [{ words, noun: only.noun }], outside: missing };
  }
  // What names no matter and is none of another office's belongs to the query before it.
  const within = judged.filter((one) => !isOther(one)).map(({ part }) => part);
  const queries = parts.map(({ text: own, measure: id, ...part }, at) => {
    const more = within.filter(({ after }) => Math.max(after, 0) === at);
    const words = whole.like([own, ...more.map((other) => other.text)].join('，'));
    const [measure] = measuresById(id === undefined ? [] : [id], deps);
    return { ...part, words, ...(measure === undefined ? {} : { measure }) };
  });
  return { queries, outside: missing };
}

/** 环保税: whether what is found for it names it. */
const speaksOf = ({ noMatch, results: [top] }: SearchAnswer, words: Words): boolean =>
  !noMatch && top !== undefined && sharedWords(words, top.measure) > 0;

/** Fewer characters than these are no query. */
export const SHORTEST = 4;
