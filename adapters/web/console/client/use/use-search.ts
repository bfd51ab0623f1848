import { useMemo, useState } from 'hono/jsx/dom';
import { filterWords, passes } from '../../model/filters.ts';
import type { Hit, MeasureSummary } from '../../model/records.ts';
import { audit, faultWords, getJson, isAbort, query } from '../api.ts';
import type { Desk } from '../desk.ts';
import { useTimedEffect } from './use-timed-effect.ts';

export interface Found {
  readonly list: readonly (MeasureSummary & Partial<Hit>)[];
  /** ways to ask, to pick from */
  readonly suggestions: readonly string[];
  /** how many the filters hold back */
  readonly hidden: number;
  /** the list is still that of the words before */
  readonly busy: boolean;
  readonly fault: string;
}

interface Answer {
  readonly q: string;
  readonly results: readonly Hit[];
  readonly suggestions: readonly string[];
}

const empty: Answer = { q: '', results: [], suggestions: [] };
/** A question that stands for so long was meant. */
const MEANT_MS = 1500;

/** What fits the words and filters, asked with every letter; without words, every measure. */
export function useSearch({ route, asOf, measures, call, changeCall }: Desk): Found {
  const q = route.q.trim();
  const region = route.filters.region || String(call.facts['place'] ?? '');
  const [answer, setAnswer] = useState<Answer>(empty);
  const [fault, setFault] = useState('');
  useTimedEffect(() => {
    setFault('');
    if (q === '') {
      setAnswer(empty);
      return;
    }
    const stop = new AbortController();
    const params = { q, region, asOf, limit: '50', explain: 'true' };
    Promise.all([
      getJson<Omit<Answer, 'q'>>(query('/api/search', params), stop.signal),
      getJson<{ suggestions: string[] }>(query('/api/suggest', { q, limit: '6' }), stop.signal),
    ])
      .then(([found, { suggestions }]) =>
        setAnswer({ q, results: found.results, suggestions: [...new Set(suggestions)] }),
      )
      .catch((error) => isAbort(error) || setFault(faultWords(error)));
    const meant = setTimeout(() => {
      // Coming back to the view is no second search.
      if (call.searches.at(-1) !== q) audit('search', q, filterWords(route.filters));
      changeCall((old) => ({ searches: [...old.searches.filter((one) => one !== q), q] }));
    }, MEANT_MS);
    return () => {
      stop.abort();
      clearTimeout(meant);
    };
  }, [q, region, asOf]);

  return useMemo(() => {
    const plain = measures.filter(({ title, summary }) => (title + summary).includes(q));
    const all = q === '' ? measures : answer.results.length > 0 ? answer.results : plain;
    const list = all.filter((measure) => passes(measure, route.filters));
    const suggestions = q === '' ? [] : answer.suggestions;
    const busy = q !== answer.q && fault === '';
    return { list, suggestions, hidden: all.length - list.length, busy, fault };
  }, [q, answer, measures, route.filters, fault]);
}
