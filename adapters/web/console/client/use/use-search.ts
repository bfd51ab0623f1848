import { useEffect, useMemo, useRef, useState } from 'hono/jsx/dom';
import { isQuestion, withQuestion } from '../../model/call/call.ts';
import { heardIn } from '../../model/call/heard.ts';
import { filterWords, passes } from '../../model/finder/filters.ts';
import { refusalReasons, type Section, sectionsOf } from '../../model/finder/sections.ts';
import type {
  Facts,
  Hit,
  MeasureSummary,
  SearchResponse,
  Suggestions,
} from '../../model/records.ts';
import { audit, faultWords, getJson, isAbort, query, sendJson } from '../api.ts';
import type { Desk } from '../desk.ts';
import { useLoad } from './use-load.ts';
import { useTimedEffect } from './use-timed-effect.ts';

export interface Found {
  readonly sections: readonly Section[];
  readonly count: number;
  /** what the words tell of the caller */
  readonly heard: Facts;
  /** ways to ask, to pick from */
  readonly suggestions: readonly string[];
  /** what spoke against an answer, where there is none */
  readonly refused: readonly string[];
  /** how many the filters hold back */
  readonly hidden: number;
  /** the list is still that of the words before */
  readonly busy: boolean;
  readonly fault: string;
}

interface Answer {
  readonly q: string;
  readonly heard: Facts;
  readonly results: readonly (Hit | MeasureSummary)[];
  readonly suggestions: readonly string[];
  readonly refused: readonly string[];
}

const empty: Answer = { q: '', heard: {}, results: [], suggestions: [], refused: [] };
const none: readonly string[] = [];
/** A question that stands for so long was meant. */
const MEANT_MS = 1500;
/** A question without an answer that stands for so long was put in earnest. */
const LOST_MS = 3000;

/** What fits the words and filters, asked with every letter; without words, every measure. */
export function useSearch({ route, asOf, measures, facts, call, changeCall }: Desk): Found {
  const q = route.q.trim();
  const region = route.filters.region || String(call.facts['place'] ?? '');
  const [answer, setAnswer] = useState<Answer>(empty);
  const [fault, setFault] = useState('');
  const unmeant = useRef<(() => void) | null>(null);
  const unlisted = useRef<(() => void) | null>(null);
  useTimedEffect(() => {
    setFault('');
    unmeant.current = null;
    if (q === '') {
      setAnswer(empty);
      return;
    }
    const stop = new AbortController();
    find(q, { region, asOf }, measures, stop.signal)
      .then(({ query: read, ...found }) =>
        setAnswer({ q, ...found, heard: read === null ? {} : heardIn(read, facts) }),
      )
      .catch((error) => isAbort(error) || setFault(faultWords(error)));
    const mean = () => {
      unmeant.current = null;
      // Coming back to the view is no second search.
      if (call.searches.at(-1) !== q) audit('search', q, filterWords(route.filters));
      changeCall((old) => ({ searches: withQuestion(old.searches, q) }));
    };
    const meant = isQuestion(q) ? setTimeout(mean, MEANT_MS) : undefined;
    unmeant.current = isQuestion(q) ? mean : null;
    return () => {
      stop.abort();
      clearTimeout(meant);
    };
  }, [q, region, asOf]);
  // Whoever goes on to another view with an answer before them has meant the question.
  useEffect(
    () => () => {
      unmeant.current?.();
      unlisted.current?.();
    },
    [],
  );

  // A whole question that nothing is found for is listed with those that owners got no answer to.
  const isLost = answer.q === q && answer.results.length === 0 && /[\u4e00-\u9fff]{4}/.test(q);
  useTimedEffect(() => {
    // The next caller is on the line before that time is over: it was put all the same.
    if (q === '') unlisted.current?.();
    unlisted.current = null;
    if (!isLost) return;
    const question = { text: q, region: /^\d{6}$/.test(region) ? region : null };
    const lost = () => {
      unlisted.current = null;
      void sendJson('POST', '/api/unanswered', question).catch(() => undefined);
    };
    unlisted.current = lost;
    const timer = setTimeout(lost, LOST_MS);
    return () => clearTimeout(timer);
  }, [isLost, q]);

  // How often callers asked for what today: where a list begins before anything is typed.
  const { data } = useLoad<{ measures: readonly { id: string }[] }>('/api/asked', call.startedAt);
  const asked = useMemo(() => data?.measures.map(({ id }) => id) ?? none, [data]);

  return useMemo(() => {
    const plain = measures.filter(({ title, summary }) => (title + summary).includes(q));
    const all = q === '' ? measures : answer.results.length > 0 ? answer.results : plain;
    const list = all.filter((measure) => passes(measure, route.filters));
    const suggestions = q === '' ? [] : answer.suggestions;
    const busy = q !== answer.q && fault === '';
    const sections = sectionsOf(list, region, q === '' ? asked : none);
    const hidden = all.length - list.length;
    const heard = q === answer.q ? answer.heard : {};
    const refused = q === answer.q ? answer.refused : none;
    return { sections, count: list.length, heard, suggestions, refused, hidden, busy, fault };
  }, [q, answer, measures, route.filters, fault, region, asked]);
}

interface Setting {
  readonly region: string;
  readonly asOf: string;
}

/** Hits with ways to ask. Where no question is read, what is typed may be part of a name. */
async function find(
  q: string,
  setting: Setting,
  measures: readonly MeasureSummary[],
  signal: AbortSignal,
): Promise<Omit<Answer, 'q' | 'heard'> & { readonly query: SearchResponse['query'] | null }> {
  const path = query('/api/search', { q, ...setting, limit: '50', explain: 'true' });
  const [{ results, query: read, ...rest }, typed] = await Promise.all([
    getJson<SearchResponse>(path, signal),
    getJson<Suggestions>(query('/api/suggest', { q, limit: '10' }), signal),
  ]);
  const suggestions = typed.suggestions.slice(0, 6);
  const refused = refusalReasons(rest);
  if (results.length > 0) return { results, suggestions, refused, query: read };
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return {
    results: typed.measures.flatMap((id) => byId.get(id) ?? []),
    suggestions,
    refused,
    query: /^[a-z\s]+$/i.test(q) ? null : read,
  };
}
