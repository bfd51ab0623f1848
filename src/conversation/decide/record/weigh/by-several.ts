import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Table } from '../../table.ts';
import { recordShelf } from '../record-shelf.ts';
import type { Weighing } from '../record-signs.ts';

/** 猪料嗰个到几时, where feed and seeds were told of together: which of several in hand the words are likest to. */
export function bySeveral(
  { hand }: Table,
  answered: readonly string[],
  { words }: Scene,
  { knowledge }: Deps,
): Weighing {
  if (hand.length < 2) return () => ({});
  const likenesses = recordShelf(knowledge).likenesses(words);
  const likenessOf = hand.map((measure) => likenesses.get(measure)?.together ?? 0);
  const most = Math.max(...likenessOf);
  const isClear = most > Math.min(...likenessOf);
  return (measure) => {
    const at = hand.indexOf(measure);
    if (at < 0) return {};
    return {
      'in hand with others': true,
      'in hand with others, likest of them': isClear && likenessOf[at] === most,
      'in hand with others, answered by the rules': answered.includes(measure.id),
    };
  };
}
