import { bm25WordsBigrams } from './bm25-words-bigrams.ts';
import { flexSearchJieba } from './flexsearch-jieba.ts';
import { fts5Bigrams } from './fts5-bigrams.ts';
import { miniSearchJieba } from './minisearch-jieba.ts';
import { oramaJieba } from './orama-jieba.ts';
import type { Peer } from './peer.ts';

/** Everything that is compared with, the most usual first. */
export const peers: readonly Peer[] = [
  miniSearchJieba,
  bm25WordsBigrams,
  fts5Bigrams,
  oramaJieba,
  flexSearchJieba,
];
