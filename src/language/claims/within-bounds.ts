import type { Fact } from '../../knowledge/schema/fact.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';

/** Whether a claim's number is one that a sane answer may give; anything that is no number may. */
export function isWithinBounds({ fact: id, value }: FoundClaim, facts: readonly Fact[]): boolean {
  const bounds = facts.find((fact) => fact.id === id)?.bounds;
  if (bounds === undefined) return true;
  const [, low, high] =
    typeof value === 'number'
      ? ['', String(value), String(value)]
      : (/^([\d.]+)\.\.([\d.]*)$/.exec(value) ?? []);
  if (low === undefined) return true;
  return Number(low) <= bounds.max && (high === '' || Number(high) >= bounds.min);
}
