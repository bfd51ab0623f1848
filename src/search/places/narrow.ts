import { regionContains } from '../../knowledge/region-code.ts';

/**
 * Picks the one place meant by a name that several places bear.
 * @param within a code that the place must lie in, from the words before it (宁波|鄞州)
 * @returns null when it stays ambiguous (鼓楼区 without a city)
 */
export function narrow(codes: readonly string[], within: string | null): string | null {
  const inside =
    within === null
      ? codes
      : codes.filter((code) => code !== within && regionContains(within, code));
  if (inside.length <= 1) return inside[0] ?? null;
  const province = inside.find((code) => code.endsWith('0000'));
  if (province !== undefined) return province;
  // 长沙 is the city and a county in it: the wider one is meant. 朝阳 is two towns: nobody knows.
  const city = inside.find((code) => code.endsWith('00'));
  return city !== undefined && inside.every((code) => regionContains(city, code)) ? city : null;
}
