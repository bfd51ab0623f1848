import { describe, expect, it } from 'vitest';
import type { FoundClause } from '../../../src/language/clauses/clauses-of.ts';
import { type Overhearing, overheardIn } from '../../../src/language/learned/overheard.ts';
import { language, TODAY } from '../reading.ts';

const clause = (parts: Partial<FoundClause> = {}): FoundClause => ({
  ...{ from: 0, to: 6, act: 'tells', mood: 'fact', denied: false, about: 'owner' },
  ...parts,
});

/** A message of two clauses that is so likely to tell `yes` of anything, as a whole and in each. */
const heard = (whole: number, within: number, parts: Partial<Overhearing> = {}): Overhearing => ({
  ...{ clauses: [clause(), clause({ act: 'asks', mood: 'question' })], claims: [], requests: [] },
  whole: () => ({ value: 'yes', chance: whole }),
  within: () => () => ({ value: 'yes', chance: within }),
  ...parts,
});

/** Nothing to what is asked for the answers alone, so likely where silence counts. */
const unsure = (_: string, silence: number) => ({
  value: 'yes',
  chance: silence === 0 ? 0.5 : 0.4,
});

describe('what is overheard', () => {
  it('is what the message and one clause speak for', () => {
    const [told] = overheardIn(heard(0.99, 0.99), ['rent']);
    expect(told).toMatchObject({ fact: 'rent', value: 'yes' });
    expect(told?.chance).toBeCloseTo(0.99);
  });

  it.each<[string, Overhearing]>([
    ['it is hardly likely', heard(0.2, 0.1)],
    ['nothing tells', heard(0.9, 0.9, { clauses: [clause({ act: 'asks' })] })],
    ['it is supposed', heard(0.9, 0.9, { clauses: [clause({ mood: 'supposition' })] })],
    ['it is of another', heard(0.9, 0.9, { clauses: [clause({ about: 'other' })] })],
    ['it is hardly a word', heard(0.9, 0.9, { clauses: [clause({ to: 3 })] })],
    [
      'it names what is wanted',
      heard(0.9, 0.9, { requests: [{ clause: 0 }] as unknown as Overhearing['requests'] }),
    ],
    [
      'a rule has read something of it',
      heard(0.9, 0.9, { claims: [{ fact: 'rent' }] as unknown as Overhearing['claims'] }),
    ],
    [
      'the whole speaks for another',
      heard(0.9, 0.9, { whole: () => ({ value: 'no', chance: 0.4 }) }),
    ],
    ['it may be another value', heard(0.9, 0.9, { whole: unsure })],
    ['a single clause hardly speaks for it', heard(0.3, 0.3, { clauses: [clause()] })],
  ])('is nothing where %s', (_, said) => {
    expect(overheardIn(said, ['rent'])).toEqual([]);
  });

  it('is what people tell in words that no rule reads', () => {
    const read = language.read('带证残疾人 自己给人理发', TODAY);
    expect(language.overheard(read, ['disabled'])).toMatchObject([{ value: 'yes' }]);
    const asked = language.read('残疾人给人理发有没有减免', TODAY);
    expect(language.overheard(asked, ['disabled'])).toEqual([]);
  });
});
