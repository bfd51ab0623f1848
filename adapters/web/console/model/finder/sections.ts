import { regionContains } from '../../../../../src/knowledge/region-code.ts';
import type { Hit, MeasureSummary, SearchResponse } from '../records.ts';

export type Found = MeasureSummary & Partial<Pick<Hit, 'score' | 'why' | 'highlights'>>;

/** Part of a list; what is folded shows its number alone until it is opened. */
export interface Section {
  readonly id: 'asked' | 'now' | 'lapsed' | 'aside' | 'samples';
  readonly title: string;
  readonly list: readonly Found[];
  readonly folded: boolean;
}

/** A hit that scores less than this share of the best one is beside the question. */
const NEAR = 0.3;
/** Reasons of a hit that is about what was asked; where the best one has them, words in common are not enough. */
const TOPICAL: ReadonlySet<string> = new Set(['topic', 'theme']);
const NATIONAL = '000000';

/**
 * A list in parts: what holds first; what has lapsed, what is for elsewhere or beside the question, and
 * samples stand folded behind it, unless nothing stands before them.
 * @param place code of the caller's place; '' when unknown
 * @param asked ids that callers ask for most today, which stand first
 */
export function sectionsOf(
  list: readonly Found[],
  place: string,
  asked: readonly string[] = [],
): readonly Section[] {
  const best = Math.max(0, ...list.map(({ score = 0 }) => score));
  const isTopical = ({ why = [] }: Found) => why.some(({ name }) => TOPICAL.has(name));
  const hasTopic = list.some((found) => found.score === best && isTopical(found));
  const isNear = (found: Found) =>
    (found.score ?? best) >= best * NEAR && (!hasTopic || isTopical(found));
  const isHere = ({ region }: Found) =>
    region === null ||
    place === '' ||
    region.code === NATIONAL ||
    regionContains(region.code, place) ||
    regionContains(place, region.code);
  const kindOf = (found: Found): Section['id'] => {
    if (asked.includes(found.id)) return 'asked';
    if (found.document.sample) return 'samples';
    if (!isHere(found)) return 'aside';
    if (found.validity.status === 'expired') return 'lapsed';
    return isNear(found) ? 'now' : 'aside';
  };
  const of = (id: Section['id']) => list.filter((found) => kindOf(found) === id);
  const byAsked = [...of('asked')].sort((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id));
  const parts = [
    { id: 'asked', title: '今天问得多的', list: byAsked },
    { id: 'now', title: '没过期的', list: heldFirst(of('now')) },
    { id: 'lapsed', title: '已过期的', list: of('lapsed') },
    { id: 'aside', title: '别处的、搭边的', list: heldFirst(of('aside')) },
    { id: 'samples', title: '样本（地名隐去，只能参考）', list: of('samples') },
  ] as const;
  const filled = parts.filter((part) => part.list.length > 0);
  return filled.map((part, index) => ({
    ...part,
    folded: index > 0 && part.id !== 'now',
  }));
}

/** What one can count on before what has no end in print and may be over; else as it was ranked. */
const heldFirst = (list: readonly Found[]): readonly Found[] => [
  ...list.filter(({ validity }) => validity.holds),
  ...list.filter(({ validity }) => !validity.holds),
];

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
