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
    find(q, { region, asOf }, stop.signal)
      .then((found) => setAnswer({ q, ...found }))
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

interface Setting {
  readonly region: string;
  readonly asOf: string;
}

/** Hits with ways to ask. Initials alone name no measure: what they may be short for is looked up. */
async function find(q: string, setting: Setting, signal: AbortSignal): Promise<Omit<Answer, 'q'>> {
  const hits = async (text: string, limit: string) => {
    const path = query('/api/search', { q: text, ...setting, limit, explain: 'true' });
    return (await getJson<{ results: readonly Hit[] }>(path, signal)).results;
  };
  const [results, { suggestions: all }] = await Promise.all([
    hits(q, '50'),
    getJson<{ suggestions: string[] }>(query('/api/suggest', { q, limit: '6' }), signal),
  ]);
  const suggestions = [...new Set(all)];
  if (results.length > 0 || !/^[a-z\s]+$/i.test(q)) return { results, suggestions };
  const meant = await Promise.all(suggestions.slice(0, 3).map((text) => hits(text, '5')));
  const byId = new Map(meant.flat().map((hit) => [hit.id, hit]));
  return { results: [...byId.values()], suggestions };
}
