import { FOLLOWS } from '../../../language/claims/settle-claims.ts';
import type { Utterance } from '../../../language/utterance.ts';
import type { Words } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
import { UNKNOWN } from '../../question-id.ts';
import type { Scene } from '../../read/scene.ts';
import type { Move, Supposed } from '../move.ts';
import { isEmpty, type Stretch } from '../stretch.ts';
import type { Table } from '../table.ts';
import { sisterFor } from './sister-for.ts';

/** What is supposed; what else the words may mean is worked out only where it is needed. */
export type Supposition = Omit<Extract<Move, { readonly kind: 'suppose' }>, 'otherwise'>;

/** 要是减了呢, 私人房东的呢: something of the owner's put otherwise; nothing of it is stored. */
export function supposition(
  stretch: Stretch,
  table: Table,
  scene: Scene,
  deps: Deps,
): Supposition | null {
  const { utterance } = scene;
  const { request, said } = stretch;
  if (table.hand.length === 0 || utterance === null) return null;
  const isPlain = request !== null && utterance.clauses[request.clause]?.act === 'supposes';
  const isAsked = request !== null || scene.added.length === 0;
  const isSupposed = isPlain || (isAsked && isValueAlone(stretch, utterance));
  const bearing = deps.judgement.bearing(table.hand);
  const all = utterance.claims.flatMap(({ fact, value, mood, whose, denied }): Supposed[] =>
    (mood === 'supposition' || (isSupposed && (mood !== 'fact' || request === null))) &&
    whose === 'owner' &&
    !denied
      ? [{ fact, value }]
      : [],
  );
  const claimed = all.filter(({ fact }) => bearing.has(fact));
  if (!isSupposed && claimed.length === 0) return null;
  // 要是交了两万呢: a bare value of what was told before, or of what the sum lacks.
  const bound = utterance.bound.flatMap(({ fact, value, mood }): Supposed[] =>
    mood === 'fact' ? [] : [{ fact, value }],
  );
  const answers = [
    claimed.filter(({ fact, value }) => !isKnown(fact, value, scene)),
    bound,
    optionNamed(said, table, deps).filter(({ fact, value }) => !isKnown(fact, value, scene)),
    isPlain ? otherThanTold(said, table, scene, deps) : [],
    claimed,
  ].find(({ length }) => length > 0);
  const [first] = table.hand;
  const sister =
    first === undefined
      ? null
      : sisterFor(first, distinct([...all, ...(answers ?? [])]), scene, deps);
  if (sister !== null)
    return { kind: 'suppose', measure: sister.measure.id, answers: sister.supposed, said };
  if (answers === undefined && !isPlain) return null;
  return { kind: 'suppose', answers: answers ?? [], said };
}

const isKnown = (fact: string, value: string | number, { answers }: Scene): boolean =>
  answers.findLast((one) => one.fact === fact)?.value === value;

/** 要是搬到国资委下面国企的房子里呢: the one thing told of the case that the words would answer otherwise. */
function otherThanTold(
  said: Words,
  { hand }: Table,
  scene: Scene,
  deps: Deps,
): readonly Supposed[] {
  const told = new Set(scene.answers.map(({ fact }) => fact));
  const others = [...deps.judgement.bearing(hand)].flatMap((id): Supposed[] => {
    const fact = factById(id, deps);
    if (fact?.type !== 'choice' || !told.has(id)) return [];
    const value = deps.judgement.read(fact, said, scene.on);
    return value === null || value === UNKNOWN || isKnown(id, value, scene)
      ? []
      : [{ fact: id, value }];
  });
  return others.length === 1 ? others : [];
}

const distinct = (all: readonly Supposed[]): readonly Supposed[] => [
  ...new Map(all.map((one) => [one.fact, one])).values(),
];

/** 换成联通是不是多一个月, 住房的话呢: an option of what the hand turns on, within the words or by its noun. */
function optionNamed(said: Words, { hand }: Table, deps: Deps): readonly Supposed[] {
  const nouns = deps.search.language.naming(said).filter((word) => [...word].length > 1);
  const held = [...deps.judgement.bearing(hand)].flatMap((id) =>
    (factById(id, deps)?.options ?? [])
      .filter(({ label }) => nouns.some((noun) => label.includes(noun)))
      .map(({ value }) => ({ fact: id, value })),
  );
  const named = [...deps.judgement.bearing(hand)].flatMap((id) =>
    (factById(id, deps)?.options ?? []).flatMap(({ value, label, words }) =>
      [label, ...words]
        .filter((word) => [...word].length > 1 && said.holds(word))
        .map((word) => ({ fact: id, value, length: word.length })),
    ),
  );
  const [longest] = named.sort((a, b) => b.length - a.length);
  // Where two answers hold the noun, it says neither.
  if (longest === undefined) return held.length === 1 ? held : [];
  return [{ fact: longest.fact, value: longest.value }];
}

/** 一个月？, 按季度的呢: a value and no more, asked about. */
function isValueAlone({ said, request }: Stretch, { bound, claims }: Utterance): boolean {
  if (request !== null && request.aspect !== null) return false;
  // 电梯, said of a case that asks nothing of it, is asked about.
  const values =
    request === null
      ? claims.filter(({ by }) => by !== FOLLOWS)
      : [...bound, ...claims].filter(({ mood }) => mood !== 'fact');
  const rest = values.reduce((all, { span }) => all.less(span.text), said);
  return values.length > 0 && !rest.is(said) && isEmpty(rest);
}
