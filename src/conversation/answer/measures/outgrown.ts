import { documentOf } from '../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
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
  const judged = below.flatMap((one) =>
    deps.judgement.assess(one, scene.answers, scene.on).slice(0, 1),
  );
  return judged.find((one) => isByFigure(one, scene, deps)) ?? null;
}

/** Refused, and for nothing but figures that were told. */
function isByFigure({ verdict, reasons }: AssessmentView, scene: Scene, deps: Deps): boolean {
  const failing = reasons.filter(({ holds }) => holds === false);
  return (
    verdict === 'ineligible' &&
    failing.length > 0 &&
    failing.every(
      ({ fact }) =>
        fact !== undefined &&
        factById(fact, deps)?.type === 'number' &&
        scene.answers.some((one) => one.fact === fact),
    )
  );
}
