import type { Fact } from '../../knowledge/schema/fact.ts';
import { type FoundReply, overlaps, type ReadSoFar } from './found-replies.ts';

/** So likely it must be, of all answers and of silence; where something else is told beside it, likelier. */
const BAR = 0.85;
const BAR_BESIDE = 0.9;
/** 没: shorter ones have too few signs. */
const SHORTEST = 4;
/** Longer messages tell a story, of which the answer is a part. */
const LONGEST = 60;

/**
 * What words seem to say to the open question by what was learnt of answers, where no rule reads them: 铺子自家盖的,
 * asked whether the shop is rented. Assumed, never certain; null where they ask or suppose, or where it is not
 * likely enough.
 */
export function likelyReply(open: Fact, read: ReadSoFar): FoundReply | null {
  const { text, clauses, claims, requests, likeliest } = read;
  if (open.type !== 'choice' && open.type !== 'flag') return null;
  // 外省的: which of the options places are is told by the map.
  if (open.options.some(({ from }) => from !== undefined)) return null;
  if (text.length < SHORTEST || text.length > LONGEST || ASKS.test(text)) return null;
  if (requests.length > 0 || clauses.some(({ act }) => act === 'asks' || act === 'supposes'))
    return null;
  const found = likeliest(open.id);
  if (found === null) return null;
  const whole = { from: 0, to: text.length };
  const isBeside = claims.some((claim) => claim.fact !== open.id && overlaps(claim, whole));
  if (found.chance < (isBeside ? BAR_BESIDE : BAR)) return null;
  return { kind: 'value', fact: open.id, value: found.value, certainty: 'assumed', ...whole };
}

const ASKS = /[?？吗呢]/;
