import type { KnowledgeIndex } from '../../knowledge/knowledge-index.ts';
import type { Condition } from '../../knowledge/schema/condition.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';

/** All sentences of a record that its words are found by, most telling first. */
export function measureSentences(measure: Measure): string[] {
  const statements = [
    measure.steps,
    measure.materials,
    measure.details,
    measure.caveats,
    measure.damaged,
  ].flat();
  return [
    measure.title,
    measure.summary,
    ...measure.clauses.flatMap((clause) => [
      clause.title,
      clause.gist,
      ...conditionTexts(clause.when),
      ...(clause.discretion === undefined ? [] : [clause.discretion]),
    ]),
    ...(measure.discretion === undefined ? [] : [measure.discretion]),
    ...statements.map(({ text }) => text),
    ...measure.inferred.map(({ what }) => what),
  ];
}

/** The words by which people name the record itself: its number in its paper, the paper, who is in charge. */
export function measureNames(measure: Measure, index: KnowledgeIndex): string[] {
  const offices = measure.offices.lead.flatMap((id) => index.agency(id) ?? []);
  const { shortTitle, place } = index.documentOf(measure);
  const names = offices.flatMap(({ name, aliases }) => [name, ...aliases]);
  return [measure.locator, ...names, shortTitle, place];
}

function conditionTexts(condition: Condition): string[] {
  const own = condition.text === undefined ? [] : [condition.text];
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [...own, ...condition.of.flatMap(conditionTexts)];
    case 'not':
      return [...own, ...conditionTexts(condition.of)];
    case 'test':
    case 'manual':
      // The place that the reader puts before every clause is the document's, not the measure's.
      return own.filter((text) => !/^店在|隐去了地名/.test(text));
  }
}
