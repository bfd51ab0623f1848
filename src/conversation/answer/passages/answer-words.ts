import type { RecordSentence } from '../../../knowledge/record-sentences.ts';
import { requiredWords } from '../../wording/condition-words.ts';

/** A material is no sentence by itself. */
export const sentence = (text: string): string => (/[。！？）]$/.test(text) ? text : `${text}。`);

/** Sentences of a record as the answer that they are. */
export const wordsOfAnswer = (sentences: readonly RecordSentence[]): string =>
  sentences
    .map((one) => (one.kind === 'test' ? requiredWords(one.text) : sentence(one.text)))
    .join('');
