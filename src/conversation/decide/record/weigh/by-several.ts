import { shareOf, stored } from '../../../../language/words.ts';
import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Table } from '../../table.ts';
import { recordShelf } from '../record-shelf.ts';
import type { Weighing } from '../record-signs.ts';

/** 雇人的合计多少, 老太婆还搭着卖狗粮: of several asked for at once the one that was asked for in those words, and no other. */
export function byAskedFor({ called }: Table, { utterance, words }: Scene): Weighing {
  const asked = new Map<string, string>();
  for (const one of called)
    asked.set(one.measure, `${asked.get(one.measure) ?? ''}，${stored(one.words ?? '')}`);
  if (asked.size < 2) return () => ({});
  const fields = (utterance?.requests ?? []).filter(({ aspect }) => aspect !== null);
  const rest = fields.reduce((all, { span }) => all.less(span.text), words);
  const shares = new Map([...asked].map(([id, own]) => [id, shareOf(rest, own)]));
  return ({ id }) => {
    const own = shares.get(id);
    if (own === undefined) return {};
    const others = [...shares].filter(([other]) => other !== id).map(([, share]) => share);
    return { 'asked for in those words': Math.max(0, own - Math.max(...others)) };
  };
}

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
