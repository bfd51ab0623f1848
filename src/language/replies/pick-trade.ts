import { isDenied } from './negated.ts';
import { parseOrdinal } from './ordinal.ts';
import type { Said } from './read-value.ts';

/** A trade as one may pick it or name it. */
export interface Trade {
  readonly value: string;
  readonly label: string;
  readonly words: readonly string[];
}

/**
 * The trade that an answer names: its label, its place in the list, or the longest of its people's own
 * words (开面馆的 → catering). Null when it names none, several alike, or says only what one is not.
 */
export function pickTrade(text: string, trades: readonly Trade[]): Said | null {
  const named = trades.find((trade) => trade.value === text || trade.label === text);
  if (named) return picked(named.value);
  const ordinal = parseOrdinal(text);
  if (ordinal !== null) {
    const trade = trades[ordinal];
    if (trade !== undefined) return picked(trade.value);
    return ordinal === trades.length ? { kind: 'not-known' } : null;
  }
  const hits = trades
    .map((trade) => ({ value: trade.value, length: longestIn(text, trade) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const [best, rival] = hits;
  return best === undefined || rival?.length === best.length ? null : picked(best.value);
}

const picked = (value: string): Said => ({ kind: 'value', value, guessed: false, whole: true });

function longestIn(text: string, { label, words }: Trade): number {
  const lengths = [label, ...words].map((word) => {
    const at = text.indexOf(word);
    return at < 0 || isDenied(text, at) ? 0 : word.length;
  });
  return Math.max(0, ...lengths);
}
