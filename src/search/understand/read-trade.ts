import type { Industry } from '../../knowledge/schema/vocabulary.ts';
import { createPhraseFilter } from '../text/phrases.ts';
import type { Reading } from '../text/reading.ts';
import type { TradeReading } from '../understanding.ts';
import { isDenied } from './negation.ts';

/** Finds the trade a person is in. */
export type TradeReader = (reading: Reading) => TradeReading | null;

/** Others' trades: tenants, customers, neighbours, those one delivers to. */
const OTHERS =
  /(?:租给(?:一个|一家|别人)?(?:开)?|卖给|送到|送给|供应给?|供货给|隔壁|对面(?:的)?|旁边(?:的)?|给)(?:一家|那家)?$/;
const OWN = /(?:开|做|办|经营|跑|搞|干|我的|我们|我是|摆)(?:了)?(?:一?[家个间])?(?:小)?$/;

export function createTradeReader(industries: readonly Industry[]): TradeReader {
  const words = industries
    .flatMap((industry) => industry.words.map((word) => ({ word: word.toLowerCase(), industry })))
    .sort((a, b) => b.word.length - a.word.length);
  const wordsFor = createPhraseFilter(words, ({ word }) => word);
  return (reading) => {
    let best: { at: number; word: string; industry: Industry; rank: number } | null = null;
    for (const { word, industry } of wordsFor(reading.text)) {
      const at = reading.text.indexOf(word);
      if (at < 0 || isDenied(reading.text, at)) continue;
      const before = reading.text.slice(Math.max(0, at - 6), at);
      if (OTHERS.test(before)) continue;
      const rank = (OWN.test(before) ? 10 : 0) + word.length;
      if (best === null || rank > best.rank) best = { at, word, industry, rank };
    }
    if (best === null) return null;
    const { industry, at, word } = best;
    return {
      value: industry.value,
      label: industry.label,
      span: reading.span(at, at + word.length),
    };
  };
}
