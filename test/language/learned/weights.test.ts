import { describe, expect, it } from 'vitest';
import { ASKED, createLikeliestAnswer } from '../../../src/language/learned/likeliest-answer.ts';
import { readWeights, type Weights, writeWeights } from '../../../src/language/learned/weights.ts';

const weights: Weights = {
  step: 0.25,
  labels: [
    { fact: 'rent', value: 'no', bias: -3.5 },
    { fact: 'rent', value: 'yes', bias: -3 },
    ...Array.from({ length: 100 }, (_, at) => ({ fact: 'kind', value: `k${at}`, bias: 0 })),
  ],
  signs: new Map([
    ['没租', { base: 0, own: [{ label: 0, weight: 13 }] }],
    [
      '租',
      {
        base: -0.5,
        own: [
          { label: 0, weight: -2 },
          { label: 1, weight: 8 },
        ],
      },
    ],
    [
      '{kinds}',
      {
        base: 1.2,
        own: [
          { label: 2, weight: 1 },
          { label: 36, weight: -13 },
          { label: 101, weight: 3 },
        ],
      },
    ],
    ['哦', { base: -0.1, own: [{ label: 3, weight: 1 }] }],
  ]),
};

describe('weights of answers', () => {
  it('are read as they were written', () => {
    expect(readWeights(writeWeights(weights))).toEqual(weights);
  });

  it('are no weights where the file is cut', () => {
    expect(() => readWeights('0.25\nrent no:-3.5')).toThrow('no file of weights');
    expect(() => readWeights('')).toThrow('no file of weights');
  });
});

describe('the likeliest answer', () => {
  const likeliest = createLikeliestAnswer(weights);
  it('is what the signs speak for', () => {
    expect(likeliest(() => ['租'])('rent', ASKED)).toMatchObject({ value: 'yes' });
    expect(likeliest(() => ['租', '没租', '哦'])('rent', ASKED)).toMatchObject({ value: 'no' });
    expect(likeliest(() => ['{kinds}'])('kind', ASKED)).toMatchObject({ value: 'k99' });
  });

  it('is the surer the more speaks for it', () => {
    const sure = likeliest(() => ['租'])('rent', ASKED)?.chance ?? 0;
    expect(sure).toBeGreaterThan(0.6);
    expect(likeliest(() => ['哦'])('rent', ASKED)?.chance).toBeLessThan(0.8);
    expect(sure).toBeLessThan(1);
  });

  it.each([
    ['of a fact that is not known', 'age', ['租']],
    ['of signs that are not known', 'rent', ['飞']],
    ['of nothing', 'rent', []],
  ])('is none %s', (_, fact, signs) => {
    expect(likeliest(() => signs)(fact, ASKED)).toBeNull();
  });
});
