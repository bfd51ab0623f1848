import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchTools } from '../../search/build/compile-search.ts';
import { loadJieba } from '../../search/build/jieba.ts';
import { root } from './knowledge-files.ts';
import { learntTopics } from './learnt-topics.ts';

/** What compiling the search reads beside the knowledge. */
export const loadSearchTools = (): SearchTools => ({
  jieba: loadJieba(join(root, 'knowledge/dictionary.txt')),
  learnt: learntTopics,
  otherClasses: readFileSync(join(root, 'src/search/refusal/other-classes.tsv'), 'utf8'),
});
