import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { indexOf } from '../../src/knowledge/knowledge-index.ts';
import { measureNames, measureSentences } from '../../src/search/build/measure-text.ts';
import type { PeerDocument } from '../bench/peers/peer.ts';

/** Each measure as peers index it: the texts that the project's own index is built from. */
export function measureDocuments(knowledge: Knowledge): PeerDocument[] {
  return knowledge.measures.map((measure) => {
    const [title = '', ...sentences] = measureSentences(measure);
    const names = measureNames(measure, indexOf(knowledge));
    return { title, text: [...sentences, ...names, ...measure.asks].join('\n') };
  });
}
