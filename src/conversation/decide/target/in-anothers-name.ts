import type { Words } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { Supposed } from '../move.ts';

/**
 * 要是换我老婆去申请呢，她57: somebody else in the owner's place, the shop as it was. What is said of them holds
 * instead of what was told of the owner, and so does what their name says (老婆: a woman). Empty where nobody is
 * put in.
 * @param bearing the facts that the matter in hand turns on
 */
export function inAnothersName(
  { utterance, words }: Scene,
  bearing: ReadonlySet<string>,
  deps: Deps,
): readonly Supposed[] {
  if (utterance === null || !words.says('puts-another-in')) return [];
  const said = utterance.claims.filter(
    ({ fact, mood, denied }) => bearing.has(fact) && mood !== 'question' && !denied,
  );
  const all = [
    ...[...bearing].flatMap((id) => calledBy(id, words, deps)),
    ...said.map(({ fact, value }) => ({ fact, value })),
  ];
  return [...new Map(all.map((one) => [one.fact, one])).values()];
}

/** The answer that the name of a person gives; none where two are named. */
function calledBy(id: string, words: Words, deps: Deps): readonly Supposed[] {
  const named = (factById(id, deps)?.options ?? []).filter(({ kin }) =>
    kin.some((name) => words.holds(name)),
  );
  const [only, more] = named;
  return only === undefined || more !== undefined ? [] : [{ fact: id, value: only.value }];
}
