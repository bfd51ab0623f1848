import { isDenied } from './negated.ts';
import { NOT_KNOWN } from './not-known.ts';
import { parseOrdinal } from './ordinal.ts';

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
export function pickTrade(text: string, trades: readonly Trade[]): string | null {
  const named = trades.find((trade) => trade.value === text || trade.label === text);
  if (named) return named.value;
  const ordinal = parseOrdinal(text);
  if (ordinal !== null)
    return trades[ordinal]?.value ?? (ordinal === trades.length ? NOT_KNOWN : null);
  const hits = trades
    .map((trade) => ({ value: trade.value, length: longestIn(text, trade) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const [best, rival] = hits;
  return best === undefined || rival?.length === best.length ? null : best.value;
}

function longestIn(text: string, { label, words }: Trade): number {
  const lengths = [label, ...words].map((word) => {
    const at = text.indexOf(word);
    return at < 0 || isDenied(text, at) ? 0 : word.length;
  });
  return Math.max(0, ...lengths);
}
