import { sharedWords } from '../../../../language/nearness/pairs.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Table } from '../../table.ts';
import type { Weighing } from '../record-signs.ts';

/** Characters that name more than a word or two. */
const MUCH = 10;

/** What speaks for staying with what is in hand, or against it. */
export function byHand({ hand }: Table, { utterance, words }: Scene): Weighing {
  const [first] = hand;
  const requests = utterance?.requests ?? [];
  const claims = utterance?.claims ?? [];
  const fields = requests.filter(({ aspect }) => aspect !== null);
  const rest = [...fields, ...claims, ...(utterance?.bound ?? [])]
    .reduce((all, { span }) => all.less(span.text), words)
    .without('of-any-matter');
  const shared = first === undefined ? 0 : Math.min(1, sharedWords(words, first));
  return (measure) =>
    hand.includes(measure)
      ? {
          'in hand: a field is asked': fields.length > 0,
          'in hand: nothing is named': rest.isEmpty,
          'in hand: much is named': Math.min(1, rest.length / MUCH),
          'in hand: shares words': shared,
        }
      : {};
}
