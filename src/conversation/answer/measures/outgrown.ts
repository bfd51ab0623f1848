import { memoizeWeak } from '../../../knowledge/memoize.ts';
import { documentOf } from '../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { conditionNodes } from '../../../knowledge/walk.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import type { AssessmentView } from '../../reply.ts';

/**
 * 月销十二万，要交吗: the measure of the same paper that a figure told leaves behind, and that names this one
 * for who has outgrown it (the threshold beside the lower rate), as judged. Null where there is none.
 */
export function outgrown(measure: Measure, scene: Scene, deps: Deps): AssessmentView | null {
  const below = deps.knowledge.measures.filter(
    ({ id, otherwise }) =>
      otherwise.includes(measure.id) && documentOf(id) === documentOf(measure.id),
  );
  return (
    below.flatMap((one) => {
      const [sum] = deps.judgement.assess(one, scene.answers, scene.on);
      return sum !== undefined && isTooMuch(one, sum, scene) ? [sum] : [];
    })[0] ?? null
  );
}

/** Refused for nothing but figures that were told and are too high. */
function isTooMuch(measure: Measure, { verdict, reasons }: AssessmentView, scene: Scene): boolean {
  const failing = reasons.filter(({ holds }) => holds === false);
  const capped = cappedBy(measure);
  return (
    verdict === 'ineligible' &&
    failing.length > 0 &&
    failing.every(
      ({ fact }) =>
        fact !== undefined && capped.has(fact) && scene.answers.some((one) => one.fact === fact),
    )
  );
}

/** The facts of which a measure sets a highest figure, and no lowest. */
const cappedBy = memoizeWeak(
  ({ clauses }: Measure): ReadonlySet<string> =>
    new Set(
      clauses
        .flatMap(({ when }) => [...conditionNodes(when)])
        .flatMap((node) =>
          node.kind === 'test' &&
          node.demand.op === 'range' &&
          node.demand.max !== undefined &&
          node.demand.min === undefined
            ? [node.fact]
            : [],
        ),
    ),
);
