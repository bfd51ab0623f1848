import { matchOf, wordingsOf } from '../../../../language/nearness/units.ts';
import { namedIn } from '../../../answer/passages/find-passage.ts';
import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Table } from '../../table.ts';
import type { Weighing } from '../record-signs.ts';

/**
 * 残疾人那条, 雇人的合计多少: of several matters that were asked for at once, the one whose own words a later
 * message takes up, and none of the others.
 */
export function byCalling({ called }: Table, { words }: Scene, deps: Deps): Weighing {
  if (called.length === 0) return () => ({});
  const named = namedIn(words, deps);
  const total = named.reduce((sum, { termWeight }) => sum + termWeight, 0);
  const shares = new Map<string, number>();
  for (const { measure, words: said = '' } of called) {
    const given = { text: said, wordings: wordingsOf(said, deps.knowledge.speech) };
    const shared = named.reduce((sum, unit) => sum + unit.termWeight * matchOf(unit, given), 0);
    const share = total === 0 ? 0 : shared / total;
    shares.set(measure, Math.max(share, shares.get(measure) ?? 0));
  }
  return ({ id }) => {
    const own = shares.get(id) ?? 0;
    const others = [...shares].flatMap(([other, share]) => (other === id ? [] : [share]));
    return {
      'asked for by the words': own,
      'asked for by the words, and no other': Math.max(0, own - Math.max(0, ...others)),
    };
  };
}
