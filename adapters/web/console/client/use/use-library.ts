import { useMemo, useState } from 'hono/jsx/dom';
import type { CallRecord, DeskInfo, Fact, MeasureSummary, Report } from '../../model/records.ts';
import { useLoad } from './use-load.ts';
import { useTimedEffect } from './use-timed-effect.ts';

/** How often the queue is looked at, and after how long at the latest it shows what came. */
const QUEUE_MS = 20_000;

/** What the console has at hand all the time: measures, facts, themes, and reported faults. */
export function useLibrary(asOf: string) {
  const [turn, setTurn] = useState(0);
  const measures = useLoad<{ measures: readonly MeasureSummary[] }>(`/api/measures?asOf=${asOf}`);
  const facts = useLoad<{ facts: readonly Fact[] }>('/api/facts');
  const themes = useLoad<{ themes: readonly { id: string; label: string }[] }>('/api/themes');
  const reports = useLoad<{ reports: readonly Report[] }>('/api/reports?limit=200', turn);
  const info = useLoad<DeskInfo>('/api/desk');
  const [asked, setAsked] = useState(0);
  const handovers = useLoad<{ calls: readonly CallRecord[] }>('/api/handovers', asked);
  // Colleagues hand calls on at any time.
  useTimedEffect(() => {
    const timer = setInterval(() => setAsked((old) => old + 1), QUEUE_MS);
    return () => clearInterval(timer);
  }, []);
  const byMeasure = useMemo(() => groupOpen(reports.data?.reports ?? []), [reports.data]);
  return {
    measures: measures.data?.measures ?? [],
    facts: facts.data?.facts ?? [],
    themes: themes.data?.themes ?? [],
    reports: byMeasure,
    info: info.data ?? bare,
    handovers: handovers.data?.calls ?? [],
    reloadHandovers: () => setAsked((old) => old + 1),
    reloadReports: () => setTurn((old) => old + 1),
    fault: measures.fault || facts.fault || themes.fault || info.fault,
  };
}

const bare: DeskInfo = {
  ...{ name: '', supervisor: false, colleagues: [] },
  ...{ reasons: [], outcomes: [], texts: [], factGroups: [] },
  ...{ places: [], trades: [] },
};

/** Reports that still ask for something, by measure. */
function groupOpen(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const live = reports.filter(({ status }) => status === 'open' || status === 'accepted');
  const ids = [...new Set(live.map(({ measureId }) => measureId))];
  return new Map(ids.map((id) => [id, live.filter(({ measureId }) => measureId === id)]));
}
