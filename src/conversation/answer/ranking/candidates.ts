import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { indexOf } from '../../../knowledge/knowledge-index.ts';
import { memoizeWeak } from '../../../knowledge/memoize.ts';
import {
  type RecordSentence,
  sentencesOf,
  sentenceWith,
} from '../../../knowledge/record-sentences.ts';
import type { Faq } from '../../../knowledge/schema/faq.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type MatterAspect, matterAspects } from '../answer-aspect.ts';

/** What a record can answer a small question with: sentences of it, one of its fields, or nothing. */
export interface Candidate {
  readonly kind: 'sentence' | 'field' | 'nothing';
  /** empty but for sentences */
  readonly sentences: readonly RecordSentence[];
  /** null but for a field */
  readonly aspect: MatterAspect | null;
  /** the record whose sentences they are */
  readonly of: Measure;
  /** the questions of the record's `faq` that it answers */
  readonly questions: readonly Faq[];
}

/** Every sentence once, the pairs of them that answer together, all fields, and nothing as the last. */
export const candidatesOf = memoizeWeak((knowledge: Knowledge) =>
  memoizeWeak((measure: Measure): readonly Candidate[] => listOf(measure, knowledge)),
);

function listOf(measure: Measure, knowledge: Knowledge): readonly Candidate[] {
  const sentences = new Map<string, { sentences: readonly RecordSentence[]; of: Measure }>();
  for (const one of sentencesOf(measure))
    if (!sentences.has(one.text)) sentences.set(one.text, { sentences: [one], of: measure });
  const questions = new Map<string, Faq[]>();
  const ask = (key: string, entry: Faq) =>
    questions.set(key, [...(questions.get(key) ?? []), entry]);
  for (const entry of measure.faq) {
    if (entry.aspect !== undefined) ask(entry.aspect, entry);
    else if (entry.silent === true) ask(NOTHING, entry);
    else {
      const of = indexOf(knowledge).measure(entry.of ?? measure.id) ?? measure;
      const told = (entry.says ?? []).flatMap(
        (piece) => sentenceWith(piece, of, entry.clause) ?? [],
      );
      const key = told.map(({ text }) => text).join('\n');
      if (told.length === 0) continue;
      if (!sentences.has(key)) sentences.set(key, { sentences: told, of });
      ask(key, entry);
    }
  }
  return [
    ...[...sentences].map(
      ([key, told]): Candidate => ({
        kind: 'sentence',
        ...told,
        aspect: null,
        questions: questions.get(key) ?? [],
      }),
    ),
    ...matterAspects.map(
      (aspect): Candidate => ({
        kind: 'field',
        sentences: [],
        aspect,
        of: measure,
        questions: questions.get(aspect) ?? [],
      }),
    ),
    {
      kind: 'nothing',
      sentences: [],
      aspect: null,
      of: measure,
      questions: questions.get(NOTHING) ?? [],
    },
  ];
}

const NOTHING = 'nothing';
