import { readQuantity } from '../../knowledge/text/chinese-quantity.ts';
import type { Figure } from '../text/figures.ts';

/**
 * A figure with the vagueness it was said with: 七八个人 → `7..8`, 不到十五万 → `0..149999`, 超过20万 →
 * `200001..`, 20万以上 → `200000..`; a number where it was said exactly.
 */
export function rangeSaid(figure: Figure, text: string, factor = 1): string | number {
  const scaled = (value: number): number => Math.round(value * factor);
  const value = scaled(figure.value);
  const before = text.slice(Math.max(0, figure.start - 5), figure.start);
  const after = text.slice(figure.end, figure.end + 3).replace(/^(?:元|块钱?|的)/, '');
  if (/(?:不超过|没超过|没有超过|最多|顶多)$/.test(before) || /^(?:以内|以下)/.test(after))
    return `0..${value}`;
  if (/(?:不到|不足|低于|少于|没到)$/.test(before)) return `0..${Math.max(0, value - 1)}`;
  if (/(?:超过|多于|高于|不止)$/.test(before)) return `${value + 1}..`;
  if (/(?:至少|起码)$/.test(before) || /^(?:以上|往上|起步)/.test(after)) return `${value}..`;
  const said = readQuantity(text.slice(figure.start, figure.end + 2));
  const isVague = said !== null && said.start === 0 && said.high !== said.low;
  if (!isVague) return value;
  return said.high === null ? `${scaled(said.low)}..` : `${scaled(said.low)}..${scaled(said.high)}`;
}
