import { memoizeWeak } from '../memoize.ts';
import type { Measure } from '../schema/measure.ts';
import type { MatterName } from '../schema/vocabulary.ts';

/** A noun of a text that brings up a matter; ends in UTF-16 units of that text. */
export interface MatterMention {
  readonly matter: MatterName;
  readonly from: number;
  readonly to: number;
}

const COUNTED = /^[哪几这那一两二三四五六七八九十\d每各]个/;

/** The matters that a text brings up by their nouns, in order; of nouns within each other the longest. */
export function findMatters(text: string, names: readonly MatterName[]): readonly MatterMention[] {
  const { byNoun, longestFrom } = nounsOf(names);
  const found: MatterMention[] = [];
  for (let from = 0; from < text.length; ) {
    let length = Math.min(longestFrom.get(text.charAt(from)) ?? 0, text.length - from);
    let matter: MatterName | undefined;
    for (; length > 0 && matter === undefined; length -= 1)
      matter = byNoun.get(text.slice(from, from + length));
    // 哪个税: the measure word is no part of 个税.
    if (matter === undefined || COUNTED.test(text.slice(Math.max(0, from - 1), from + 1))) {
      from += 1;
      continue;
    }
    const to = from + length + 1;
    found.push({ matter, from, to });
    from = to;
  }
  return found;
}

/** What a measure is about, by its title before its themes; null where no noun is known for it. */
export function matterNameOf(
  { title, themes }: Pick<Measure, 'title' | 'themes'>,
  names: readonly MatterName[],
): MatterName | null {
  const [theme = ''] = themes;
  const titled = findMatters(title, names).map(({ matter }) => matter);
  return (
    titled.find((matter) => matter.themes.includes(theme)) ??
    names.find((matter) => matter.themes.includes(theme)) ??
    titled[0] ??
    null
  );
}

const nounsOf = memoizeWeak((names: readonly MatterName[]) => {
  const byNoun = new Map(
    names.flatMap((matter) =>
      [matter.label, ...matter.nouns]
        .filter((noun) => noun.length > 1)
        .map((noun) => [noun, matter] as const),
    ),
  );
  const longestFrom = new Map<string, number>();
  for (const noun of byNoun.keys()) {
    const first = noun.charAt(0);
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, noun.length));
  }
  return { byNoun, longestFrom };
});
