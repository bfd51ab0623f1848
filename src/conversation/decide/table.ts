import type { Measure } from '../../knowledge/schema/measure.ts';
import { MANY } from '../case/continue-focus.ts';
import type { Deps } from '../deps.ts';
import { measuresById } from '../lookup.ts';
import type { ConversationState, Focus } from '../state.ts';

/** The measures that a talk has on the table. */
export interface Table {
  /** told of last: what 这个 means; empty where nothing is in hand, or a long list */
  readonly hand: readonly Measure[];
  /** these first, then what was named of the list, what waits, what was told of before, and what is judged with them */
  readonly all: readonly Measure[];
  /** by which matter, and in what words, a measure was asked for, where several were */
  readonly called: NonNullable<Focus['called']>;
}

/** What lies on the table of a talk. */
export function tableOf(
  { focus, named, waiting }: Pick<ConversationState, 'focus' | 'named' | 'waiting'>,
  deps: Deps,
): Table {
  const hand = handOf(focus);
  const apart = new Set(focus?.apart ?? []);
  const isHere = (id: string) => !apart.has(id);
  const all = new Set([
    ...hand,
    ...(focus?.list ?? []).filter(isHere),
    ...waiting.flatMap(({ measures }) => measures),
    ...named,
    ...(focus?.measures ?? []).filter(isHere),
  ]);
  return {
    hand: measuresById(hand, deps),
    all: measuresById([...all], deps),
    called: focus?.called ?? [],
  };
}

/** What was told of last; older states do not say, and it is the first of what is judged. */
export function handOf(focus: Focus | null): readonly string[] {
  if (focus === null) return [];
  if (focus.hand !== undefined) return focus.hand;
  const list = focus.list ?? focus.measures;
  return list.length > MANY ? [] : list.slice(0, 1);
}
