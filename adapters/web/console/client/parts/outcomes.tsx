/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom';
import type { AssessmentView } from '../../../../../src/conversation/reply.ts';
import { amountWords } from '../../../../../src/conversation/wording/amount-words.ts';
import { moneySum } from '../../model/money-sum.ts';
import { outcomeTable } from '../../model/tables.ts';
import { useDesk } from '../desk.ts';
import { OutcomeRow } from './outcome-row.tsx';
import { SaveButtons } from './save-buttons.tsx';

/** All measures at once: met, open, not met. */
export function Outcomes() {
  const { judged, asOf, today, call, measures } = useDesk();
  const [onlyLive, setOnlyLive] = useState(false);
  if (judged === null || call.facts['place'] === undefined)
    return (
      <section class="outcomes" aria-label="结果">
        <p class="hint">先问店开在哪里。知道了地方，就能一次判断那里的全部措施。</p>
      </section>
    );
  const sums = judged.assessments.filter(
    ({ clause, validity }) => clause === undefined && !(onlyLive && validity.status === 'expired'),
  );
  // A paper whose place is blanked out is for nobody in particular.
  const named = new Set(measures.filter(({ region }) => region !== null).map(({ id }) => id));
  const isOwn = ({ measureId }: AssessmentView) => named.has(measureId);
  const of = (verdict: AssessmentView['verdict']) => sums.filter((one) => one.verdict === verdict);
  const [met, open, unmet] = [of('eligible'), of('unknown'), of('ineligible')];
  const own = open.filter(isOwn);
  const canBeAsked = ({ missing }: AssessmentView) => missing.length > 0;
  const { total, count } = moneySum(met);
  const tally = [
    ['符合', met.filter(isOwn)],
    ['问清就能定', own.filter(canBeAsked)],
    ['问了也定不了', own.filter((one) => !canBeAsked(one))],
    ['不符合', unmet.filter(isOwn)],
  ] as const;
  return (
    <section class="outcomes" aria-label="结果">
      <header>
        <p>
          按<strong>{judged.region?.name ?? '还不知道的地方'}</strong>、
          {asOf === today ? '今天' : asOf}看
        </p>
        <label class="check">
          <input
            type="checkbox"
            checked={onlyLive}
            onInput={(event: Event) => setOnlyLive((event.target as HTMLInputElement).checked)}
          />
          不看已过期的
        </label>
      </header>
      <p class="tally" aria-live="polite">
        {tally.map(([words, { length }]) => `${words}${length}`).join(' · ')}
      </p>
      {count > 0 && (
        <p class="sum">
          算得出的金额共约<strong>{amountWords({ amount: total, unit: '元' })}</strong>（{count}
          项相加，过期的按当时算；不能一起拿的没有扣掉）
        </p>
      )}
      <Group title="符合条件" kind="eligible" list={tally[0][1]} />
      <Group title="问清就能定" kind="unknown" list={tally[1][1]} />
      <Group title="问了也定不了：文件没写清，或者由部门定" kind="unknown" list={tally[2][1]} />
      <Group title="不符合" kind="ineligible" list={tally[3][1]} />
      <details class="group">
        <summary>
          样本文件（地名隐去，只能参考） <span>{sums.length - sums.filter(isOwn).length}</span>
        </summary>
        <ul>
          {sums
            .filter((one) => !isOwn(one))
            .map((one) => (
              <OutcomeRow key={one.measureId} one={one} />
            ))}
        </ul>
      </details>
      <SaveButtons table={() => outcomeTable(sums, asOf)} />
    </section>
  );
}

function Group({
  title,
  kind,
  list,
}: {
  readonly title: string;
  readonly kind: AssessmentView['verdict'];
  readonly list: readonly AssessmentView[];
}) {
  if (list.length === 0) return null;
  return (
    <section class={`group ${kind}`}>
      <h2>
        {title} <span>{list.length}</span>
      </h2>
      <ul>
        {list.map((one) => (
          <OutcomeRow key={one.measureId} one={one} />
        ))}
      </ul>
    </section>
  );
}
