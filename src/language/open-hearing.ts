import type { Knowledge } from '../knowledge/knowledge.ts';
import { createFunctionWords, type FunctionWords } from './clauses/function-words.ts';
import { createFrameReader } from './frames/frame-reader.ts';
import type { Skipping } from './frames/match-line.ts';
import { optionFrames } from './frames/option-frames.ts';
import { createSlotReader, tradeClass } from './frames/slot-fills.ts';
import { createHearing, type Hearing } from './hear.ts';
import type { LanguageTools } from './language.ts';
import { type ClassId, createVocabulary, type Vocabulary } from './lattice/vocabulary.ts';

const SKIPPED = [
  'light',
  'not',
  'can',
  'wish',
  'past',
  'now',
  'done',
  'time',
  'about',
  'asks',
] as const;

/** Decides about a word once: its classes are one list wherever it stands. */
function ofWord(
  decide: (classes: readonly ClassId[]) => boolean,
): (classes: readonly ClassId[]) => boolean {
  const known = new WeakMap<readonly ClassId[], boolean>();
  return (classes) => {
    const before = known.get(classes);
    if (before !== undefined) return before;
    const decided = decide(classes);
    known.set(classes, decided);
    return decided;
  };
}

/** All words that have a class: those of the speech, and those of each trade. */
export const openVocabulary = ({
  speech,
  industries,
}: Pick<Knowledge, 'speech' | 'industries'>): Vocabulary =>
  createVocabulary({
    ...speech.classes,
    ...Object.fromEntries(
      industries
        .filter(({ words }) => words.length > 0)
        .map(({ value, words }) => [tradeClass(value), words.map((one) => one.toLowerCase())]),
    ),
  });

/** Trades whose words, last of several, say what the shop is: 配件 and 工厂 may be of any. */
const NAMES_THE_SHOP: ReadonlySet<string> = new Set(['wholesale', 'retail', 'catering']);

/** What hears a message by itself, and what it knows of words. */
export interface OpenHearing {
  readonly hear: Hearing;
  readonly vocabulary: Vocabulary;
  readonly functions: FunctionWords;
  readonly skipping: Skipping;
}

/** Opens what hears over what the knowledge says about how people speak. */
export function openHearing(
  { speech, industries, facts }: Pick<Knowledge, 'speech' | 'industries' | 'facts'>,
  tools: LanguageTools,
): OpenHearing {
  const trades = industries.filter(({ words }) => words.length > 0);
  const vocabulary = openVocabulary({ speech, industries });
  const functions = createFunctionWords(vocabulary);
  const slots = createSlotReader(
    vocabulary,
    trades.map(({ value }) => value),
  );
  const skipping: Skipping = {
    isSkippable: ofWord(
      (classes) =>
        SKIPPED.some((role) => functions.has(classes, role)) ||
        functions.personOf(classes) === 'owner',
    ),
    stopsGap: ofWord((classes) => {
      const person = functions.personOf(classes);
      return person !== null && person !== 'owner';
    }),
    fills: ({ type }, fill) => slots.fills(type, fill),
    modifies: (fill, next) => {
      const trade = slots.tradeOf(fill);
      return next.some((edge) => {
        const other = edge.to - edge.from > 1 ? slots.tradeOf(edge) : null;
        return other !== null && other !== trade && NAMES_THE_SHOP.has(other);
      });
    },
  };
  const readFrames = createFrameReader(
    [...speech.frames, ...optionFrames(facts, speech.frames)],
    vocabulary,
    slots,
    skipping,
  );
  const hear = createHearing({
    tools,
    vocabulary,
    functions,
    slotsOf: slots.typesOf,
    readFrames,
  });
  return { hear, vocabulary, functions, skipping };
}
