/** @jsxImportSource hono/jsx/dom */
import type { AssessmentView } from '../../../../../../src/conversation/reply.ts';
import { amountWords } from '../../../../../../src/conversation/wording/amount-words.ts';
import { moneySum } from '../../../model/script/script.ts';
import { outcomeTable } from '../../../model/tables/tables.ts';
import { useDesk } from '../../desk.ts';
import { SaveButtons } from '../frame/save-buttons.tsx';
import { ReportedMark, StatusMark, VerdictSeal } from '../measure/marks.tsx';
import { MeasureLink } from '../measure/measure-link.tsx';

/** All measures at once: met, open, not met; what has lapsed and samples folded behind. */
export function Outcomes() {
  const { judged, asOf, today, measures } = useDesk();
  if (judged === null)
    return (
      <section class="outcomes" aria-label="结果">
        <p class="hint">
          先问店开在哪里。知道了地方，就能一次判断那里的全部措施；全国的措施不用知道地方。
        </p>
      </section>
    );
  const sums = judged.assessments.filter(({ clause }) => clause === undefined);
  const samples = new Set(measures.filter((one) => one.document.sample).map(({ id }) => id));
  const own = sums.filter(({ measureId }) => !samples.has(measureId));
  const live = own.filter(({ validity }) => validity.status !== 'expired');
  const lapsed = own.filter(({ validity }) => validity.status === 'expired');
  const of = (verdict: AssessmentView['verdict'], list: readonly AssessmentView[]) =>
    list.filter((one) => one.verdict === verdict);
  const canBeAsked = ({ missing }: AssessmentView) => missing.length > 0;
  const met = of('eligible', live);
  const open = of('unknown', live);
  const { total, count } = moneySum(met.filter(({ validity }) => validity.holds));
  const groups = [
    ['符合条件', 'eligible', met],
    ['问清就能定', 'unknown', open.filter(canBeAsked)],
    ['问了也定不了：文件没写清，或者由部门定', 'unknown', open.filter((one) => !canBeAsked(one))],
    ['不符合', 'ineligible', of('ineligible', live)],
  ] as const;
  const tally = ['符合', '问清就能定', '问了也定不了', '不符合'].map(
    (words, index) => `${words}${groups[index]?.[2].length ?? 0}`,
  );
  const past = [...of('eligible', lapsed), ...of('unknown', lapsed), ...of('ineligible', lapsed)];
  return (
    <section class="outcomes" aria-label="结果">
      <header>
        <p>
          按<strong>{judged.region?.name ?? '还不知道的地方'}</strong>、
          {asOf === today ? '今天' : asOf}看
        </p>
      </header>
      <p class="tally" aria-live="polite">
        {tally.join(' · ')}
      </p>
      {count > 0 && (
        <p class="sum">
          现在有效、算得出的共约<strong>{amountWords({ amount: total, unit: '元' })}</strong>（
          {count}
          项相加，不能一起拿的没有扣掉）
        </p>
      )}
      {groups.map(([title, kind, list]) => (
        <Group key={title} title={title} kind={kind} list={list} />
      ))}
      <Folded
        title={`已过期的（当时符合${of('eligible', lapsed).length}条）`}
        list={past}
        withVerdict
      />
      <Folded
        title="样本文件（地名隐去，只能参考）"
        list={sums.filter(({ measureId }) => samples.has(measureId))}
      />
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

function Folded({
  title,
  list,
  withVerdict = false,
}: {
  readonly title: string;
  readonly list: readonly AssessmentView[];
  readonly withVerdict?: boolean;
}) {
  if (list.length === 0) return null;
  return (
    <details class="group">
      <summary>
        {title} <span>{list.length}</span>
      </summary>
      <ul>
        {list.map((one) => (
          <OutcomeRow key={one.measureId} one={one} withVerdict={withVerdict} />
        ))}
      </ul>
    </details>
  );
}

/** One measure for the caller: what it brings, or what keeps it from them, or what would decide. */
function OutcomeRow({
  one,
  withVerdict = false,
}: {
  readonly one: AssessmentView;
  /** where rows of several verdicts stand together */
  readonly withVerdict?: boolean;
}) {
  const { facts } = useDesk();
  const { measureId, title, validity, verdict, estimate, reasons, missing, nearMiss } = one;
  // A bare share is no sum: nobody can tell what 100% is of.
  const sum = estimate === undefined || estimate.unit === '%' ? '' : amountWords(estimate);
  const failed = reasons.filter(({ holds }) => holds === false);
  const asks = facts.filter(({ id }) => missing.includes(id));
  return (
    <li>
      <p class="line">
        <MeasureLink id={measureId} title={title} />
        <StatusMark validity={validity} />
        {withVerdict && <VerdictSeal verdict={verdict} />}
        {sum && verdict !== 'ineligible' && <strong class="money">{sum}</strong>}
        <ReportedMark id={measureId} />
      </p>
      {verdict === 'ineligible' &&
        failed.slice(0, 2).map(({ text }) => (
          <p key={text} class="because">
            不满足：{text}
          </p>
        ))}
      {nearMiss?.map(({ text }) => (
        <p key={text} class="near">
          差一点：{text}
        </p>
      ))}
      {verdict === 'unknown' && (
        <p class="because">
          {asks.length > 0 ? '还差：' : (reasons.find(({ holds }) => holds === null)?.text ?? '')}
          {asks.slice(0, 4).map(({ id, label }) => (
            <button key={id} type="button" class="small" onClick={() => focusFact(id)}>
              {label}
            </button>
          ))}
        </p>
      )}
    </li>
  );
}

function focusFact(id: string): void {
  document.querySelector<HTMLElement>(`#fact-${id}`)?.focus();
}
