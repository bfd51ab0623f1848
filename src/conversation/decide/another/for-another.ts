import { FOLLOWS, IMPLIED } from '../../../language/claims/settle-claims.ts';
import type { Clause, Utterance } from '../../../language/utterance.ts';
import { quoted, type Words, within } from '../../../language/words.ts';
import { SPEAKER } from '../../../search/understanding.ts';
import type { Scene } from '../../read/scene.ts';
import type { Move } from '../move.ts';
import { aspectOf } from '../stretch.ts';
import type { Table } from '../table.ts';

/** What is asked, and what of somebody else is to be judged by. */
type ForAnother = Extract<Move, { readonly kind: 'for-another' }>;

/**
 * 我老弟开的是个体饭店，也招了一个，他也能弄？: within the case of one person, another with facts of their own
 * is asked about. Null where nobody else is brought up, or nothing is told of them.
 */
export function forAnother(table: Table, scene: Scene): ForAnother | null {
  const { utterance, state, words } = scene;
  const isOfCase = state.answers.some(({ fact }) => fact !== 'place');
  if (utterance === null || table.hand.length === 0 || !isOfCase) return null;
  const told = utterance.clauses.findIndex((clause) => isOfAnother(clause, words));
  const clause = utterance.clauses[told];
  const isToldOf = utterance.claims.some(
    ({ span, whose, mood, denied }) =>
      clause !== undefined &&
      span.start >= clause.span.start &&
      span.end <= clause.span.end &&
      whose !== 'owner' &&
      mood === 'fact' &&
      !denied,
  );
  // 我表哥那是公司 所得税多少: what follows at once is asked of them, unless it speaks of oneself.
  const asks = utterance.clauses.findIndex(({ act, span }, at) => {
    const said = within(span, words);
    return (
      at >= told &&
      act === 'asks' &&
      (said.says('of-them') || (isToldOf && at > told && !said.says('speaks-of-oneself')))
    );
  });
  if (clause === undefined || asks < 0) return null;
  const answers = factsOf(utterance, clause, scene);
  if (answers.length === 0) return null;
  const request = utterance.requests.find((one) => one.clause === asks) ?? null;
  const person = within(clause.span, words).part('person-called', 'who');
  return {
    kind: 'for-another',
    person: person === null ? '' : quoted(person.without('of-us-first', '您')),
    answers,
    aspect: aspectOf(request),
    said: words,
  };
}

const isOfAnother = ({ act, about, span }: Clause, words: Words): boolean =>
  act === 'tells' &&
  (about === 'other' || about === 'family') &&
  !within(span, words).says('of-them');

/** What is told from the clause on that brings them up. */
function factsOf({ claims }: Utterance, { span }: Clause, { added }: Scene): ForAnother['answers'] {
  const after = claims.filter(
    (claim) => claim.mood === 'fact' && !claim.denied && claim.span.start >= span.start,
  );
  const saidOf = (id: string): boolean =>
    after.some(({ fact, by }) => fact === id && by !== FOLLOWS && by !== IMPLIED);
  const all = [...added, ...after].map(({ fact, value }) => ({
    fact,
    value,
    isSaid: saidOf(fact),
  }));
  return [...new Map(all.map((one) => [one.fact, one])).values()];
}

/** 那我呢: the matter that the case is about, judged by what was told of oneself. */
export function backToSelf({ state, words }: Scene): Move | null {
  const people = state.focus?.people ?? [];
  const own = people.findIndex(({ name }) => name === SPEAKER);
  const [measure] = own < 0 ? (state.focus?.measures ?? []) : [people[own]?.measure];
  return measure !== undefined && words.says('back-to-oneself')
    ? {
        kind: 'turn-to',
        measure,
        aspect: null,
        said: words.like(''),
        ...(own < 0 ? {} : { person: own }),
      }
    : null;
}
