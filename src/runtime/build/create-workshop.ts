import type { SearchTools } from '../../search/build/compile-search.ts';
import type { Learnt } from '../../search/build/teach-topics.ts';
import type { TopicModelData } from '../../search/rank/topic-model.ts';
import { type CheckedKnowledge, checkRecords, type ReadableLines } from './check-knowledge.ts';
import { loadKnowledgeFiles } from './knowledge-files.ts';
import { openParsedBefore } from './parsed-before.ts';
import { loadSearchTools } from './search-tools.ts';

/** Files that no other record is read by: what was made of the others stays as it is. */
const RECORD = /^(?:measures|documents)\//;

/**
 * Compiles `knowledge/` over and over for whoever edits it: what is free of faults, with what is wrong with
 * the rest. What an edited record does not touch is kept from one time to the next.
 * @param folder where it lies, the project's own unless given
 */
export function createWorkshop(folder?: string): () => CheckedKnowledge {
  const parsed = openParsedBefore();
  let before: ReadonlyMap<string, string> = new Map();
  let tools: SearchTools | undefined;
  let lines: ReadableLines | undefined;
  return () => {
    const files = loadKnowledgeFiles(folder);
    const changed = [...new Set([...files.keys(), ...before.keys()])].filter(
      (file) => files.get(file) !== before.get(file),
    );
    if (tools === undefined || changed.some((file) => !RECORD.test(file))) {
      const fresh = loadSearchTools(true);
      tools = { ...fresh, parsed, readings: new Map(), learnt: learntOnce(fresh.learnt) };
      lines = undefined;
    }
    const compiled = checkRecords(files, tools, lines);
    ({ lines } = compiled);
    before = files;
    parsed.save();
    return compiled;
  };
}

/** Topics learnt once will do while no topic comes or goes. */
function learntOnce(learnt: Learnt): Learnt {
  let known: { readonly topics: string; readonly model: TopicModelData } | null = null;
  return (lessons, learn) => {
    if (known?.topics !== lessons.topics)
      known = { topics: lessons.topics, model: learnt(lessons, learn) };
    return known.model;
  };
}
