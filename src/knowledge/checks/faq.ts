import type { Fault } from '../fault.ts';
import type { Knowledge } from '../knowledge.ts';
import { sentencesOf } from '../record-sentences.ts';
import type { Faq } from '../schema/faq.ts';
import type { Measure } from '../schema/measure.ts';

/** Every answer of a record's questions is one sentence of a record, and no wording asks two things. */
export function checkFaq(knowledge: Knowledge, fileOf: ReadonlyMap<string, string>): Fault[] {
  const measures = new Map<string, Measure>(knowledge.measures.map((one) => [one.id, one]));
  return knowledge.measures.flatMap((measure) => {
    const file = fileOf.get(measure.id) ?? measure.id;
    const wordings = measure.faq.flatMap(({ asks }) => asks);
    const twice = wordings.filter((ask, index) => wordings.indexOf(ask) < index);
    return [
      ...twice.map((ask) => ({
        file,
        message: `faq 里“${ask}”写了两次`,
        remedy: '一种问法只留在一条里。',
      })),
      ...measure.faq.flatMap((entry) =>
        faultsOf(entry, measure, measures).map((message) => ({
          file,
          message: `faq“${entry.asks[0]}”：${message}`,
          remedy: 'says 要照抄这条措施里一句话的一小段，长到只有那一句里有。',
          missing: entry.of !== undefined && !measures.has(entry.of) ? entry.of : undefined,
        })),
      ),
    ];
  });
}

function faultsOf(
  { says = [], of, clause }: Faq,
  own: Measure,
  measures: ReadonlyMap<string, Measure>,
): string[] {
  const measure = of === undefined ? own : measures.get(of);
  if (measure === undefined) return [`措施 ${of} 不存在`];
  if (clause !== undefined && !measure.clauses.some(({ id }) => id === clause))
    return [`分项 ${clause} 不存在`];
  const sentences = sentencesOf(measure);
  return says.flatMap((piece) => {
    const holding = sentences.filter(
      (one) =>
        one.text.includes(piece) &&
        (clause === undefined || one.clause === null || one.clause === clause),
    );
    const own = holding.filter(({ kind }) => kind !== 'summary');
    const texts = new Set((own.length > 0 ? own : holding).map(({ text }) => text));
    if (texts.size === 0) return [`哪句话里都没有“${piece}”`];
    return texts.size > 1 ? [`“${piece}”在${texts.size}句话里都有`] : [];
  });
}
