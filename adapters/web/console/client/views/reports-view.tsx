/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom';
import type { Report, ReportStatus } from '../../model/records.ts';
import { reportTable } from '../../model/tables/tables.ts';
import { reportLabels } from '../../model/words.ts';
import { query } from '../api.ts';
import { SaveButtons } from '../parts/frame/save-buttons.tsx';
import { ReportItem } from '../parts/measure/report-item.tsx';
import { Choice } from '../parts/profile/choice.tsx';
import { useLoad } from '../use/use-load.ts';

/** The queue of faults in records, for those who mend them and for everybody to see. */
export function ReportsView() {
  const [status, setStatus] = useState<ReportStatus | ''>('open');
  const [turn, setTurn] = useState(0);
  const { data, fault } = useLoad<{ reports: readonly Report[] }>(
    query('/api/reports', { status, limit: '200' }),
    turn,
  );
  const reports = data?.reports ?? [];
  return (
    <section class="wide" aria-label="报错">
      <div class="tools">
        <label for="report-status">状态</label>
        <Choice
          id="report-status"
          isFirst
          value={status}
          options={[...Object.entries(reportLabels), ['', '全部']]}
          onChoose={(next) => setStatus(next as ReportStatus | '')}
        />
        <span class="count" aria-live="polite">
          {fault || `${reports.length}条`}
        </span>
        <SaveButtons table={() => reportTable(reports)} />
      </div>
      {reports.length === 0 && <p class="hint">没有。看措施时按 Alt+R 就能报错。</p>}
      <ul class="queue">
        {reports.map((report) => (
          <ReportItem key={report.id} report={report} onDecided={() => setTurn((old) => old + 1)} />
        ))}
      </ul>
    </section>
  );
}
