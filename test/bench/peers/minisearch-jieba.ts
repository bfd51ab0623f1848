import { LIMIT, type Peer } from './peer.ts';
import { usualJieba } from './tokens.ts';

/** MiniSearch in two fields, the title counting double, over the words of nodejieba. */
export const miniSearchJieba: Peer = {
  name: 'MiniSearch + nodejieba',
  open: async (documents) => {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch({
      fields: ['title', 'text'],
      tokenize: usualJieba(),
      searchOptions: { boost: { title: 2 } },
    });
    index.addAll(documents.map((document, id) => ({ ...document, id })));
    return (question) =>
      index
        .search(question)
        .slice(0, LIMIT)
        .map(({ id }) => id as number);
  },
};
