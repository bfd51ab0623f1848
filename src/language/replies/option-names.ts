import { memoizeRecent } from '../../knowledge/memoize.ts';
import type { Fact, Option } from '../../knowledge/schema/fact.ts';

/** The names of all options, and what one message says. */
const TEXTS_KEPT = 2000;

/** 没有逾期 and 没逾期, 交了 and 交 are one. */
export const bare = memoizeRecent(
  (text: string): string =>
    text
      .replace(/[\s，,。.!！~～、；;：:？?]/g, '')
      .replace(/没有/g, '没')
      .replace(/了/g, '')
      .toLowerCase(),
  TEXTS_KEPT,
);

/** The label without what stands in brackets. */
const plainLabel = ({ label }: Option): string => label.replace(/[（(].*?[）)]/g, '');

/** The parts of a label that stand alone: 是，停业了 has 停业了. */
export function partsOf(option: Option): readonly string[] {
  return option.label.split(/[，、（）()；/]|或者/).filter((part) => part.length > 1);
}

/** All that an option is called by its own question: label, everyday words, replies. */
export const phrasesOf = (option: Option): readonly string[] => [
  plainLabel(option),
  ...option.words,
  ...option.replies,
];

/** Names that mean one option of a fact alone, as `bare` leaves them. */
export function namesOf({ options }: Fact): ReadonlyMap<string, string> {
  const holders = new Map<string, Set<string>>();
  const add = (name: string, value: string) => {
    const plain = bare(name);
    if (plain !== '') holders.set(plain, (holders.get(plain) ?? new Set()).add(value));
  };
  for (const option of options)
    for (const name of [option.value, option.label, ...phrasesOf(option), ...partsOf(option)])
      add(name, option.value);
  return new Map(
    [...holders].flatMap(([name, values]) => {
      const [value] = values;
      return values.size === 1 && value !== undefined ? [[name, value] as const] : [];
    }),
  );
}
