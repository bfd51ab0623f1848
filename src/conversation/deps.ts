import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Search } from '../search/search.ts';
import type { Directory } from './directory/directory.ts';
import type { Judgement } from './judgement.ts';

/** What a conversation is made of; all pure. */
export interface Deps {
  readonly knowledge: Knowledge;
  readonly search: Search;
  readonly judgement: Judgement;
  readonly directory: Directory;
  /** how long a conversation is kept, said in the first turn */
  readonly retentionDays: number;
}
