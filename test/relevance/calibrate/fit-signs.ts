/** A message's signs, whether it is to be answered, and how much it counts. */
export interface SignRow {
  readonly values: readonly number[];
  readonly inside: boolean;
  readonly weight: number;
}

/** Rounds over all signs; they settle long before. */
const ROUNDS = 60;
const PULL = 0.003;

/**
 * Logistic regression, one sign after the other by Newton's method. A weight whose sign contradicts its
 * direction stays at 0, so that signs which say nearly the same do not turn against each other.
 * @param directions for each sign +1, -1, or 0 where either is right
 */
export function fitSigns(rows: readonly SignRow[], directions: readonly number[]): number[] {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const columns = directions.map((_, at) =>
    Float64Array.from(rows, ({ values }) => values[at] ?? 0),
  );
  const scores = new Float64Array(rows.length);
  const weights = directions.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    directions.forEach((direction, at) => {
      const column = columns[at] ?? new Float64Array();
      const before = weights[at] ?? 0;
      const pull = at === 0 ? 0 : PULL * total;
      let gradient = -pull * before;
      let curvature = pull + 1e-9;
      rows.forEach(({ inside, weight }, number) => {
        const value = column[number] ?? 0;
        const share = 1 / (1 + Math.exp(-(scores[number] ?? 0)));
        gradient += weight * ((inside ? 1 : 0) - share) * value;
        curvature += weight * share * (1 - share) * value * value;
      });
      const next = before + Math.max(-1, Math.min(1, gradient / curvature));
      const kept = direction === 0 ? next : direction * Math.max(0, direction * next);
      weights[at] = kept;
      for (let number = 0; number < scores.length; number += 1) {
        scores[number] = (scores[number] ?? 0) + (kept - before) * (column[number] ?? 0);
      }
    });
  }
  return weights;
}

export function scoreOf(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}
