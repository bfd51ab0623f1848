import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { TypedFields } from './typing-index.ts';

/** A text that is held out to whoever types, with what it is found by. */
export interface Candidate extends TypedFields {
  readonly text: string;
  /** what it leads to: the measure it names or asks for, those of a theme, those that name a desk */
  readonly measures: readonly Measure[];
}

/**
 * Titles and asks of the measures, themes, offices with their addresses, and persons; each text once.
 * Governance is nothing that an owner would ask for.
 */
export function candidatesOf({ measures, themes, agencies }: Knowledge): Candidate[] {
  const asked = measures.filter(({ kind }) => kind !== 'governance');
  const ofTheme = groupBy(asked, (measure) => measure.themes);
  const naming = groupBy(asked, ({ contacts, offices }) => [...contacts, ...offices.lead]);
  const candidates = [
    ...asked.map((one): Candidate => ({ text: one.title, title: [one.title], measures: [one] })),
    ...asked.flatMap((one) =>
      one.asks.map((text): Candidate => ({ text, ask: [text], measures: [one] })),
    ),
    ...themes.map(
      ({ id, label }): Candidate => ({
        text: label,
        theme: [label],
        measures: ofTheme.get(id) ?? [],
      }),
    ),
    ...agencies.flatMap(({ id, name, aliases, desks }): Candidate[] => [
      {
        text: name,
        agency: [name, ...aliases],
        address: desks.flatMap(({ address }) => address ?? []),
        measures: [id, ...desks.map((desk) => desk.id)].flatMap((one) => naming.get(one) ?? []),
      },
      ...desks.flatMap(({ id: desk, person }): Candidate[] =>
        person === undefined
          ? []
          : [{ text: `${name}${person}`, person: [person], measures: naming.get(desk) ?? [] }],
      ),
    ]),
  ];
  return oncePerText(candidates);
}

function groupBy(
  measures: readonly Measure[],
  keysOf: (measure: Measure) => readonly string[],
): ReadonlyMap<string, readonly Measure[]> {
  const groups = new Map<string, Measure[]>();
  for (const measure of measures)
    for (const key of keysOf(measure)) groups.set(key, [...(groups.get(key) ?? []), measure]);
  return groups;
}

/** Like titles of several papers are one text that leads to all of them. */
function oncePerText(candidates: readonly Candidate[]): Candidate[] {
  const kept = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = kept.get(candidate.text);
    const measures = [...(known?.measures ?? []), ...candidate.measures];
    kept.set(candidate.text, { ...(known ?? candidate), measures });
  }
  return [...kept.values()];
}
