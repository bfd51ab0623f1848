/**
 * Decimal numbers as whole millionths, so that sums of money never drift: 4.35 % of 200 is 8.7. The
 * last digits are rounded half up, and only by `times` and `roundTo`.
 */
export type Exact = bigint;

const SCALE = 1_000_000n;

/** To the nearest millionth. @example exact(0.07) // 70_000n */
export function exact(value: number): Exact {
  return BigInt(Math.round(value * 1_000_000));
}

/** A percentage as a factor; its last two digits survive only to the millionth: 4.55 → 0.0455. */
export function share(percent: number): Exact {
  return BigInt(Math.round(percent * 10_000));
}

/** The nearest number, for showing. */
export function toNumber(value: Exact): number {
  return Number(value) / 1_000_000;
}

/** The product, to the nearest millionth. */
export function times(a: Exact, b: Exact): Exact {
  return divideRounded(a * b, SCALE);
}

/** The nearest multiple of `step`, half up. */
export function roundTo(value: Exact, step: Exact): Exact {
  return divideRounded(value, step) * step;
}

function divideRounded(value: bigint, by: bigint): bigint {
  const doubled = 2n * value + by;
  const quotient = doubled / (2n * by);
  return doubled < 0n && doubled % (2n * by) !== 0n ? quotient - 1n : quotient;
}
