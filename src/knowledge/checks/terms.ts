import type { Fault } from '../fault.ts';
import type { Knowledge } from '../knowledge.ts';

const FILE = 'terms.yaml';

/** Every name of the glossary means one thing, and what an entry points to exists. */
export function checkTerms(knowledge: Knowledge): Fault[] {
  const facts = new Set<string>(knowledge.facts.map((fact) => fact.id));
  const documents = new Set<string>(knowledge.documents.map((document) => document.id));
  const holders = new Map<string, string>();
  return knowledge.terms.flatMap(({ term, words, source, facts: of }) => {
    const fault = (message: string, remedy: string): Fault => ({ file: FILE, message, remedy });
    const named = [term, ...words].flatMap((word) => {
      const holder = holders.get(word);
      holders.set(word, term);
      return holder === undefined
        ? []
        : [fault(`“${word}”在“${holder}”和“${term}”里都有`, '一个叫法只留在一条里。')];
    });
    const unknown = of
      .filter((id) => !facts.has(id))
      .map((id) => fault(`“${term}”的事实 ${id} 不存在`, '改成 facts 里有的编号，或删掉。'));
    const missing =
      source === 'general' || documents.has(source.document)
        ? []
        : [fault(`“${term}”的出处 ${source.document} 不存在`, '改成 documents 里有的编号。')];
    return [...named, ...unknown, ...missing];
  });
}
