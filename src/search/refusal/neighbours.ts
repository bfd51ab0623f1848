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

/** The longest name of a neighbour that stands in the text, with numbers of the measures nearest to it. */
export function findNeighbour(
  text: string,
  neighbours: readonly NeighbourData[],
): { readonly neighbour: Neighbour; readonly near: readonly number[] } | null {
  let found: { readonly said: string; readonly data: NeighbourData } | null = null;
  for (const data of neighbours) {
    const said = data.words.find((word) => text.includes(word));
    if (said !== undefined && said.length > (found?.said.length ?? 0)) found = { said, data };
  }
  if (found === null) return null;
  const { said, data } = found;
  const { noun, instead = null, ask, near } = data;
  return { neighbour: { said, noun, instead, hotline: ask }, near };
}
