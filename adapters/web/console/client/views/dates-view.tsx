/** @jsxImportSource hono/jsx/dom */

import { useEffect, useState } from 'hono/jsx/dom';
import { deadlinesOf, RECENT, SOON } from '../../model/deadlines.ts';
import type { Digests, MeasureSummary } from '../../model/records.ts';
import { measureTable } from '../../model/tables/tables.ts';
import { dayAndClock } from '../clock.ts';
import { useDesk } from '../desk.ts';
import { SaveButtons } from '../parts/frame/save-buttons.tsx';
import { ReportedMark, StatusMark } from '../parts/measure/marks.tsx';
import { MeasureLink } from '../parts/measure/measure-link.tsx';
import { useLoad } from '../use/use-load.ts';

/** What closes, what has ended, what begins, and what was changed since one last looked. */
export function DatesView() {
  const { measures, asOf, today, say } = useDesk();
  const { changed, since, markSeen } = useChanged();
  const { closing, later, coming, ended, expired } = deadlinesOf(measures, asOf);
  const isChanged = ({ id }: MeasureSummary) => changed.includes(id);
  const near = [
    [`${SOON}天内到期`, closing],
    [`最近${RECENT}天到期的`, ended],
    ['还没开始的', coming],
    ['往后到期的', later],
  ] as const;
  const none = near.filter(([, list]) => list.length === 0).map(([title]) => title);
  const day = asOf === today ? '今天' : asOf;
  const seen = () => {
    markSeen();
    say('已记下，往后只列新改的。');
  };
  return (
    <section class="wide" aria-label="期限">
      <div class="tools">
        <h2 tabindex={-1} data-first="">
          按{day}看的期限
        </h2>
        <SaveButtons
          table={() =>
            measureTable([...closing, ...later, ...ended, ...coming, ...expired], `期限-${asOf}`)
          }
        />
      </div>
      <MeasureTable
        title="改过的"
        hint={`从${since}起记：政策库改了哪条，列在这里。`}
        list={measures.filter(isChanged)}
      />
      {changed.length > 0 && (
        <button type="button" onClick={seen}>
          这些都看过了
        </button>
      )}
      {near.map(([title, list]) => list.length > 0 && <MeasureTable title={title} list={list} />)}
      {none.length > 0 && <p class="hint none">{none.join('、')}：都没有。</p>}
      <MeasureTable title="早就到期的" hint="来电人还会问起，先说过期，再说找谁。" list={expired} />
    </section>
  );
}

/** Measures under a heading, each leading to its text. */
function MeasureTable({
  title,
  hint = '',
  list,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly list: readonly MeasureSummary[];
}) {
  return (
    <section class="dated">
      <h3>
        {title} <span>{list.length}条</span>
      </h3>
      {hint && <p class="hint">{hint}</p>}
      {list.length > 0 && (
        <ul>
          {list.map(({ id, title: name, region, year, validity }) => (
            <li key={id}>
              <StatusMark validity={validity} />
              <MeasureLink id={id} title={name} />
              <span class="facts">
                {region?.name ?? '样本'} {year ?? ''}
              </span>
              <ReportedMark id={id} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface Seen extends Digests {
  readonly at: number;
}

/** Which records are another than this agent last marked as looked at. */
function useChanged() {
  const { agent } = useDesk();
  const store = `hxd-seen:${agent}`;
  const { data } = useLoad<Digests>('/api/digests');
  const [seen, setSeen] = useState<Seen | null>(() => read(store));
  const keep = (digests: Digests) => {
    const next = { ...digests, at: Date.now() };
    localStorage.setItem(store, JSON.stringify(next));
    setSeen(next);
  };
  useEffect(() => {
    if (data !== null && seen === null) keep(data);
  }, [data]);
  const changed =
    data === null || seen === null
      ? []
      : Object.keys(data.digests).filter((id) => data.digests[id] !== seen.digests[id]);
  return {
    changed,
    since: seen === null ? '' : dayAndClock(seen.at),
    markSeen: () => data && keep(data),
  };
}

function read(store: string): Seen | null {
  try {
    return JSON.parse(localStorage.getItem(store) ?? 'null');
  } catch {
    return null;
  }
}
