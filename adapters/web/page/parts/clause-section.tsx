import { validityWords } from '../../../../src/conversation/wording/validity-words.ts';
import type { Clause, Measure } from '../../../../src/knowledge/schema/measure.ts';
import { ValidityMark } from '../../shared/view/verdict-mark.tsx';
import type { Library } from '../library.ts';
import { ConditionList } from './condition-list.tsx';

/** What one can get under one set of conditions: what, how much, who, until when. */
export function ClauseSection({
  clause,
  measure,
  library,
  alone,
}: {
  readonly clause: Clause;
  readonly measure: Measure;
  readonly library: Library;
  /** the measure has no other clause, so its title says enough */
  readonly alone: boolean;
}) {
  const { estimate, validity, discretion } = clause;
  const { issued = null, nature } = library.documentOf(measure);
  const own = validity === undefined ? null : library.validity(measure, clause);
  return (
    <section class="clause">
      <h2>{alone ? '能得到什么' : clause.title}</h2>
      <p>
        {clause.gist}
        {clause.locator && <cite>{clause.locator}</cite>}
      </p>
      {own && !alone && (
        <p class="marks">
          <ValidityMark validity={own} /> <span>{validityWords(own, issued, library.today())}</span>
        </p>
      )}
      {estimate && (
        <p class="formula">
          <strong>怎么算</strong> {estimate.formula}
          {estimate.note && <span class="hint">{estimate.note}</span>}
        </p>
      )}
      <h3>谁能享受</h3>
      <ConditionList condition={clause.when} library={library} placed={nature !== 'reference'} />
      {discretion && <p class="hint">要说明的是：{discretion}</p>}
    </section>
  );
}
