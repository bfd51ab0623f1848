import type { Knowledge } from '../knowledge/knowledge.ts';
import { indexOf } from '../knowledge/knowledge-index.ts';
import { cityOf } from '../knowledge/region-code.ts';
import type { Document } from '../knowledge/schema/document.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import type { Deps } from './deps.ts';
import type { Scene } from './read/scene.ts';
import type { Answer } from './state.ts';

/** Undefined for an id that the knowledge does not hold, as kept from older knowledge. */
function measureById(id: string, { knowledge }: Deps): Measure | undefined {
  return indexOf(knowledge).measure(id);
}

/** Those of the ids that the knowledge holds, in the same order. */
export function measuresById(ids: readonly string[], deps: Deps): Measure[] {
  return ids.flatMap((id) => measureById(id, deps) ?? []);
}

/** @throws Error for a measure of no document, which the build lets through never */
export function documentOfMeasure(measure: Measure, { knowledge }: Deps): Document {
  return indexOf(knowledge).documentOf(measure);
}

/** The year of the paper that is talked about; undefined where it has none. */
export function yearInQuestion({ state }: Pick<Scene, 'state'>, deps: Deps): number | undefined {
  return yearOf(measuresById(state.focus?.measures.slice(0, 1) ?? [], deps)[0], deps);
}

/** The year of a measure's paper; undefined where it has none. */
export function yearOf(measure: Measure | undefined, deps: Deps): number | undefined {
  if (measure === undefined) return undefined;
  const { year, issued } = documentOfMeasure(measure, deps);
  return year ?? (issued === undefined ? undefined : Number(issued.slice(0, 4)));
}

/** Undefined for an id that the knowledge does not hold. */
export function factById(id: string, { knowledge }: Deps): Fact | undefined {
  return indexOf(knowledge).fact(id);
}

/** 参保方式 of `social_insurance`. */
export function labelOf(id: string, deps: Deps): string {
  return factById(id, deps)?.label ?? id;
}

/** 绍兴柯桥区, 绍兴市, or null while the place is unknown. */
export function placeWords(scene: Scene, deps: Deps): string | null {
  return scene.region === null ? null : regionName(scene.region, deps);
}

/** A county with its city before it: 绍兴柯桥区; a city or province by itself. */
export function regionName(code: string, { search }: Pick<Deps, 'search'>): string | null {
  const own = search.resolvePlace(code)?.name ?? null;
  const city = cityOf(code);
  const wider = code === city || code.endsWith('0000') ? null : search.resolvePlace(city)?.name;
  return own === null || wider == null ? own : `${wider.replace(/市$/, '')}${own}`;
}

/** Labels of what the owner chose, to pick among like desks: 移动, 市城投集团. */
export function saidWords(scene: Scene, deps: Deps): string[] {
  return saidLabels(scene.answers, deps.knowledge);
}

/** The same of a list of answers. */
export function saidLabels(answers: readonly Answer[], knowledge: Knowledge): string[] {
  const latest = new Map(answers.map(({ fact, value }) => [fact, value]));
  return answers.flatMap(({ fact: id, value }) => {
    const fact = indexOf(knowledge).fact(id);
    const option = fact?.options.find((candidate) => candidate.value === value);
    // 市文旅集团, put right by 是私人房东, is nobody to call any more.
    const isUndone = option?.implies.some(
      (one) => latest.has(one.fact) && latest.get(one.fact) !== one.value,
    );
    const isLatest = latest.get(id) === value;
    return fact?.type === 'choice' && option && isLatest && isUndone !== true ? [option.label] : [];
  });
}
