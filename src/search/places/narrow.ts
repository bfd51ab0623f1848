import { regionContains } from '../../knowledge/region-code.ts';

/** 北京朝阳区 beside 朝阳市: nobody can tell which 朝阳 is meant. */
const EQUALLY_KNOWN = new Set(['110105']);

/** 台湾, 香港, 澳门: their districts bear many a name that is better known elsewhere. */
const OUTLYING = /^(?:71|81|82)/;

/**
 * Picks the one place meant by a name that several places bear.
 * @param within a code that the place must lie in, from the words before it (宁波|鄞州)
 * @returns null when it stays ambiguous (鼓楼区 without a city)
 */
export function narrow(codes: readonly string[], within: string | null): string | null {
  const all =
    within === null
      ? codes
      : codes.filter((code) => code !== within && regionContains(within, code));
  // 永康 is a city of 浙江 before it is a district across the strait.
  const near = all.filter((code) => !OUTLYING.test(code));
  const inside = near.length > 0 ? near : all;
  if (inside.length <= 1) return inside[0] ?? null;
  const province = inside.find((code) => code.endsWith('0000'));
  if (province !== undefined) return province;
  // 西安 is a city and, by its short name, two small districts elsewhere: the city is meant. A county
  // that is as well known as the city of its name leaves it open.
  const cities = inside.filter((code) => code.endsWith('00'));
  const [city] = cities;
  if (city === undefined || cities.length > 1) return null;
  return inside.some((code) => EQUALLY_KNOWN.has(code)) ? null : city;
}
