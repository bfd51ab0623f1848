import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawRuns } from '../eligibility/law-runs.ts';
import { knowledge, language, TODAY, told } from './reading.ts';

/** Every sentence that a frame must read, with what it tells. */
const sentences = knowledge.speech.frames
  .flatMap(({ reads }) => reads.map((one) => (typeof one === 'string' ? one : one.text)))
  .map((text) => ({ text, facts: told(text) }))
  .filter(({ facts }) => Object.keys(facts).length > 0);

const anySentence = fc.constantFrom(...sentences);
/** What a question may name: it is of the matter asked about, not of who asks. */
const topical = new Set<string>(
  knowledge.facts.flatMap(({ id, topical }) => (topical ? [id] : [])),
);
/** A word before a clause is about that clause, and a sentence that asks is a question already. */
const single = sentences
  .filter(({ text }) => !/[，。\s]|多少/.test(text))
  .filter(({ facts }) => Object.keys(facts).every((fact) => !topical.has(fact)));
const anyClause = fc.constantFrom(...single);

/** Sentences that name nobody, so that somebody may be put before them. */
const impersonal = single.filter(
  ({ text }) =>
    !language.read(text, TODAY).clauses.some(({ about }) => about !== 'owner') &&
    !/[我咱俺们]/.test(text),
);

/** Facts of a sentence that another text tells just so. */
const kept = (facts: Readonly<Record<string, string | number>>, text: string): string[] => {
  const heard = told(text);
  return Object.keys(facts).filter((fact) => heard[fact] === facts[fact]);
};

const check = (property: fc.IProperty<unknown[]> | fc.IProperty<[(typeof sentences)[number]]>) =>
  fc.assert(property as fc.IProperty<unknown>, lawRuns);

describe('what is not a fact', () => {
  it.each([
    ['a question', (text: string) => `${text}吗`],
    ['offered with its opposite', (text: string) => `是不是${text}`],
    ['a supposition', (text: string) => `要是${text}呢`],
    ['a condition', (text: string) => `如果${text}的话，能领多少`],
    ['hearsay', (text: string) => `听说${text}`],
    ['not known', (text: string) => `我不知道是不是${text}`],
    ['believed', (text: string) => `我还以为${text}`],
  ])('%s tells nothing', (_, put) => {
    check(
      fc.property(anyClause, ({ text, facts }) => {
        expect(kept(facts, put(text)), put(text)).toEqual([]);
      }),
    );
  });

  it('somebody else’s tells nothing of the owner', () => {
    check(
      fc.property(fc.constantFrom(...impersonal), ({ text, facts }) => {
        expect(kept(facts, `我朋友${text}`), `我朋友${text}`).toEqual([]);
      }),
    );
  });
});

describe('what is a fact', () => {
  it('is told just so among other clauses', () => {
    check(
      fc.property(anySentence, ({ text, facts }) => {
        expect(told(`你好，${text}，麻烦你了`), text).toEqual(facts);
      }),
    );
  });

  it('is told just so before a question that is put beside it', () => {
    check(
      fc.property(anySentence, ({ text, facts }) => {
        expect(told(`${text}。能减多少？`), text).toMatchObject(facts);
      }),
    );
  });

  it('is told in any order', () => {
    const pair = fc
      .tuple(anySentence, anySentence)
      .filter(([a, b]) => Object.keys(a.facts).every((fact) => !(fact in b.facts)));
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(told(`${a.text}。${b.text}。`)).toEqual(told(`${b.text}。${a.text}。`));
      }),
      lawRuns,
    );
  });
});
