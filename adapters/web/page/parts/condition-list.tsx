import type { Condition } from '../../../../src/knowledge/schema/condition.ts';
import { demandWords } from '../demand-words.ts';
import type { Library } from '../library.ts';

/** The conditions of a clause as nested lists: what must all hold, and where one of several is enough. */
export function ConditionList({
  condition,
  library,
  placed = true,
}: {
  readonly condition: Condition;
  readonly library: Library;
  /** whether to name the place, which every compiled clause has as its first condition */
  readonly placed?: boolean;
}) {
  const all = condition.kind === 'all' && condition.text === undefined ? condition.of : [condition];
  const parts = placed ? all : all.slice(1);
  return (
    <ul class="conditions">
      {parts.map((part) => (
        <li>
          <ConditionWords condition={part} library={library} />
          {part.locator && <cite>{part.locator}</cite>}
        </li>
      ))}
    </ul>
  );
}

function ConditionWords({
  condition,
  library,
}: {
  readonly condition: Condition;
  readonly library: Library;
}) {
  const nested = (inner: readonly Condition[]) => (
    <ul>
      {inner.map((part) => (
        <li>
          <ConditionWords condition={part} library={library} />
          {part.locator && <cite>{part.locator}</cite>}
        </li>
      ))}
    </ul>
  );
  switch (condition.kind) {
    case 'test':
      return <>{condition.text ?? demandWords(condition.fact, condition.demand, library)}</>;
    case 'manual':
      return (
        <>
          {condition.text}
          {!condition.unstated && <em class="office">由经办部门定</em>}
        </>
      );
    case 'all':
      return (
        <>
          {condition.text ?? '下面几条都要满足：'}
          {nested(condition.of)}
        </>
      );
    case 'any':
      return (
        <>
          {condition.text ?? '下面有一条就行：'}
          {nested(condition.of)}
        </>
      );
    case 'not':
      return (
        <>
          {condition.text ?? '不能是：'}
          {condition.text === undefined && nested([condition.of])}
        </>
      );
  }
}
