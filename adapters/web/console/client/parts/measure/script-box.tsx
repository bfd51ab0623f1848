/** @jsxImportSource hono/jsx/dom */
import { lengthOf } from '../../../model/script/fit-pieces.ts';
import { ALOUD } from '../../../model/script/script.ts';

/** A number with its area code, which is not broken over two lines. */
const NUMBER = /(\d{3,4}-\d{7,8})/;
/** Unhurried Chinese, characters a second. */
const PACE = ALOUD / 30;

/** What to read aloud, and the ways to hand a measure on. */
export function ScriptBox({
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
