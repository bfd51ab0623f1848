import { matterNameOf } from '../../../knowledge/find/find-matters.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { shareOf, type Words } from '../../../language/words.ts';
import type { Table } from '../../decide/table.ts';

/** The owner's own words for it count most, then its names, then what people ask of it. */
const OWN = 1;
const NAMES = 0.9;
const ASKS = 0.5;

/** So much of what is said must stand in what a measure is called by. */
const LEAST = 0.45;
/** So much more than in what any other is. */
const LEAD = 0.2;

/**
 * 自家苞米, 铺租, 水: of the measures on the table the one that is called so, in the words that it was asked for by,
 * its names, or its questions. Null where none is, or two are alike.
 */
export function calledBy(
  noun: Words,
  { all, called }: Pick<Table, 'all' | 'called'>,
  { matterNames }: Pick<Knowledge, 'matterNames'>,
): Measure | null {
  const likenesses = all.map((measure) => {
    const { id, title, clauses, asks } = measure;
    const matter = matterNameOf(measure, matterNames);
    const own = called.flatMap((one) => (one.measure === id ? (one.words ?? []) : []));
    const names = [
      title,
      ...clauses.map((clause) => clause.title),
      ...(matter === null ? [] : [matter.label, ...matter.nouns]),
    ];
    return {
      measure,
      likeness: Math.max(
        OWN * Math.max(0, ...own.map((text) => shareOf(noun, text))),
        NAMES * Math.max(0, ...names.map((text) => shareOf(noun, text))),
        ASKS * Math.max(0, ...asks.map((text) => shareOf(noun, text))),
      ),
    };
  });
  const [best, next] = likenesses.sort((one, other) => other.likeness - one.likeness);
  return best !== undefined &&
    best.likeness >= LEAST &&
    best.likeness - (next?.likeness ?? 0) >= LEAD
    ? best.measure
    : null;
}
