import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { mattersIn, type Words, within } from '../../../../language/words.ts';
import type { SearchResult } from '../../../../search/search.ts';
import { namedByTitle } from '../../../decide/target/explained.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure, measuresById } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { GENERAL } from '../../../thresholds.ts';
import { isForFew, isNarrow } from '../for-few.ts';
import { hasLapsed, RARE, withFirst } from './result-order.ts';

/**
 * 跑货车的 能减点税吗, 那税呢: a question of a kind in general is answered with what the kind opens with, where the
 * first that was found is of another kind, or for few whom nobody has spoken of.
 */
export function generalFirst(
  words: Words,
  results: readonly SearchResult[],
  scene: Scene,
  deps: Deps,
): readonly SearchResult[] {
  const [first] = results;
  const opening =
    first === undefined || first.score >= GENERAL.surely ? null : openingOf(words, scene, deps);
  if (first === undefined || opening === null) return results;
  const isOfKind = isOf(opening.kind, first.measure, deps);
  const isFit =
    isOfKind &&
    documentOfMeasure(first.measure, deps).nature !== 'reference' &&
    !isForFew(first.measure, words, scene, deps) &&
    !isNarrow(first.measure, words, scene, deps);
  const isNamed = namedByTitle(words, first.measure, opening.measure, deps) >= RARE;
  if (isFit || (isOfKind && isNamed)) return results;
  const own = results.find(({ measure }) => measure === opening.measure);
  // What no search found has no reasons of its own, and stands where the first stood.
  const { score } = first;
  const given = { measure: opening.measure, score, why: [], highlights: [], fit: 'own' } as const;
  return withFirst(own ?? given, results);
}

/**
 * What a question of one kind in general (税) opens with, on the day that is talked about; null where words ask
 * for a matter by its noun, or for no kind.
 */
function openingOf(
  words: Words,
  scene: Scene,
  deps: Deps,
): { readonly kind: string; readonly measure: Measure } | null {
  const { knowledge } = deps;
  const asking = (scene.utterance?.clauses ?? [])
    .filter(({ act, span }) => act === 'asks' && words.holds(span.text))
    .map(({ span }) => within(span, scene.words));
  const asked = asking.length > 0 ? asking : [words];
  const isNamed = asked.some((part) =>
    mattersIn(part, knowledge.matterNames).some(({ matter }) => matter.label.length > 1),
  );
  const [kind, more] = new Set(asked.flatMap((part) => kindsSaid(part, deps)));
  if (isNamed || kind === undefined || more !== undefined) return null;
  const group = knowledge.groups.find(({ of, id }) => of === 'themes' && id === kind);
  const measure = measuresById(group?.opening ?? [], deps).find(
    (one) => !hasLapsed(one, scene, deps),
  );
  return measure === undefined ? null : { kind, measure };
}

/** The groups of topics that words name by their label: 税. An office of theirs names none. */
export const kindsSaid = (words: Words, { knowledge }: Pick<Deps, 'knowledge'>): string[] =>
  knowledge.groups
    .filter(({ of, label }) => of === 'themes' && words.without('an-office').holds(label))
    .map(({ id }) => id);

/** Whether a measure is of a topic that stands in such a group. */
export const isOf = (
  kind: string,
  { themes }: Measure,
  { knowledge }: Pick<Deps, 'knowledge'>,
): boolean => knowledge.themes.some(({ id, group }) => group === kind && themes.includes(id));
