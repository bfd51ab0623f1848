import { createRulebook } from '../../src/eligibility/rulebook.ts';
import { readKnowledge } from '../../src/knowledge/reading/read-knowledge.ts';
import { loadKnowledgeFiles } from '../../src/runtime/build/knowledge-files.ts';

/** The knowledge of this project, read once for the proofs. */
export const { knowledge, faults, fileOf } = readKnowledge(loadKnowledgeFiles(), 'test');
export const rulebook = createRulebook(knowledge);
export const judged = knowledge.measures.filter((measure) => measure.clauses.length > 0);
