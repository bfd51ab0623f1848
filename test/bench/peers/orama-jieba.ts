import { LIMIT, type Peer } from './peer.ts';
import { usualJieba } from './tokens.ts';

/** Orama in two fields over the words of nodejieba. */
export const oramaJieba: Peer = {
  name: 'Orama + nodejieba',
  open: async (documents) => {
    const { create, insertMultiple, search } = await import('@orama/orama');
    const words = usualJieba();
    const index = create({
      schema: { id: 'string', title: 'string', text: 'string' },
      components: {
        tokenizer: {
          language: 'chinese',
          normalizationCache: new Map(),
          tokenize: (text: string) => [...new Set(words(text))],
        },
      },
    });
    await insertMultiple(
      index,
      documents.map((document, id) => ({ ...document, id: String(id) })),
    );
    return async (question) => {
      const { hits } = await search(index, {
        term: question,
        limit: LIMIT,
        properties: ['title', 'text'],
      });
      return hits.map(({ id }) => Number(id));
    };
  },
};
