import { PatternError } from './parse-pattern.ts';

/** More parts than this would make too many lines. */
const MOST_PARTS = 3;

/**
 * The lines that `甲 & 乙` stands for: its parts in every order, a gap between them.
 * @throws PatternError where a line has more than three parts
 * @example inEveryOrder('{insurance} & !自己') // ['{insurance} … !自己', '!自己 … {insurance}']
 */
export function inEveryOrder(line: string): readonly string[] {
  const parts = line.split(' & ');
  if (parts.length === 1) return [line];
  if (parts.length > MOST_PARTS)
    throw new PatternError(`“${line}”里的“&”太多，最多${MOST_PARTS}段`);
  return ordersOf(parts).map((order) => order.join(' … '));
}

function ordersOf(parts: readonly string[]): readonly (readonly string[])[] {
  if (parts.length < 2) return [parts];
  return parts.flatMap((first, index) =>
    ordersOf(parts.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}
