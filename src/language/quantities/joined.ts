import type { Counted } from './mention.ts';

export const TO = /^(?:\s?[(（]含[)）])?\s?(?:到|至|[-–—~～]{1,2})\s?$/;
const BOTH = /^\s?[和与跟]\s?$/;
const AND = /^[\s,，、]*(?:并且|而且|同时|的同时|且|但|又)?\s?(?:在)?$/;

/**
 * Two mentions that say the ends of one range: 15万到16万, 2—3万元, 10~15k元, 3年以上7年以下, 大于20的同时小于35.
 * Null where they do not belong together.
 */
export function joined(text: string, first: Counted, second: Counted): Counted | null {
  const between = text.slice(first.end, second.start);
  if (between.length > 8) return null;
  const isBetween = BOTH.test(between) && text.startsWith('之间', second.end);
  if (isBetween || TO.test(between)) return ranged(text, first, second);
  return AND.test(between) ? crossed(first, second) : null;
}

function ranged(text: string, first: Counted, second: Counted): Counted | null {
  if (first.low === null || second.high === null || first.high === null) return null;
  const isBare = first.kind === 'number' && first.unit === null;
  const isSame = first.kind === second.kind && first.unit === second.unit;
  if (!isSame && !isBare) return null;
  const factor = isBare ? sharedFactor(text, first, second) : 1;
  const low = round(first.low * factor);
  if (low > second.high) return null;
  const start = text[first.start - 1] === '从' ? first.start - 1 : first.start;
  return {
    ...second,
    start,
    low,
    lowOpen: first.lowOpen,
    approximate: first.approximate || second.approximate,
  };
}

/** 2到3万, 30~90日 in days: a unit said once is said for both. */
function sharedFactor(text: string, first: Counted, second: Counted): number {
  const isYear = second.kind === 'duration';
  const unitFactor = isYear ? durationFactor(text, second) : 1;
  const top = (second.high ?? 0) / unitFactor;
  const value = first.low ?? 0;
  const isShared = second.scale > Math.max(first.scale, 10) && second.scale * value <= top;
  const share = second.kind === 'percent' ? percentFactor(text, second, value) : 1;
  return (isShared ? second.scale : 1) * unitFactor * share;
}

function durationFactor(text: string, { start, end }: Counted): number {
  const said = text.slice(start, end);
  if (/周(?!年)|星期|礼拜/.test(said)) return 7;
  return /季度/.test(said) ? 3 : 1;
}

/** 三到五成 */
function percentFactor(text: string, { start, end }: Counted, value: number): number {
  const said = text.slice(start, end);
  if (said.includes('成') || (said.includes('折') && value < 10)) return 10;
  return said.includes('‰') ? 0.1 : 1;
}

/** A lower and an upper bound. */
function crossed(first: Counted, second: Counted): Counted | null {
  if (first.kind !== second.kind || first.unit !== second.unit) return null;
  const [lower, upper] = first.high === null ? [first, second] : [second, first];
  if (lower.high !== null || upper.low !== null || lower.low === null || upper.high === null)
    return null;
  if (lower.low > upper.high) return null;
  return {
    ...lower,
    start: first.start,
    end: second.end,
    high: upper.high,
    highOpen: upper.highOpen,
  };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
