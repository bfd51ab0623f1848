/** @jsxImportSource hono/jsx/dom */
import type { AssessmentView } from '../../../../../../src/conversation/reply.ts';
import { amountWords } from '../../../../../../src/conversation/wording/amount-words.ts';
import { useDesk } from '../../desk.ts';
import { ReportedMark, StatusMark, VerdictSeal } from '../measure/marks.tsx';
import { MeasureLink } from '../measure/measure-link.tsx';

/** One measure for the caller: what it brings, or what keeps it from them, or what would decide. */
export function OutcomeRow({
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
