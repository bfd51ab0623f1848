import { describe, expect, it } from 'vitest';
import { conversation, today } from '../conversation/real-conversation.ts';
import { measureLengths } from '../relevance/eval/measure-lengths.ts';
import { readCases } from '../relevance/questions.ts';

describe('a first reply is short', () => {
  const questions = readCases('open').map(({ text }) => text);
  const { withOptions, tooLong } = measureLengths(questions, conversation, today);

  it('220 characters at the median, 320 at the 90th percentile, question and options counted', () => {
    expect(withOptions.median).toBeLessThanOrEqual(220);
    expect(withOptions.p90).toBeLessThanOrEqual(320);
  });

  it('200 characters without the options', () => {
    expect(tooLong).toEqual([]);
  });
});
