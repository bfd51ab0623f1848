import { simplifiedPairs } from '../../../src/search/build/script-tables.ts';
import { featuresOf } from '../../../src/search/rank/features.ts';
import { buildIndex, openIndex } from '../../../src/search/rank/text-index.ts';
import { createConceptFinder } from '../../../src/search/text/concepts.ts';
import { fold } from '../../../src/search/text/fold.ts';
import { LIMIT, type Peer } from '../../bench/peers/peer.ts';
import { openJieba } from '../load-search.ts';

/** BM25's k1 for articles and statutes: 1.2 loses half a point on them, 1 loses one on the records. */
const SATURATION = 1;

/** This project's index and reading of texts, without the domain's lexicon and topics. */
export const plainRetriever: Peer = {
  name: 'this search, index alone',
  open: async (documents) => {
    const jieba = openJieba();
    const pairs = simplifiedPairs();
    const simplified = new Map<string, string>();
    for (let at = 0; at < pairs.length; at += 2) {
      simplified.set(pairs.charAt(at), pairs.charAt(at + 1));
    }
    const noConcepts = createConceptFinder({});
    const termsOf = (text: string) => featuresOf(fold(text, simplified), jieba, noConcepts).terms;
    const index = openIndex(
      buildIndex(documents.map(({ title, text }) => termsOf(`${title}\n${text}`))),
      SATURATION,
    );
    return (question) => {
      const scores = index.score(termsOf(question));
      return [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, LIMIT);
    };
  },
};
