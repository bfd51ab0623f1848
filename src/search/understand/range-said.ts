import { writtenRange } from '../../language/quantities/amount-in.ts';
import type { Quantity } from '../../language/utterance.ts';
import type { Figure } from '../text/figures.ts';

/**
 * A figure with the vagueness it was said with: 七八个人 → `7..8`, 不到十五万 → `0..149999`, 超过20万 →
 * `200001..`, 20万以上 → `200000..`; a number where it was said exactly.
 */
export function rangeSaid(
  figure: Figure,
  quantities: readonly Quantity[],
  factor = 1,
): string | number {
  const scaled = (value: number): number => Math.round(value * factor);
  const said = quantities.find(({ span }) => span.start <= figure.start && figure.start < span.end);
  if (said === undefined || !('range' in said)) return scaled(figure.value);
  const { low, high, ...open } = said.range;
  return writtenRange({
    ...open,
    low: low === null ? null : scaled(low),
    high: high === null ? null : scaled(high),
  });
}
