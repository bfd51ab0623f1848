import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { indexOf } from '../../../knowledge/knowledge-index.ts';
import { memoizeWeak, once } from '../../../knowledge/memoize.ts';
import { sentencesOf } from '../../../knowledge/record-sentences.ts';
import { WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import type { Document } from '../../../knowledge/schema/document.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type LikenessOf, likenessTo } from '../../../language/nearness/likeness.ts';
import { namesRecord } from '../../../language/nearness/names-record.ts';
import type { Words } from '../../../language/words.ts';
import { THRESHOLDS } from '../../thresholds.ts';

const WHOLE = 1 + THRESHOLDS.recordGiven + THRESHOLDS.recordTogether;

interface Comparable {
  readonly measure: Measure;
  /** places among the texts compared with */
  readonly asks: readonly number[];
  readonly given: number;
  readonly together: number;
}

interface Shelf {
  readonly likenessOf: LikenessOf;
  readonly records: readonly Comparable[];
}

/** What can be meant beside a measure: the records of its paper; of a national one those of all national papers. */
const shelfOf = memoizeWeak((knowledge: Knowledge) => {
  const index = indexOf(knowledge);
  const national = once(() =>
    shelf(
      knowledge.documents
        .filter(({ region }) => region === WHOLE_COUNTRY)
        .flatMap(({ id }) => index.measuresOf(id)),
      knowledge,
    ),
  );
  const local = memoizeWeak(({ id }: Document) => shelf(index.measuresOf(id), knowledge));
  return (measure: Measure): Shelf => {
    const document = index.documentOf(measure);
    return document.region === WHOLE_COUNTRY ? national() : local(document);
  };
});

function shelf(measures: readonly Measure[], { speech }: Knowledge): Shelf {
  const records = measures.map((measure) => {
    const { title, clauses, asks, faq } = measure;
    const given = [title, ...clauses.map((clause) => `${clause.title}${clause.gist}`)].join('。');
    return { measure, given, asks: [...asks, ...faq.flatMap((one) => one.asks)] };
  });
  const whole = records.map(({ measure, given, asks }) =>
    [given, ...asks, ...sentencesOf(measure).map(({ text }) => text)].join('。'),
  );
  const texts: string[] = [];
  const placed = (text: string): number => texts.push(text) - 1;
  const comparable = records.map(({ measure, given, asks }) => ({
    measure,
    asks: asks.map(placed),
    given: placed(given),
    together: placed([given, ...asks].join('。')),
  }));
  return { likenessOf: likenessTo(texts, whole, speech), records: comparable };
}

/**
 * 鲜肉鸡蛋呢, with the records on VAT in hand: the record beside the one in hand that short words are
 * about. Null where they are as much about the one in hand, or about none.
 */
export function nearestRecord(words: Words, inHand: Measure, knowledge: Knowledge): Measure | null {
  const { likenessOf, records } = shelfOf(knowledge)(inHand);
  const likenesses = likenessOf(words);
  const of = (text: number) => likenesses[text] ?? 0;
  let own = 0;
  let best: Measure | null = null;
  let most = 0;
  for (const { measure, asks, given, together } of records) {
    const nearest = Math.max(0, ...asks.map(of));
    const likeness =
      (nearest + THRESHOLDS.recordGiven * of(given) + THRESHOLDS.recordTogether * of(together)) /
      WHOLE;
    if (measure === inHand) own = likeness;
    else if (likeness > most && namesRecord(words, measure, inHand)) {
      best = measure;
      most = likeness;
    }
  }
  return most >= THRESHOLDS.nearRecord && most - own >= THRESHOLDS.nearRecordLead ? best : null;
}
