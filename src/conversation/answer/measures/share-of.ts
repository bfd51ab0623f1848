import type { Fact } from '../../../knowledge/schema/fact.ts';

/** How many in a hundred give one of these answers. */
export function shareOf({ options }: Fact, values: readonly string[]): number {
  const given = options.reduce((sum, { percent = 0 }) => sum + percent, 0);
  const silent = options.filter(({ percent }) => percent === undefined).length;
  const rest = silent === 0 ? 0 : Math.max(0, 100 - given) / silent;
  return options
    .filter(({ value }) => values.includes(value))
    .reduce((sum, { percent = rest }) => sum + percent, 0);
}
