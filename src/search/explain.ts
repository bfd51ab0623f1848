import type { Document } from '../knowledge/schema/document.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import { remember } from './remember.ts';
import type { SearchResult } from './search.ts';
import type { Understanding } from './understanding.ts';

const HIGHLIGHTS = 2;
const FIT_WORDS: Readonly<Record<SearchResult['fit'], string | null>> = {
  'own-place': '是您那里的文件',
  'no-place-given': null,
  reference: '地名隐去，只作参考',
  'other-place': '是别处的文件，只作参考',
};

/** Tells why measures stand where they stand, in words an officer understands. */
export interface Explainer {
  readonly explain: (
    measure: Measure,
    document: Document,
    fit: SearchResult['fit'],
    terms: readonly string[],
    understood: Understanding,
  ) => string[];
  /** the sentences of a measure that hold most of the question's words */
  readonly highlights: (measure: Measure, terms: readonly string[], limit?: number) => string[];
}

/** The texts of a measure are put together when it is first found. */
export function createExplainer({ length }: readonly Measure[]): Explainer {
  const toldBy = remember(
    ({ title, summary, asks }: Measure) => `${title}${summary}${asks.join('')}`,
    length,
  );
  const sentencesOf = remember(
    ({ summary, clauses, steps }: Measure) => [
      ...summary.split(/(?<=[。！？])/),
      ...clauses.map(({ gist }) => gist),
      ...steps.map(({ text }) => text),
    ],
    length,
  );
  return {
    explain: (measure, document, fit, terms, understood) => {
      const told = toldBy(measure);
      const matched = terms.filter((term) => told.includes(term));
      const theme = understood.themes.find(({ id }) => measure.themes.includes(id));
      const fitWords = FIT_WORDS[fit];
      const year = understood.time?.year;
      return [
        ...(matched.length > 0 ? [`对上的词：${matched.join('、')}`] : []),
        ...(theme === undefined ? [] : [`主题：${theme.label}`]),
        ...(fitWords === null ? [] : [`地方：${document.place}，${fitWords}`]),
        ...(year !== undefined && year === document.year ? [`年份：${year}年`] : []),
        ...(understood.document === document.id ? ['问到了这份文件'] : []),
      ];
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
