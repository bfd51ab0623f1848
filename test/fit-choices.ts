/** A message with what may be meant by it, each with what speaks for it. */
export interface Choice {
  /** how much it counts; 1 is usual */
  readonly weight: number;
  /** of each the signs that are not 0, by their places; several may be right */
  readonly options: readonly {
    readonly signs: readonly (readonly [place: number, value: number])[];
    readonly isRight: boolean;
  }[];
}

/** How the weights are fitted. */
export interface Fit {
  /** draws weights towards 0, so that what few choices show counts little */
  readonly ridge: number;
  readonly rounds: number;
  /** how far a weight goes in a round at most, by and by shorter where it `fades` */
  readonly step: number;
  readonly fades: boolean;
}

/** Adam, as published. */
const [BETA, GAMMA, TINY] = [0.9, 0.999, 1e-8];

/**
 * The weights under which what is right is likeliest: multinomial logistic regression over the options of each
 * choice. There is no chance in it: the same choices in the same order give the same weights.
 * @param signs how many there are
 */
export function fitChoices(
  signs: number,
  choices: readonly Choice[],
  { ridge, rounds, step, fades }: Fit,
): Float64Array {
  const weights = new Float64Array(signs);
  const mean = new Float64Array(signs);
  const square = new Float64Array(signs);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = weights.map((weight) => ridge * weight);
    for (const choice of choices) addSlope(choice, weights, slope);
    const pace = fades ? step * (1 - round / (rounds + 1)) : step;
    for (const [at, own] of slope.entries()) {
      mean[at] = BETA * (mean[at] ?? 0) + (1 - BETA) * own;
      square[at] = GAMMA * (square[at] ?? 0) + (1 - GAMMA) * own * own;
      const first = (mean[at] ?? 0) / (1 - BETA ** round);
      const second = (square[at] ?? 0) / (1 - GAMMA ** round);
      weights[at] = (weights[at] ?? 0) - (pace * first) / (Math.sqrt(second) + TINY);
    }
  }
  return weights;
}

/** What a choice says of the direction in which the weights go wrong. */
function addSlope({ options, weight }: Choice, weights: Float64Array, slope: Float64Array): void {
  const scores = options.map(({ signs }) => scoreOf(signs, weights));
  const most = Math.max(...scores);
  const chances = scores.map((score) => Math.exp(score - most));
  const sum = chances.reduce((all, one) => all + one, 0);
  const right = chances.reduce(
    (all, one, at) => (options[at]?.isRight === true ? all + one : all),
    0,
  );
  for (const [number, { signs, isRight }] of options.entries()) {
    const chance = chances[number] ?? 0;
    const pull = weight * (chance / sum - (isRight ? chance / Math.max(right, 1e-300) : 0));
    for (const [at, value] of signs) slope[at] = (slope[at] ?? 0) + pull * value;
  }
}

/** What the signs of an option come to. */
export const scoreOf = (signs: Choice['options'][number]['signs'], weights: Float64Array): number =>
  signs.reduce((sum, [at, value]) => sum + value * (weights[at] ?? 0), 0);
