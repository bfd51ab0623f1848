import { useMemo, useState } from 'hono/jsx/dom';
import type { DeskInfo, Fact, MeasureSummary, Report } from '../../model/records.ts';
import { useLoad } from './use-load.ts';

/** What the console has at hand all the time: measures, facts, themes, and reported faults. */
export function useLibrary(asOf: string) {
  const [turn, setTurn] = useState(0);
  const measures = useLoad<{ measures: readonly MeasureSummary[] }>(`/api/measures?asOf=${asOf}`);
  const facts = useLoad<{ facts: readonly Fact[] }>('/api/facts');
  const themes = useLoad<{ themes: readonly { id: string; label: string }[] }>('/api/themes');
  const reports = useLoad<{ reports: readonly Report[] }>('/api/reports?limit=200', turn);
  const info = useLoad<DeskInfo>('/api/desk');
  const byMeasure = useMemo(() => groupOpen(reports.data?.reports ?? []), [reports.data]);
  return {
    measures: measures.data?.measures ?? [],
    facts: facts.data?.facts ?? [],
    themes: themes.data?.themes ?? [],
    reports: byMeasure,
    info: info.data ?? bare,
    reloadReports: () => setTurn((old) => old + 1),
    fault: measures.fault || facts.fault || themes.fault || info.fault,
  };
}

const bare: DeskInfo = {
  ...{ name: '', supervisor: false, colleagues: [] },
  ...{ reasons: [], outcomes: [], texts: [], factGroups: [] },
};

/** Reports that still ask for something, by measure. */
function groupOpen(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const live = reports.filter(({ status }) => status === 'open' || status === 'accepted');
  const ids = [...new Set(live.map(({ measureId }) => measureId))];
  return new Map(ids.map((id) => [id, live.filter(({ measureId }) => measureId === id)]));
}
