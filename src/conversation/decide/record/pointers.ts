import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { indexOf } from '../../../knowledge/knowledge-index.ts';
import { memoizeWeak } from '../../../knowledge/memoize.ts';
import { sentencesOf } from '../../../knowledge/record-sentences.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { likenessTo } from '../../../language/nearness/likeness.ts';

/** A sentence of a record that sends to another for what it does not cover. */
export interface Pointer {
  readonly sentence: string;
  readonly to: Measure;
}

/** 饲料另有一条; 个体户看个人所得税减半那一条; 公司的车看另一条. */
const SENDS_ON = /另有一条|是另一条|那一条接着管|[看见走用归][^，。；]*[那另]一条/;

/** Where each record sends to for what it does not cover: the record whose title and cases its sentence is most like. */
export const pointersOf = memoizeWeak((knowledge: Knowledge) => {
  const { measures, speech } = knowledge;
  const regionOf = (measure: Measure) => indexOf(knowledge).documentOf(measure).region;
  const given = measures.map(({ title, clauses }) =>
    [title, ...clauses.map((clause) => clause.title)].join('。'),
  );
  const likenessOf = likenessTo(given, given, speech);
  return memoizeWeak((measure: Measure): readonly Pointer[] => {
    const sent = sentencesOf(measure).filter(({ text }) => SENDS_ON.test(text));
    return [...new Set(sent.map(({ text }) => text))].flatMap((sentence) => {
      const likeness = likenessOf(sentence);
      const likest = measures
        .map((to, at) => ({ to, likeness: likeness[at] ?? 0 }))
        .filter(({ to }) => to !== measure && regionOf(to) === regionOf(measure))
        .sort((one, other) => other.likeness - one.likeness)[0];
      return likest === undefined || likest.likeness === 0 ? [] : [{ sentence, to: likest.to }];
    });
  });
});
