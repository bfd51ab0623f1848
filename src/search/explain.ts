import type { Document } from '../knowledge/schema/document.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import type { SearchResult } from './search.ts';
import type { Understanding } from './understanding.ts';

const FIT_WORDS: Readonly<Record<SearchResult['fit'], string | null>> = {
  'own-place': '是您那里的文件',
  'no-place-given': null,
  reference: '地名隐去，只作参考',
  'other-place': '是别处的文件，只作参考',
};

/** Why a measure stands where it stands, in words an officer understands. */
export function explain(
  measure: Measure,
  document: Document,
  fit: SearchResult['fit'],
  terms: readonly string[],
  understood: Understanding,
): string[] {
  const told = `${measure.title}${measure.summary}${measure.asks.join('')}`;
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
}

/** The sentences of a measure that hold most of the question's words. */
export function highlights(measure: Measure, terms: readonly string[], limit = 2): string[] {
  const sentences = [
    ...measure.summary.split(/(?<=[。！？])/),
    ...measure.clauses.map(({ gist }) => gist),
    ...measure.steps.map(({ text }) => text),
  ];
  return sentences
    .map((text) => ({ text, hits: terms.filter((term) => text.includes(term)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, limit)
    .map(({ text }) => text);
}
