import { memoizeRecent } from '../knowledge/memoize.ts';
import type { Document } from '../knowledge/schema/document.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import type { PlaceFit } from './rank/place-fit.ts';
import { SHARE_LABELS, type ShareName, type Shares } from './rank/share.ts';
import type { Understanding } from './understanding.ts';

/** One part of a result's score, in words an officer understands. */
export interface Reason {
  readonly name: ShareName;
  readonly share: number;
  readonly text: string;
}

const HIGHLIGHTS = 2;
/** Shares smaller than this say nothing about the order. */
const LEAST = 0.005;
const FIT_WORDS: Readonly<Record<PlaceFit, string>> = {
  own: '是您那里的文件',
  national: '全国都适用',
  elsewhere: '是别处的文件，只作参考',
  sample: '地名隐去，只作参考',
  unplaced: '没说店在哪里',
};

/** Tells why measures stand where they stand. */
export interface Explainer {
  /** the deps of a score that count, largest first; all deps add up to the score */
  readonly explain: (
    found: { readonly measure: Measure; readonly document: Document; readonly shares: Shares },
    fit: PlaceFit,
    terms: readonly string[],
    understood: Understanding,
  ) => Reason[];
  /** the sentences of a measure that hold most of the question's words */
  readonly highlights: (measure: Measure, terms: readonly string[], limit?: number) => string[];
}

/** The texts of a measure are put together when it is first found. */
export function createExplainer({ length }: readonly Measure[]): Explainer {
  const toldBy = memoizeRecent(
    ({ title, summary, asks }: Measure) => `${title}${summary}${asks.join('')}`,
    length,
  );
  const sentencesOf = memoizeRecent(
    ({ summary, clauses, steps }: Measure) => [
      ...summary.split(/(?<=[。！？])/),
      ...clauses.map(({ gist }) => gist),
      ...steps.map(({ text }) => text),
    ],
    length,
  );
  return {
    explain: ({ measure, document, shares }, fit, terms, understood) => {
      const matched = terms.filter((term) => toldBy(measure).includes(term));
      const theme = understood.themes.find(({ id }) => measure.themes.includes(id));
      const details: Partial<Record<ShareName, string>> = {
        ...(matched.length > 0 ? { text: matched.join('、') } : {}),
        ...(theme === undefined ? {} : { theme: theme.label }),
        place: `${document.place}，${FIT_WORDS[fit]}`,
        ...(document.year === undefined ? {} : { year: `${document.year}年` }),
        ...(understood.document === document.id ? { paper: '问到了这份文件' } : {}),
      };
      return Object.entries(shares)
        .map(([key, share]): Reason => {
          const name = key as ShareName;
          const detail = details[name];
          const label = SHARE_LABELS[name];
          const text = detail === undefined ? label : `${label}：${detail}`;
          return { name, share: Math.round(share * 1000) / 1000, text };
        })
        .filter(({ share }) => Math.abs(share) >= LEAST)
        .sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
    },
    highlights: (measure, terms, limit = HIGHLIGHTS) =>
      sentencesOf(measure)
        .map((text) => ({ text, hits: terms.filter((term) => text.includes(term)).length }))
        .filter(({ hits }) => hits > 0)
        .sort((a, b) => b.hits - a.hits)
        .slice(0, limit)
        .map(({ text }) => text),
  };
}
