import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { documentOf } from '../../src/knowledge/schema/ids.ts';
import { measureNames, measureSentences } from '../../src/search/build/measure-text.ts';
import type { PeerDocument } from '../bench/peers/peer.ts';

/** Each measure as peers index it: the texts that the project's own index is built from. */
export function measureDocuments(knowledge: Knowledge): PeerDocument[] {
  const agencies = new Map(knowledge.agencies.map((agency) => [agency.id, agency]));
  return knowledge.measures.map((measure) => {
    const document = knowledge.documents.find(({ id }) => id === documentOf(measure.id));
    const [title = '', ...sentences] = measureSentences(measure);
    const names = measureNames(measure, document, agencies);
    return { title, text: [...sentences, ...names, ...measure.asks].join('\n') };
  });
}
