import { WHOLE_COUNTRY } from './region-code.ts';
import type { Condition } from './schema/condition.ts';
import type { Document } from './schema/document.ts';
import type { FactId } from './schema/ids.ts';
import type { Measure } from './schema/measure.ts';

/** What keeps a measure of a paper without its place from ever being had for certain. */
export const BLANKED_OUT = '这份文件隐去了地名，没法确定是不是您那里的政策，只能当参考';

/**
 * Puts the place of its document before the conditions of every clause, and beside every validity what
 * it takes from its document. What is national holds everywhere: no place is asked for.
 */
export function compileMeasure(measure: Measure, document: Document): Measure {
  const place = placeOf(document);
  const paper = {
    isSample: document.nature === 'reference',
    ...(document.issued === undefined ? {} : { issued: document.issued }),
  };
  const clauses = measure.clauses.map(({ validity, ...clause }) => ({
    ...clause,
    when: place === null ? clause.when : withPlace(place, clause.when),
    ...(validity === undefined ? {} : { validity: { ...validity, paper } }),
  }));
  return { ...measure, validity: { ...measure.validity, paper }, clauses };
}

/** A blanked-out place can be confirmed by nobody, so such a document never makes anyone eligible. */
function placeOf(document: Document): Condition | null {
  if (document.region === WHOLE_COUNTRY) return null;
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
