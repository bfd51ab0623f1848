import { readFileSync } from 'node:fs';
import { peers } from '../../bench/peers/all-peers.ts';
import { measurePeer } from '../../bench/peers/measure-peer.ts';
import { figuresRow } from './eval-peers.ts';
import { plainRetriever } from './plain-retriever.ts';

interface Corpus {
  readonly docs: readonly { id: string; title: string; text: string }[];
  readonly queries: readonly { q: string; gold: readonly string[] }[];
}

/**
 * Somebody else's documents and questions: how good the retriever is in general, without the domain
 * lexicon and the topic model, beside the peers.
 */
export async function evalCorpus(file: string) {
  const { docs, queries } = JSON.parse(readFileSync(file, 'utf8')) as Corpus;
  const numbers = new Map(docs.map(({ id }, number) => [id, number]));
  const questions = queries
    .map(({ q, gold }) => ({ text: q, gold: new Set(gold.flatMap((id) => numbers.get(id) ?? [])) }))
    .filter(({ gold }) => gold.size > 0);
  const rows: Record<string, object> = {};
  for (const peer of [plainRetriever, ...peers]) {
    rows[peer.name] = figuresRow(await measurePeer(peer, docs, questions));
  }
  return rows;
}
