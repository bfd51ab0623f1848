import { createHolding } from '../../../src/eligibility/validity/holding.ts';
import { createSearch } from '../../../src/search/create-search.ts';
import { openStored } from '../../../src/search/stored/stored-search.ts';
import { peers } from '../../bench/peers/all-peers.ts';
import {
  measurePeer,
  type PeerFigures,
  type PeerQuestion,
} from '../../bench/peers/measure-peer.ts';
import { LIMIT, type Peer } from '../../bench/peers/peer.ts';
import type { Compiled } from '../load-search.ts';
import { measureDocuments } from '../measure-documents.ts';
import type { Case } from '../questions.ts';
import { ranksRow } from './ranks-row.ts';

/** The search of this project and its peers, side by side over the same records and questions. */
export async function evalPeers(compiled: Compiled, cases: readonly Case[], today: string) {
  const { knowledge } = compiled;
  const numbers = new Map(knowledge.measures.map(({ id }, number) => [id as string, number]));
  const questions = cases
    .filter(({ kind }) => kind === 'policy')
    .map(({ text, gold }): PeerQuestion => {
      return { text, gold: new Set(gold.flatMap((id) => numbers.get(id) ?? [])) };
    });
  const documents = measureDocuments(knowledge);
  const rows: Record<string, object> = {};
  for (const peer of [ours(compiled, numbers, today), ...peers]) {
    rows[peer.name] = figuresRow(await measurePeer(peer, documents, questions));
  }
  return rows;
}

export function figuresRow({ ranks, coldStartMs, p50Ms, p99Ms }: PeerFigures) {
  return { ...ranksRow(ranks), 'cold start ms': coldStartMs, 'p50 ms': p50Ms, 'p99 ms': p99Ms };
}

/** This project's search as one of the peers; it starts from what the build compiled. */
function ours(
  { knowledge, stored }: Compiled,
  numbers: ReadonlyMap<string, number>,
  today: string,
): Peer {
  const json = JSON.stringify(stored);
  return {
    name: 'this search, whole',
    open: async () => {
      const search = createSearch(
        knowledge,
        openStored(JSON.parse(json) as Compiled['stored']),
        createHolding(knowledge),
      );
      return (text) =>
        search
          .find(text, { today, limit: LIMIT })
          .results.map(({ measure }) => numbers.get(measure.id) ?? -1);
    },
  };
}
