import { WEIGHTS } from './weights.ts';

/** A sign by number: some sixty signs speak for each of a hundred candidates, and names are slow to join and to find. */
export type SignNumber = number;

const numbers = new Map<string, SignNumber>();
const names: string[] = [];
const weights: number[] = [];

/** The number of a sign, the same for as long as the process runs. */
export function signNumber(name: string): SignNumber {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  const number = names.push(name) - 1;
  numbers.set(name, number);
  weights.push(WEIGHTS[name] ?? 0);
  return number;
}

/** What a sign is called in `weights.ts` and where weights are learnt. */
export const signName = (sign: SignNumber): string => names[sign] ?? '';

/** How much a sign speaks for an answer. */
export const weightOf = (sign: SignNumber): number => weights[sign] ?? 0;

/** Numbers of signs by their names. */
export const signNumbers = <Name extends string>(
  all: readonly Name[],
): Readonly<Record<Name, SignNumber>> =>
  Object.fromEntries(all.map((name) => [name, signNumber(name)])) as Record<Name, SignNumber>;

const byCue = new Map<string, Map<string, SignNumber>>();

/** What a cue of the words tells of traits: a sign for each trait that an answer may have. */
export function signsOfCue(cue: string): (trait: string) => SignNumber {
  const known = byCue.get(cue) ?? new Map<string, SignNumber>();
  byCue.set(cue, known);
  return (trait) => {
    const before = known.get(trait);
    if (before !== undefined) return before;
    const sign = signNumber(`${cue}: ${trait}`);
    known.set(trait, sign);
    return sign;
  };
}
