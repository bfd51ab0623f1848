/**
 * GB/T 2260 codes compare by prefix: two digits for the province, two for the city, two for the
 * county. `00` at the end means the whole of what stands before; 000000 is the whole country.
 */
export function regionPrefix(code: string): string {
  return code.replace(/(00)+$/, '');
}

/** The region of a national document: every place lies in it. */
export const WHOLE_COUNTRY = '000000';

/** Whether `outer` is `inner` or contains it: 330600 contains 330603, 000000 every place. */
export function regionContains(outer: string, inner: string): boolean {
  return inner.startsWith(regionPrefix(outer));
}

/** Whether one of two regions is the other or contains it: what is decided for one bears on the other. */
export function regionsMeet(one: string, other: string): boolean {
  return regionContains(one, other) || regionContains(other, one);
}

/** 330603 → 330600; the city that a county belongs to, itself for a city. */
export function cityOf(code: string): string {
  return `${code.slice(0, 4)}00`;
}
