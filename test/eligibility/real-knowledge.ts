import { createRulebook } from '../../src/eligibility/rulebook.ts';
import { readReal } from '../relevance/load-search.ts';

/** The knowledge of this project, read once for the proofs. */
export const { knowledge, faults, fileOf } = readReal();
export const rulebook = createRulebook(knowledge);
export const judged = knowledge.measures.filter((measure) => measure.clauses.length > 0);
