import { cycle, digits, quantile, timesOf } from '../time.ts';
import type { Peer, PeerDocument } from './peer.ts';

/** A question with the numbers of the documents that answer it. */
export interface PeerQuestion {
  readonly text: string;
  readonly gold: ReadonlySet<number>;
}

export interface PeerFigures {
  /** place of the first right document for each question, 0 when none is among the first ten */
  readonly ranks: readonly number[];
  readonly coldStartMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Seconds that each peer's queries are timed for. */
const SECONDS = 1;

/** Opens a peer, asks it everything, then times it. */
export async function measurePeer(
  peer: Peer,
  documents: readonly PeerDocument[],
  questions: readonly PeerQuestion[],
): Promise<PeerFigures> {
  const started = performance.now();
  const rank = await peer.open(documents);
  const coldStartMs = Math.round(performance.now() - started);
  const ranks: number[] = [];
  for (const { text, gold } of questions) {
    ranks.push((await rank(text)).findIndex((number) => gold.has(number)) + 1);
  }
  const times = await timesOf(
    cycle(questions, ({ text }) => rank(text)),
    SECONDS,
  );
  return {
    ranks,
    coldStartMs,
    p50Ms: digits(quantile(times, 0.5)),
    p99Ms: digits(quantile(times, 0.99)),
  };
}
