import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Pinyin } from '../text/pinyin.ts';
import { createTypingIndex, type TypedFields } from './typing-index.ts';

/** Measures by what is typed of their titles, asks, themes, and the offices and desks that they name. */
export function createMeasureTyping(
  { measures, themes, agencies }: Knowledge,
  pinyin: Pinyin,
): (typed: string) => readonly Measure[] {
  const labels = new Map<string, string>(themes.map(({ id, label }) => [id, label]));
  const offices = new Map<string, string>(agencies.map(({ id, name }) => [id, name]));
  const desks = new Map(
    agencies.flatMap(({ name, desks: own }) =>
      own.map((desk) => [desk.id as string, { ...desk, name }] as const),
    ),
  );
  const fieldsOf = (measure: Measure): TypedFields => {
    const named = measure.contacts.flatMap((id) => desks.get(id) ?? []);
    const leads = measure.offices.lead.flatMap((id) => offices.get(id) ?? []);
    return {
      title: [measure.title],
      ask: measure.asks,
      theme: measure.themes.flatMap((id) => labels.get(id) ?? []),
      agency: [...new Set([...leads, ...named.map(({ name }) => name)])],
      person: named.flatMap(({ person }) => person ?? []),
      address: named.flatMap(({ address }) => address ?? []),
    };
  };
  return createTypingIndex(measures, fieldsOf, pinyin);
}
