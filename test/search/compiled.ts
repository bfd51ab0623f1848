import { createHolding } from '../../src/eligibility/validity/holding.ts';
import { createSearch } from '../../src/search/create-search.ts';
import type { Search } from '../../src/search/search.ts';
import { type Compiled, compileKnowledge } from '../relevance/load-search.ts';

let compiled: (Compiled & { readonly search: Search }) | undefined;

/** The real knowledge, compiled once for all tests of a file. */
export function realSearch(): Compiled & { readonly search: Search } {
  if (compiled === undefined) {
    const fresh = compileKnowledge();
    compiled = {
      ...fresh,
      search: createSearch(fresh.knowledge, fresh.data, createHolding(fresh.knowledge)),
    };
  }
  return compiled;
}
