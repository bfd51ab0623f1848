import type { SearchResponse } from '../records.ts';

/** What weighs less than this says nothing about why there is no answer. */
const LEAST = 0.1;
const MOST = 4;

/**
 * Why nothing was answered, weightiest first: `−2.1 像文件外的日常事`; what spoke for an answer has a plus.
 * Empty where something was answered.
 */
export function refusalReasons({
  signs = [],
  neighbour,
}: Pick<SearchResponse, 'signs' | 'neighbour'>): readonly string[] {
  const named = neighbour === undefined ? [] : [`说的是“${neighbour.noun}”，文件没写`];
  const weighed = signs
    .filter(({ name, share }) => name !== 'constant' && Math.abs(share) >= LEAST)
    .sort((a, b) => a.share - b.share || a.name.localeCompare(b.name));
  const against = weighed.filter(({ share }) => share < 0);
  const forIt = weighed.filter(({ share }) => share > 0).slice(-1);
  return [...named, ...[...against.slice(0, MOST - forIt.length), ...forIt].map(reasonWords)];
}

const reasonWords = ({ share, text }: { readonly share: number; readonly text: string }): string =>
  `${share < 0 ? '−' : '+'}${Math.abs(share).toFixed(1)} ${text}`;
