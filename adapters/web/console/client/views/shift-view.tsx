/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom';
import type { CallRecord, Overview } from '../../model/records.ts';
import { callTable, dayTable } from '../../model/tables/tables.ts';
import { query } from '../api.ts';
import { clock } from '../clock.ts';
import { useDesk } from '../desk.ts';
import { SaveButtons } from '../parts/frame/save-buttons.tsx';
import { useLoad } from '../use/use-load.ts';

const DAYS = 7;

/** For who leads the shift: calls, faults and questions without an answer by day, and a day's calls. */
export function ShiftView() {
  const { today, info } = useDesk();
  const [to, setTo] = useState(today);
  const [day, setDay] = useState(today);
  const { data, fault } = useLoad<Overview>(
    query('/api/overview', { to, from: daysBefore(to, DAYS - 1) }),
  );
  const listed = useLoad<{ calls: readonly CallRecord[] }>(query('/api/calls', { day }));
  const calls = listed.data?.calls ?? [];
  const days = data?.days ?? [];
  return (
    <section class="wide shift" aria-label="班长">
      <div class="tools">
        <h2 tabindex={-1} data-first="">
          一周的来电
        </h2>
        <label>
          看到哪天{' '}
          <input
            type="date"
            value={to}
            max={today}
            onChange={(event: Event) => setTo((event.target as HTMLInputElement).value || today)}
          />
        </label>
        <span class="count">{fault}</span>
        <SaveButtons table={() => dayTable(days, to)} />
      </div>
      <div class="columns">
        <table class="log">
          <caption class="sr">每天的来电、没答上的和报错的</caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">来电</th>
              <th scope="col">新没答上</th>
              <th scope="col">报错</th>
            </tr>
          </thead>
          <tbody>
            {days.map((one) => (
              <tr key={one.day}>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    aria-current={one.day === day ? 'true' : undefined}
                    onClick={() => setDay(one.day)}
                  >
                    {one.day}
                  </button>
                </th>
                <td>{one.calls}</td>
                <td>{one.unanswered}</td>
                <td>{one.faults}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Tally title="为什么打来" list={data?.reasons ?? []} />
        <Tally title="结果" list={data?.outcomes ?? []} />
        <Tally title="谁接的" list={data?.agents ?? []} />
      </div>
      <div class="tools">
        <h2>{day}的来电</h2>
        <span class="count" aria-live="polite">
          {listed.fault || `${calls.length}通`}
        </span>
        <SaveButtons table={() => callTable(calls, info, day)} />
      </div>
      {calls.length === 0 && !listed.fault && (
        <p class="hint">这天没有记下的来电。接完一通按 Alt+N，就会列在这里。</p>
      )}
      <table class="log" hidden={calls.length === 0}>
        <caption class="sr">{day}的来电</caption>
        <thead>
          <tr>
            {['时间', '谁', '原因', '结果', '备注', '交办'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <tr key={call.id}>
              <td>{clock(call.startedAt)}</td>
              <td>{call.agent}</td>
              <td>{labelIn(info.reasons, call.reason)}</td>
              <td>{labelIn(info.outcomes, call.outcome)}</td>
              <td>{call.note}</td>
              <td>{handOverWords(call)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Tally({ title, list }: { readonly title: string; readonly list: Overview['reasons'] }) {
  if (list.length === 0) return null;
  return (
    <div class="tally-box">
      <h3>{title}</h3>
      <dl>
        {list.map(({ id, label, count }) => (
          <div key={id}>
            <dt>{label || '没选'}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const labelIn = (list: readonly { id: string; label: string }[], id: string): string =>
  list.find((one) => one.id === id)?.label ?? '';

function handOverWords({ handedTo, takenBy, answer, doneAt }: CallRecord): string {
  if (handedTo === null) return '';
  if (doneAt !== null) return `${takenBy}办完：${answer}`;
  return takenBy === null ? `等着${handedTo || '同事'}接` : `${takenBy}在办`;
}

/** @example daysBefore('2026-11-29', 6) // '2026-11-23' */
const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
