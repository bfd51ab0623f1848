import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Frame } from '../../knowledge/schema/speech.ts';

/** Shorter words of an option answer its own question only; said in passing they may mean anything. */
const TELLING_LENGTH = 4;
/** What a question may be about is named shortly too: 印花税. */
const TOPIC_LENGTH = 3;

/**
 * Frames of the words that stand with the options of the facts, where a word is long and belongs to one
 * option alone, of options that no frame tells.
 */
export function optionFrames(facts: readonly Fact[], written: readonly Frame[]): Frame[] {
  const told = new Set(
    written
      .filter(({ asked }) => !asked)
      .flatMap(({ means }) => Object.entries(means).map(([fact, value]) => `${fact}=${value}`)),
  );
  const holders = new Map<string, number>();
  for (const word of facts.flatMap(({ options }) => options.flatMap(({ words }) => words)))
    holders.set(word, (holders.get(word) ?? 0) + 1);
  return facts.flatMap(({ id, type, options, topical }) => {
    return options.flatMap(({ value, words }): Frame[] => {
      if (told.has(`${id}=${value}`)) return [];
      const say = words
        .filter(
          (word) =>
            word.length >= (topical ? TOPIC_LENGTH : TELLING_LENGTH) && holders.get(word) === 1,
        )
        .filter((word) => /^[\p{L}\p{N}]+$/u.test(word))
        .map((word) => `!${word.toLowerCase()}`);
      return say.length === 0
        ? []
        : [
            {
              ...PLAIN,
              id: `option-${id}-${value}`,
              say,
              // 城建税要交三百 names the tax beside its sum.
              stays: topical === true,
              means: { [id]: value },
              denied: type === 'flag' ? { [id]: value === 'yes' ? 'no' : 'yes' } : {},
            },
          ];
    });
  });
}

const PLAIN: Omit<Frame, 'id' | 'say' | 'means' | 'denied'> = {
  needs: 'state',
  unless: [],
  by: ['owner', 'office', 'bank'],
  self: false,
  ever: false,
  able: false,
  wanted: false,
  given: {},
  stays: false,
  weak: true,
  prevails: false,
  asked: false,
  reads: [],
  leaves: [],
};
