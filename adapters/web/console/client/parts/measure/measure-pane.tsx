/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef } from 'hono/jsx/dom';
import type { Measure } from '../../../model/records.ts';
import { lengthOf } from '../../../model/script/fit-pieces.ts';
import {
  ALOUD,
  type Caller,
  LONG,
  messageOf,
  plainText,
  SHORT,
  scriptOf,
} from '../../../model/script/script.ts';
import { audit, query } from '../../api.ts';
import { useDesk } from '../../desk.ts';
import { withOpened } from '../../use/use-day.ts';
import { useLoad } from '../../use/use-load.ts';
import { useTimedEffect } from '../../use/use-timed-effect.ts';
import { ReportedMark, StatusMark } from './marks.tsx';
import { MeasureBody } from './measure-body.tsx';
import { MeasureVerdict } from './measure-verdict.tsx';

/** So long on the screen, and a measure counts as read. */
const READ_MS = 800;

/** One measure whole: what to say, whether the caller meets it, and what the paper prints. */
export function MeasurePane({ id }: { readonly id: string }) {
  const { asOf, call, changeCall, judged, copy, report, route, measures, ...desk } = useDesk();
  const entered = desk.entered.id === id ? desk.entered.times : 0;
  const region = String(call.facts['place'] ?? '') || route.filters.region;
  const { data: measure, fault } = useLoad<Measure>(query(`/api/measures/${id}`, { asOf, region }));
  const title = measure?.title ?? '';
  useTimedEffect(() => {
    if (title === '') return;
    const timer = setTimeout(() => {
      audit('measure.read', id, title);
      changeCall(withOpened({ id, title }));
    }, READ_MS);
    return () => clearTimeout(timer);
  }, [id, title]);

  useEffect(() => {
    if (entered === 0 || title === '') return;
    document.querySelector<HTMLElement>('#measure-title')?.focus();
    desk.markEntered();
  }, [entered, title]);

  const sums = judged?.assessments.filter(({ measureId }) => measureId === id) ?? [];
  const sum = sums.find(({ clause }) => clause === undefined) ?? null;
  const [now = ''] = measure?.holdingNow ?? [];
  const instead = measures.find((one) => one.id === now)?.title ?? null;
  const caller: Caller = { sum, place: region, instead };
  const take = (make: (given: Measure) => string, what: string) => () => {
    if (measure === null) return;
    copy(make(measure), what);
    audit('copy', id, what);
  };
  const copies = {
    aloud: take((given) => scriptOf(given, caller), '念的话'),
    all: take(plainText, '全文'),
    short: take((given) => messageOf(given, SHORT, caller), '70字短消息'),
    long: take((given) => messageOf(given, LONG, caller), '300字消息'),
  };
  const reportIt = () => measure && report({ id, title });
  useMeasureKeys({
    KeyA: copies.aloud,
    KeyC: copies.all,
    KeyS: copies.short,
    KeyL: copies.long,
    KeyR: reportIt,
  });
  if (measure === null)
    return (
      <section id="pane" class="pane" aria-label="正文">
        <p class="hint">{fault}</p>
      </section>
    );
  return (
    <section
      id="pane"
      class="pane"
      aria-label="正文"
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape') desk.leaveMeasure();
      }}
    >
      <header>
        <h2 id="measure-title" tabindex={-1}>
          {title}
        </h2>
        <p class="facts">
          <StatusMark validity={measure.validity} /> {measure.region?.name ?? '样本（地名隐去）'} ·{' '}
          {measure.document.shortTitle} · {measure.locator} <ReportedMark id={id} />
        </p>
      </header>
      <ScriptBox script={scriptOf(measure, caller)} copies={copies} onReport={reportIt} />
      <MeasureVerdict sums={sums} />
      <MeasureBody measure={measure} />
    </section>
  );
}

/** Alt and a letter, for the measure that is shown; `{ KeyC: copyAll }`. */
function useMeasureKeys(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useTimedEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const act = latest.current?.[event.code];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** A number with its area code, which is not broken over two lines. */
const NUMBER = /(\d{3,4}-\d{7,8})/;
/** Unhurried Chinese, characters a second. */
const PACE = ALOUD / 30;

/** What to read aloud, and the ways to hand a measure on. */
function ScriptBox({
  script,
  copies,
  onReport,
}: {
  readonly script: string;
  readonly copies: Readonly<Record<'aloud' | 'all' | 'short' | 'long', () => void>>;
  readonly onReport: () => void;
}) {
  const buttons = [
    [copies.aloud, '念的话', 'A'],
    [copies.short, '70字', 'S'],
    [copies.long, '300字', 'L'],
    [copies.all, '全文', 'C'],
  ] as const;
  return (
    <section class="script" aria-label="念给来电人听">
      <h3>
        念给来电人听 <span>约{Math.round(lengthOf(script) / PACE)}秒</span>
      </h3>
      <p>
        {script
          .split(NUMBER)
          .map((part, index) => (index % 2 === 0 ? part : <span class="number">{part}</span>))}
      </p>
      <div class="tools">
        <span aria-hidden="true">复制</span>
        {buttons.map(([act, label, key]) => (
          <button key={key} type="button" onClick={act} aria-keyshortcuts={`Alt+${key}`}>
            <span class="sr">复制</span>
            {label}{' '}
            <span class="key" aria-hidden="true">
              Alt+{key}
            </span>
          </button>
        ))}
        <button type="button" class="warn" onClick={onReport} aria-keyshortcuts="Alt+R">
          报错{' '}
          <span class="key" aria-hidden="true">
            Alt+R
          </span>
        </button>
      </div>
    </section>
  );
}
