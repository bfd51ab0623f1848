import { documentOf } from '../../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { themeFamily } from '../../../../knowledge/theme-family.ts';
import { kindredOf } from '../../../../language/claims/kindred.ts';
import type { Deps } from '../../../deps.ts';
import { factById, measuresById } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { THRESHOLDS } from '../../../thresholds.ts';
import type { Supposed } from '../../move.ts';

/** Of a longer list nobody means one by what fits it. */
const LISTED = 4;

/** A measure with what is supposed, in the facts that it turns on itself. */
export interface SisterFor {
  readonly measure: Measure;
  readonly supposed: readonly Supposed[];
}

/**
 * 公司呢, 要是专门收二手的来卖呢: of the records of the same paper and topic, and of those that the record in
 * hand names for whom it does not fit, the one that what is supposed fits better. Null where none does.
 */
export function sisterFor(
  hand: Measure,
  supposed: readonly Supposed[],
  scene: Scene,
  deps: Deps,
): SisterFor | null {
  const families = new Set(hand.themes.map(themeFamily));
  const sisters = deps.knowledge.measures.filter(
    (one) =>
      documentOf(one.id) === documentOf(hand.id) &&
      one.kind === 'benefit' &&
      one.themes.some((theme) => families.has(themeFamily(theme))),
  );
  const own = fitOf(hand, supposed, scene, deps);
  // Another paper's is meant only where this one is shut.
  const others = own.fit < 0 ? measuresById(hand.otherwise, deps) : [];
  const listed = measuresById(scene.state.focus?.list ?? [], deps).slice(0, LISTED);
  // What the record in hand names for it goes before what only lies beside it.
  const all = [...new Set([...listed, ...others, ...sisters])];
  const best = all
    .filter((one) => one !== hand)
    .map((measure) => ({ measure, ...fitOf(measure, supposed, scene, deps) }))
    .sort((a, b) => b.fit - a.fit)[0];
  return best !== undefined && best.fit > Math.max(0, own.fit) ? best : null;
}

/** How many of the things supposed a measure asks for and finds; below 0 where one of them shuts it. */
function fitOf(
  measure: Measure,
  supposed: readonly Supposed[],
  scene: Scene,
  deps: Deps,
): { readonly fit: number; readonly supposed: readonly Supposed[] } {
  const bearing = deps.judgement.bearing([measure]);
  const facts = [...bearing].flatMap((id) => factById(id, deps) ?? []);
  const meant = supposed.flatMap((one): Supposed[] =>
    bearing.has(one.fact) ? [one] : kin(one, facts),
  );
  const answers = meant.map((one) => ({ ...one, at: scene.turn }));
  const judged = deps.judgement.assess(measure, [...scene.answers, ...answers], scene.on);
  const reasons = judged.flatMap((one) => one.reasons);
  const holds = (wanted: boolean) =>
    meant.filter(({ fact }) => reasons.some((one) => one.fact === fact && one.holds === wanted));
  const isShut = judged[0]?.verdict === 'ineligible' && holds(false).length > 0;
  const isNamed = meant.some((one) => isInTitle(one, measure, deps));
  const fit =
    isShut || judged.length === 0
      ? -1
      : holds(true).length + (isNamed ? THRESHOLDS.supposedNamed : 0);
  return { fit: meant.length === 0 ? 0 : fit, supposed: meant };
}

const kin = (one: Supposed, facts: Parameters<typeof kindredOf>[2]): Supposed[] => {
  const found = kindredOf(one, '', facts);
  return found === null ? [] : [found];
};

function isInTitle({ fact: id, value }: Supposed, { title }: Measure, deps: Deps): boolean {
  const option = factById(id, deps)?.options.find((one) => one.value === value);
  return (
    option !== undefined &&
    [option.label, ...option.words, ...option.replies].some(
      (word) => [...word].length > 1 && title.includes(word),
    )
  );
}
