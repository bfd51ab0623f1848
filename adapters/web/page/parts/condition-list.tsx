import { BLANKED_OUT } from '../../../../src/knowledge/compile-measure.ts';
import type { Condition } from '../../../../src/knowledge/schema/condition.ts';
import type { Library } from '../library.ts';
import { demandWords } from '../papers/demand-words.ts';

/** The conditions of a clause as nested lists: what must all hold, and where one of several is enough. */
export function ConditionList({
  condition,
  library,
  placed = true,
}: {
  readonly condition: Condition;
  readonly library: Library;
  /** whether to name the place, which a compiled clause has first unless its paper is national */
  readonly placed?: boolean;
}) {
  const all = condition.kind === 'all' && condition.text === undefined ? condition.of : [condition];
  const parts = placed || !isPlace(all[0]) ? all : all.slice(1);
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

function isPlace(condition: Condition | undefined): boolean {
  if (condition?.kind === 'test') return condition.fact === 'place';
  return condition?.kind === 'manual' && condition.text === BLANKED_OUT;
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
    case 'all': {
      const fallback = condition.text === undefined ? fallbackOf(condition.of) : null;
      if (fallback !== null)
        return (
          <>
            <ConditionWords condition={fallback.where} library={library} />：
            <ConditionWords condition={fallback.says} library={library} />
          </>
        );
      return (
        <>
          {condition.text ?? '下面几条都要满足：'}
          {nested(condition.of)}
        </>
      );
    }
    case 'any': {
      // What the sentence above them says already is not said again.
      const others = condition.of.filter(
        ({ text }) => text === undefined || text !== condition.text,
      );
      const after = others.length < condition.of.length ? '；或者：' : '，下面有一条就行：';
      return (
        <>
          {condition.text === undefined
            ? '下面有一条就行：'
            : `${condition.text}${others.length === 0 ? '' : after}`}
          {others.length > 0 && nested(others)}
        </>
      );
    }
    case 'not':
      return (
        <>
          {condition.text ?? '不能是：'}
          {condition.text === undefined && nested([condition.of])}
        </>
      );
  }
}

/** 要是这样，就由部门定: a case that the paper leaves to an office, and what is known of it. */
function fallbackOf([where, says, ...more]: readonly Condition[]): {
  readonly where: Condition;
  readonly says: Condition;
} | null {
  return where !== undefined && says?.kind === 'manual' && more.length === 0
    ? { where, says }
    : null;
}
