import { LIMIT, type Peer } from './peer.ts';
import { usualJieba } from './tokens.ts';

/** FlexSearch over the words of nodejieba; `suggest` lets a document lack some of them. */
export const flexSearchJieba: Peer = {
  name: 'FlexSearch + nodejieba',
  open: async (documents) => {
    const { Index } = await import('flexsearch');
    const index = new Index({ encode: usualJieba(), tokenize: 'strict' });
    documents.forEach(({ title, text }, id) => {
      index.add(id, `${title} ${text}`);
    });
    return (question) => index.search(question, { limit: LIMIT, suggest: true }).map(Number);
  },
};
