import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { indexOf } from '../../../knowledge/knowledge-index.ts';
import { memoizeWeak } from '../../../knowledge/memoize.ts';
import { sentencesOf } from '../../../knowledge/record-sentences.ts';
import type { Document } from '../../../knowledge/schema/document.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { likenessTo } from '../../../language/nearness/likeness.ts';
import type { Words } from '../../../language/words.ts';

/** How like words are to a record, each 0 to 1. */
export interface RecordLikeness {
  readonly measure: Measure;
  /** to the nearest of the questions it answers */
  readonly ask: number;
  readonly title: number;
  /** to its title and what its cases give */
  readonly given: number;
  /** to that and all its questions as one text */
  readonly together: number;
  /** to all its sentences as one text */
  readonly whole: number;
}

/** All records of the knowledge, to be compared with words at once. */
export interface RecordShelf {
  readonly likenesses: (words: Words) => ReadonlyMap<Measure, RecordLikeness>;
  /** how like the titles of all records are to that of one */
  readonly titlesLike: (measure: Measure) => ReadonlyMap<Measure, number>;
  /** of one paper's records the likest to words, by what tells them apart; null where none is like them */
  readonly likestOf: (paper: Document, words: Words) => Measure | null;
}

/** The shelf of the knowledge, made ready at first use. */
export const recordShelf = memoizeWeak((knowledge: Knowledge): RecordShelf => {
  const { measures, speech } = knowledge;
  const texts: string[] = [];
  const placed = (text: string): number => texts.push(text) - 1;
  const whole: string[] = [];
  const records = measures.map((measure) => {
    const { title, clauses, faq } = measure;
    const given = [title, ...clauses.map((clause) => `${clause.title}${clause.gist}`)].join('。');
    const asks = [...measure.asks, ...faq.flatMap((entry) => entry.asks)];
    const sentences = sentencesOf(measure).map(({ text }) => text);
    whole.push([given, ...asks, ...sentences].join('。'));
    return {
      measure,
      asks: asks.map(placed),
      title: placed(title),
      given: placed(given),
      together: placed([given, ...asks].join('。')),
      whole: placed([given, ...sentences].join('。')),
    };
  });
  const likenessOf = likenessTo(texts, whole, speech);
  const places = new Map(records.map(({ measure, together }) => [measure, together]));
  const likenessWithin = memoizeWeak(({ id }: Document) => {
    const own = indexOf(knowledge).measuresOf(id);
    const togethers = own.map((measure) => texts[places.get(measure) ?? 0] ?? '');
    return { own, likenessOf: likenessTo(togethers, togethers, speech) };
  });
  const titles = measures.map(({ title }) => title);
  const titleLikeness = likenessTo(titles, titles, speech);
  return {
    likenesses: (words) => {
      const likeness = likenessOf(words);
      const of = (text: number): number => likeness[text] ?? 0;
      return new Map(
        records.map(({ measure, asks, title, given, together, whole: all }) => [
          measure,
          {
            measure,
            ask: asks.reduce((most, ask) => Math.max(most, of(ask)), 0),
            title: of(title),
            given: of(given),
            together: of(together),
            whole: of(all),
          },
        ]),
      );
    },
    titlesLike: memoizeWeak(({ title }: Measure) => {
      const likeness = titleLikeness(title);
      return new Map(measures.map((measure, at) => [measure, likeness[at] ?? 0]));
    }),
    likestOf: (paper, words) => {
      const { own, likenessOf: likenessThere } = likenessWithin(paper);
      const likeness = likenessThere(words);
      const most = Math.max(0, ...likeness);
      return most === 0 ? null : (own[likeness.indexOf(most)] ?? null);
    },
  };
});
