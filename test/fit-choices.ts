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
  const flat = choices.map(flatOf);
  const weights = new Float64Array(signs);
  const mean = new Float64Array(signs);
  const square = new Float64Array(signs);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = weights.map((weight) => ridge * weight);
    for (const choice of flat) addSlope(choice, weights, slope);
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

/** A choice in plain arrays: a fit goes through all of them hundreds of times. */
interface Flat {
  readonly weight: number;
  readonly isRight: readonly boolean[];
  /** where the signs of each option begin, and where the last ones end */
  readonly from: Int32Array;
  readonly places: Int32Array;
  readonly values: Float64Array;
}

function flatOf({ options, weight }: Choice): Flat {
  const from = new Int32Array(options.length + 1);
  for (const [at, { signs }] of options.entries()) from[at + 1] = (from[at] ?? 0) + signs.length;
  const all = options.flatMap(({ signs }) => signs);
  return {
    weight,
    isRight: options.map(({ isRight }) => isRight),
    from,
    places: Int32Array.from(all, ([place]) => place),
    values: Float64Array.from(all, ([, value]) => value),
  };
}

/** What a choice says of the direction in which the weights go wrong. */
function addSlope(choice: Flat, weights: Float64Array, slope: Float64Array): void {
  const { isRight, from, places, values, weight } = choice;
  const chances = new Float64Array(isRight.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let option = 0; option < isRight.length; option += 1) {
    let score = 0;
    for (let at = from[option] ?? 0; at < (from[option + 1] ?? 0); at += 1)
      score += (values[at] ?? 0) * (weights[places[at] ?? 0] ?? 0);
    chances[option] = score;
    most = Math.max(most, score);
  }
  let sum = 0;
  let right = 0;
  for (let option = 0; option < isRight.length; option += 1) {
    const chance = Math.exp((chances[option] ?? 0) - most);
    chances[option] = chance;
    sum += chance;
    if (isRight[option] === true) right += chance;
  }
  for (let option = 0; option < isRight.length; option += 1) {
    const chance = chances[option] ?? 0;
    const pull =
      weight * (chance / sum - (isRight[option] === true ? chance / Math.max(right, 1e-300) : 0));
    for (let at = from[option] ?? 0; at < (from[option + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0;
      slope[place] = (slope[place] ?? 0) + pull * (values[at] ?? 0);
    }
  }
}

/** What the signs of an option come to. */
export const scoreOf = (signs: Choice['options'][number]['signs'], weights: Float64Array): number =>
  signs.reduce((sum, [at, value]) => sum + value * (weights[at] ?? 0), 0);
