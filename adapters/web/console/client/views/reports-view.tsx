/** @jsxImportSource hono/jsx/dom */
import { useRef, useState } from 'hono/jsx/dom';
import { snapshotLines } from '../../model/call/snapshot-lines.ts';
import type { Report, ReportStatus } from '../../model/records.ts';
import { reportTable } from '../../model/tables/tables.ts';
import { reportLabels } from '../../model/words.ts';
import { faultWords, query, sendJson } from '../api.ts';
import { dayAndClock } from '../clock.ts';
import { useDesk } from '../desk.ts';
import { SaveButtons } from '../parts/frame/save-buttons.tsx';
import { MeasureLink } from '../parts/measure/measure-link.tsx';
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

const choices: Readonly<Record<ReportStatus, readonly ReportStatus[]>> = {
  open: ['accepted', 'fixed', 'rejected'],
  accepted: ['fixed', 'rejected', 'open'],
  rejected: ['open'],
  fixed: ['open'],
};

/** One fault on its way: what, by whom, in which state of the knowledge, and what became of it. */
function ReportItem({
  report,
  onDecided,
}: {
  readonly report: Report;
  readonly onDecided: () => void;
}) {
  const { measures, facts, places, say, reloadReports } = useDesk();
  const [fault, setFault] = useState('');
  const note = useRef<HTMLInputElement>(null);
  const { id, measureId, reason, agent, status, revision, createdAt, changedAt, snapshot } = report;
  const title = measures.find((measure) => measure.id === measureId)?.title ?? measureId;
  const placeName = (code: string) => places.find((one) => one.code === code)?.name ?? code;
  const decide = async (next: ReportStatus) => {
    try {
      const body = { status: next, note: note.current?.value.trim() || null };
      await sendJson('PATCH', `/api/reports/${id}`, body);
      say(`第${id}号：${reportLabels[next]}。`);
      reloadReports();
      onDecided();
    } catch (error) {
      setFault(faultWords(error));
    }
  };
  return (
    <li>
      <p class="line">
        <span class={`state ${status}`}>{reportLabels[status]}</span>
        <MeasureLink id={measureId} title={title} />
        <span class="facts">
          {id}号 · {agent} {dayAndClock(createdAt)} · 版本 {revision}
        </span>
      </p>
      <p>{reason}</p>
      {report.note && (
        <p class="because">
          {dayAndClock(changedAt)} 处理：{report.note}
        </p>
      )}
      <details>
        <summary>报错时看到的内容</summary>
        <dl class="snapshot">
          {snapshotLines(snapshot, facts, placeName).map(([what, words]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p class="tools">
        <input ref={note} aria-label={`${id}号的处理说明`} placeholder="处理说明" maxlength={500} />
        {choices[status].map((next) => (
          <button key={next} type="button" onClick={() => decide(next)}>
            {reportLabels[next]}
          </button>
        ))}
      </p>
      {fault && <p class="fault">{fault}</p>}
    </li>
  );
}
