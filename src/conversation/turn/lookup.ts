import type { Document } from '../../knowledge/schema/document.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import { documentOf } from '../../knowledge/schema/ids.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Parts } from '../parts.ts';
import type { Scene } from './scene.ts';

export function measureById(id: string, { knowledge }: Parts): Measure | undefined {
  return knowledge.measures.find((measure) => measure.id === id);
}

export function measuresById(ids: readonly string[], parts: Parts): Measure[] {
  return ids.flatMap((id) => measureById(id, parts) ?? []);
}

export function documentOfMeasure(measure: Measure, { knowledge }: Parts): Document {
  const document = knowledge.documents.find((candidate) => candidate.id === documentOf(measure.id));
  if (document === undefined) throw new Error(`measure ${measure.id} has no document`);
  return document;
}

export function factById(id: string, { knowledge }: Parts): Fact | undefined {
  return knowledge.facts.find((fact) => fact.id === id);
}

/** 参保方式 of `social_insurance`. */
export function labelOf(id: string, parts: Parts): string {
  return factById(id, parts)?.label ?? id;
}

/** 绍兴市柯桥区, or null while the place is unknown. */
export function placeWords(scene: Scene, parts: Parts): string | null {
  return scene.region === null ? null : (parts.search.resolvePlace(scene.region)?.name ?? null);
}

/** Labels of what the person chose, to pick among like desks: 移动, 市城投集团. */
export function saidWords(scene: Scene, parts: Parts): string[] {
  return scene.answers.flatMap(({ fact: id, value }) => {
    const fact = factById(id, parts);
    const option = fact?.options.find((candidate) => candidate.value === value);
    return fact?.type === 'choice' && option ? [option.label] : [];
  });
}
