/** @jsxImportSource hono/jsx/dom */

import { useRef } from 'hono/jsx/dom';
import type { AssessmentView } from '../../../../../../src/conversation/reply.ts';
import { amountWords } from '../../../../../../src/conversation/wording/amount-words.ts';
import { useDesk } from '../../desk.ts';
import { FactField } from '../profile/fact-field.tsx';
import { VerdictSeal } from './marks.tsx';

const marks = { true: '✓', false: '✗', null: '？' } as const;
const names = { true: '满足', false: '不满足', null: '还不知道' } as const;

/** Whether the caller meets it, condition by condition, with what is still open to be asked on the spot. */
export function MeasureVerdict({ sums }: { readonly sums: readonly AssessmentView[] }) {
  const { facts, call } = useDesk();
  const asked = useRef<ReadonlySet<string>>(new Set());
  const [sum] = sums;
  if (sum === undefined) return null;
  const clauses = sums.length > 1 ? sums.slice(1) : sums;
  // A field that was answered here stays, so that the hands keep their place and a slip can be mended.
  const kept = facts.filter(({ id }) => asked.current?.has(id) && id in call.facts);
  const missing = facts.filter(({ id }) => sum.missing.includes(id)).slice(0, 4);
  const open = facts.filter((fact) => kept.includes(fact) || missing.includes(fact));
  asked.current = new Set(open.map(({ id }) => id));
  return (
    <section class="judgement" aria-label="按来电人的情况">
      <h3>
        按来电人的情况 <VerdictSeal verdict={sum.verdict} />
      </h3>
      {clauses.map((one) => (
        <div key={one.clause ?? ''}>
          {one.clauseTitle && (
            <p class="clause">
              {one.clauseTitle} <VerdictSeal verdict={one.verdict} />
            </p>
          )}
          {one.estimate && (
            <p class="sum">
              {amountWords(one.estimate) && <strong>{amountWords(one.estimate)}</strong>}{' '}
              {one.estimate.explanation || one.estimate.formula}
            </p>
          )}
          <ul class="reasons">
            {one.reasons.map(({ text, holds, locator }) => (
              <li key={text} class={`r-${holds}`}>
                <span aria-hidden="true">{marks[`${holds}`]}</span>
                <span class="sr">{names[`${holds}`]}：</span>
                {text}
                <cite>{locator}</cite>
              </li>
            ))}
          </ul>
          {one.nearMiss?.map(({ text }) => (
            <p key={text} class="near">
              差一点：{text}
            </p>
          ))}
        </div>
      ))}
      {open.length > 0 && (
        <div class="ask-now">
          {open.map((fact) => (
            <FactField key={fact.id} fact={fact} prefix="now" />
          ))}
        </div>
      )}
    </section>
  );
}
