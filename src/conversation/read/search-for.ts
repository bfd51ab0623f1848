import type { Said } from '../../language/words.ts';
import type { SearchAnswer } from '../../search/search.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from './scene.ts';

/**
 * What a search finds for words of a talk, in its place and on the day that is spoken of. Several steps of a turn
 * ask it of the same words, and the search keeps what it found: however many results each wants, it looks once.
 * @param limit how many results at most
 */
export const searchFor = (
  words: Said | string,
  { region, spokenOn, on }: Pick<Scene, 'region' | 'spokenOn' | 'on'>,
  { search }: Pick<Deps, 'search'>,
  limit = 1,
): SearchAnswer => search.find(words, { region, today: spokenOn, asOf: on, limit });
