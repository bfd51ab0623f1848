import type { Condition } from './schema/condition.ts';
import type { Document } from './schema/document.ts';
import type { FactId } from './schema/ids.ts';
import type { Measure } from './schema/measure.ts';

/** What keeps a measure of a paper without its place from ever being had for certain. */
export const BLANKED_OUT = '这份文件隐去了地名，没法确定是不是您那里的政策，只能当参考';

/** Puts the place of its document before the conditions of every clause. */
export function compileMeasure(measure: Measure, document: Document): Measure {
  const place = placeOf(document);
  const clauses = measure.clauses.map((clause) => ({
    ...clause,
    when: withPlace(place, clause.when),
  }));
  return { ...measure, clauses };
}

/** A blanked-out place can be confirmed by nobody, so such a document never makes anyone eligible. */
function placeOf(document: Document): Condition {
  if (document.region === undefined || document.nature === 'reference') {
    return {
      kind: 'manual',
      unstated: false,
      text: BLANKED_OUT,
    };
  }
  return {
    kind: 'test',
    fact: 'place' as FactId,
    demand: { op: 'within', codes: [document.region] },
    text: `店在${document.place}`,
    locator: '标题',
  };
}

function withPlace(place: Condition, when: Condition): Condition {
  const isBareList = when.kind === 'all' && when.text === undefined && when.id === undefined;
  return { kind: 'all', of: [place, ...(isBareList ? when.of : [when])] };
}
