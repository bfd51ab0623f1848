import { createWordFinder } from '../../knowledge/find/word-finder.ts';
import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { NeighbourData } from '../search-data.ts';

/** What a message names that lies next door to the papers. */
export interface Neighbour {
  /** in the asker's own words: 注销公司 */
  readonly said: string;
  /** its usual name: 公司注销 */
  readonly noun: string;
  /** what the papers hold that is nearest, as one may ask back: 歇业 */
  readonly instead: string | null;
  /** the hotline that knows: 12366 */
  readonly hotline: string;
}

/** The asker's own noun; its usual name where no noun was said: 公司注销 for 没去注销, 职业资格 for 资格证在哪. */
export const nameOf = ({ said, noun }: Neighbour): string =>
  NO_NOUN.test(said) && !NO_NOUN.test(noun) ? noun : said;

const NO_NOUN = /[怎哪谁，]|如何|多少|了$|^[不没]/;

const namesOf = memoizeWeak((neighbours: readonly NeighbourData[]) => {
  const names = neighbours.flatMap((data) => data.words.map((said) => ({ said, data })));
  return { names, find: createWordFinder(names.map(({ said }) => said)) };
});

/** The name of a neighbour that takes most of the text (its blanks aside), with numbers of the measures nearest to it. */
export function findNeighbour(
  text: string,
  neighbours: readonly NeighbourData[],
): {
  readonly neighbour: Neighbour;
  readonly near: readonly number[];
  readonly isCertain: boolean;
} | null {
  const { names, find } = namesOf(neighbours);
  const times = new Map<number, number>();
  for (const { index } of find(text.replaceAll(/\s+/g, '')))
    times.set(index, (times.get(index) ?? 0) + 1);
  let [first, most] = [-1, 0];
  for (const [index, count] of times) {
    const named = count * (names[index]?.said.length ?? 0);
    if (named < most || (named === most && index > first)) continue;
    [first, most] = [index, named];
  }
  const found = names[first];
  if (found === undefined) return null;
  const { said, data } = found;
  const { noun, instead = null, ask, near } = data;
  return {
    neighbour: { said, noun, instead, hotline: ask },
    near,
    isCertain: data.isCertain === true,
  };
}
