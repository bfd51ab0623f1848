import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Point, Statement } from '../../../knowledge/schema/statement.ts';
import { conditionNodes } from '../../../knowledge/walk.ts';
import { requiredWords } from '../../wording/condition-words.ts';
import type { Matter } from '../matter.ts';

/** Sentences of the record that answer such a question, as its author marked them; steps first. */
export function statementsOn(
  point: Point,
  { steps, materials, details, caveats }: Measure,
): readonly Statement[] {
  return [...steps, ...materials, ...details, ...caveats].filter(
    ({ answers }) => answers?.includes(point) === true,
  );
}

/** What the case in question gives, else any case, where its sentence says such a thing. */
export function gistsWith(sign: RegExp, { measure, clause }: Matter): readonly Statement[] {
  const saying = measure.clauses.filter(({ gist }) => sign.test(gist));
  const own = saying.filter(({ id }) => id === clause?.id);
  return (own.length > 0 ? own : saying).map(({ gist, locator }) => ({ text: gist, locator }));
}

/** What must hold for a case, where its words say such a thing. */
export function conditionsWith(sign: RegExp, { measure, clause }: Matter): readonly Statement[] {
  const cases = clause === null ? measure.clauses : [clause];
  const texts = cases.flatMap(({ when }) =>
    [...conditionNodes(when)].flatMap(({ text }) =>
      text !== undefined && sign.test(text) ? [requiredWords(text)] : [],
    ),
  );
  return [...new Set(texts)].map((text) => ({ text }));
}
