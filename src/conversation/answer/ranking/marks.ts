import { memoizeWeak } from '../../../knowledge/memoize.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Point } from '../../../knowledge/schema/statement.ts';
import type { MatterAspect } from '../answer-aspect.ts';

/** What marks a sentence as the answer to an aspect. */
export const POINTS: Readonly<Partial<Record<MatterAspect, readonly Point[]>>> = {
  term: ['term'],
  duration: ['processing'],
  times: ['times'],
  form: ['form'],
  issuer: ['issuer'],
  'hand-in': ['kept'],
  order: ['order'],
  'pay-out': ['pay-out'],
  included: ['members'],
  'counted-from': ['counted-from'],
  'must-apply': ['automatic', 'applied'],
  where: ['where'],
  combination: ['together'],
  steps: ['applied', 'where'],
};

/** Where the sentences of a record stand in it, and which fields it has something in. */
export interface Marks {
  readonly gists: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
  readonly materials: ReadonlySet<string>;
  readonly caveats: ReadonlySet<string>;
  /** fields that the record has something in */
  readonly held: ReadonlySet<MatterAspect>;
}

const ALWAYS: readonly MatterAspect[] = [
  ...(['whether', 'holds', 'from', 'until', 'source', 'who-decides', 'whom'] as const),
  ...(['conditions', 'why-not', 'if-not'] as const),
];

/** The marks of a record. */
export const marksOf = memoizeWeak((measure: Measure): Marks => {
  const { steps, materials, caveats, details, clauses, contacts } = measure;
  const texts = (statements: readonly { readonly text: string }[]) =>
    new Set(statements.map(({ text }) => text));
  const marked = [...steps, ...materials, ...details, ...caveats].flatMap(
    ({ answers }) => answers ?? [],
  );
  const byPoint = (Object.keys(POINTS) as MatterAspect[]).filter((aspect) =>
    POINTS[aspect]?.some((point) => marked.includes(point)),
  );
  const held = new Set<MatterAspect>([...ALWAYS, ...byPoint]);
  if (steps.length > 0) held.add('steps');
  if (materials.length > 0) held.add('materials');
  if (contacts.length > 0) held.add('phone').add('where');
  if (clauses.some(({ estimate }) => estimate !== undefined)) held.add('amount').add('calculation');
  return {
    gists: new Set(clauses.map(({ gist }) => gist)),
    steps: texts(steps),
    materials: texts(materials),
    caveats: texts(caveats),
    held,
  };
});
