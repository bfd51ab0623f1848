import { parseNumeral } from './parse-numeral.ts';
import { vagueNumeralAt } from './vague-numeral.ts';

/** A number as it is said, before its unit: exact, or the range that vague words leave. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number | null;
  /** 三十多 is more than thirty */
  readonly lowOpen: boolean;
  /** 三十多, 几万: the upper end itself is out */
  readonly highOpen: boolean;
  readonly approximate: boolean;
  /** `digits` 3500, `spelled` 三千五, `read-out` 二〇二〇, `vague` 几万, 三四 */
  readonly form: 'digits' | 'spelled' | 'read-out' | 'vague';
  /** whether a unit of ten or more was said: 十, 百, 千, 万, 亿, w, k */
  readonly scaled: boolean;
  /** the largest unit that was said, 1 where none was: what 2到3万 shares */
  readonly scale: number;
}

/** @example numeralAt('房租三千五', 2) // { start: 2, end: 5, low: 3500, high: 3500, … } */
export function numeralAt(text: string, start: number): Numeral | null {
  return vagueNumeralAt(text, start) ?? parseNumeral(text, start);
}

/** 半, where it is one half and no more. */
export function halfAt(start: number): Numeral {
  const bounds = { low: 0.5, high: 0.5, lowOpen: false, highOpen: false, approximate: false };
  return { start, end: start + 1, ...bounds, form: 'spelled', scaled: false, scale: 1 };
}
