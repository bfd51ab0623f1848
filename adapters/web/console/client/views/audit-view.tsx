/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom';
import type { AuditEntry } from '../../model/records.ts';
import { auditTable } from '../../model/tables/tables.ts';
import { actionLabel, auditWords } from '../../model/words.ts';
import { dayAndClock } from '../clock.ts';
import { useDesk } from '../desk.ts';
import { SaveButtons } from '../parts/frame/save-buttons.tsx';
import { useLoad } from '../use/use-load.ts';

/** Who looked up and exported what. It can be read and added to, never changed. */
export function AuditView() {
  const { facts, measures } = useDesk();
  const [limit, setLimit] = useState(100);
  const { data, fault } = useLoad<{ entries: readonly AuditEntry[] }>(`/api/audit?limit=${limit}`);
  const entries = data?.entries ?? [];
  return (
    <section class="wide" aria-label="操作记录">
      <div class="tools">
        <h2 tabindex={-1} data-first="">
          操作记录
        </h2>
        <span class="count">{fault || '只能添，不能改，也不能删'}</span>
        <SaveButtons table={() => auditTable(entries)} />
      </div>
      <table class="log">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">谁</th>
            <th scope="col">做了什么</th>
            <th scope="col">对象</th>
            <th scope="col">细节</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const { subject, detail } = auditWords(entry, facts, measures);
            return (
              <tr key={entry.id}>
                <td>{dayAndClock(entry.at)}</td>
                <td>{entry.agent}</td>
                <td>{actionLabel(entry.action)}</td>
                <td>{subject}</td>
                <td>{detail}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {entries.length === limit && limit < 500 && (
        <button type="button" onClick={() => setLimit(500)}>
          看更早的
        </button>
      )}
    </section>
  );
}
