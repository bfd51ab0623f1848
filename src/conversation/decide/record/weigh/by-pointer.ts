import { matchOf, wordingsOf } from '../../../../language/nearness/units.ts';
import { namedIn } from '../../../answer/passages/find-passage.ts';
import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Table } from '../../table.ts';
import { pointersOf } from '../pointers.ts';
import type { Weighing } from '../record-signs.ts';

/** Whether what is in hand sends to a record, and whether for what the words name. */
export function byPointer({ hand }: Table, { words }: Scene, deps: Deps): Weighing {
  const { knowledge } = deps;
  const pointers = hand.flatMap((measure) => pointersOf(knowledge)(measure));
  if (pointers.length === 0) return () => ({});
  const named = namedIn(words, deps);
  const total = named.reduce((sum, { termWeight }) => sum + termWeight, 0);
  const saidIn = (text: string): number => {
    const sentence = { text, wordings: wordingsOf(text, knowledge.speech) };
    const said = named.reduce((sum, unit) => sum + unit.termWeight * matchOf(unit, sentence), 0);
    return total === 0 ? 0 : said / total;
  };
  return (measure) => {
    if (hand.includes(measure)) return {};
    const own = pointers.filter(({ to }) => to === measure);
    return {
      'pointed to by that in hand': own.length > 0,
      'says the words of the pointer': Math.max(0, ...own.map(({ sentence }) => saidIn(sentence))),
    };
  };
}
