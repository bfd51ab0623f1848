import type { Fault } from '../fault.ts';
import type { Knowledge } from '../knowledge.ts';
import type { MatterName } from '../schema/vocabulary.ts';

type FaultOf = (message: string, remedy: string, missing?: string) => Fault;

const faultIn =
  (file: string): FaultOf =>
  (message, remedy, missing) => ({ file, message, remedy, missing });

/** Every noun brings up one matter, or one kind of help, and the themes that it names exist. */
export function checkMatterNames(
  names: readonly MatterName[],
  file: string,
  { themes }: Pick<Knowledge, 'themes'>,
): Fault[] {
  const fault = faultIn(file);
  const known = new Set<string>(themes.map(({ id }) => id));
  const twice = createDoublesFinder(fault);
  return names.flatMap(({ label, nouns, themes: own }) => {
    const unknown = own
      .filter((id) => !known.has(id))
      .map((id) => fault(`“${label}”的主题 ${id} 不存在`, '改成 themes.yaml 里有的编号。', id));
    return [...twice(label, [label, ...nouns]), ...unknown];
  });
}

/** Every name of the glossary means one thing, and what an entry points to exists. */
export function checkTerms(knowledge: Knowledge): Fault[] {
  const fault = faultIn('terms.yaml');
  const facts = new Set<string>(knowledge.facts.map((fact) => fact.id));
  const documents = new Set<string>(knowledge.documents.map((document) => document.id));
  const twice = createDoublesFinder(fault);
  return knowledge.terms.flatMap(({ term, words, source, facts: of }) => {
    const unknown = of
      .filter((id) => !facts.has(id))
      .map((id) => fault(`“${term}”的事实 ${id} 不存在`, '改成 facts 里有的编号，或删掉。', id));
    const missing =
      source === 'general' || documents.has(source.document)
        ? []
        : [
            fault(
              `“${term}”的出处 ${source.document} 不存在`,
              '改成 documents 里有的编号。',
              source.document,
            ),
          ];
    return [...twice(term, [term, ...words]), ...unknown, ...missing];
  });
}

/** Remembers whose each name is, and faults those that another entry, or the same one, has already. */
function createDoublesFinder(fault: FaultOf): (entry: string, names: readonly string[]) => Fault[] {
  const holders = new Map<string, string>();
  return (entry, names) =>
    names.flatMap((name) => {
      const holder = holders.get(name);
      holders.set(name, entry);
      return holder === undefined
        ? []
        : [fault(`“${name}”在“${holder}”和“${entry}”里都有`, '一个叫法只留在一条里。')];
    });
}
