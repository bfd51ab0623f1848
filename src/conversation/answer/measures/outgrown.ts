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

/**
 * 那一个月12万要交多少, 万一哪个月超了呢: the measure of the same paper for who has outgrown this one, where a figure
 * said is too high for it, or its line is said to be passed. Null where there is none.
 */
export function beyond(
  measure: Measure,
  { words, utterance }: Scene,
  { knowledge }: Deps,
): Measure | null {
  const caps = [...cappedBy(measure).values()].toSorted((one, other) => one - other);
  const [lowest] = caps;
  const next = measure.otherwise.find(
    (id) =>
      documentOf(id) === documentOf(measure.id) &&
      measure.excludes.some((one) => one.measure === id),
  );
  if (lowest === undefined || next === undefined) return null;
  const isPassed = (utterance?.quantities ?? []).some((one) => {
    if (one.kind !== 'money' && (one.kind !== 'number' || one.unit !== null)) return false;
    const per = one.kind === 'money' ? one.per : null;
    const cap =
      per === 'quarter' ? (caps.at(-1) ?? lowest) : lowest * (per === 'year' ? MONTHS : 1);
    return (one.range.low ?? 0) >= cap;
  });
  return isPassed || words.says('passes-a-line')
    ? (knowledge.measures.find(({ id }) => id === next) ?? null)
    : null;
}

const MONTHS = 12;

/** The facts of which a measure sets a highest figure, and no lowest, each with that. */
const cappedBy = memoizeWeak(
  ({ clauses }: Measure): ReadonlyMap<string, number> =>
    new Map(
      clauses
        .flatMap(({ when }) => [...conditionNodes(when)])
        .flatMap((node) =>
          node.kind === 'test' &&
          node.demand.op === 'range' &&
          node.demand.max !== undefined &&
          node.demand.min === undefined
            ? [[node.fact, node.demand.max] as const]
            : [],
        ),
    ),
);
