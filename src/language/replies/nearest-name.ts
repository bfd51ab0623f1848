/** Shorter names are too near to others. */
const SHORTEST = 3;
/** From this length on two characters may be wrong. */
const LONG = 5;

/** The one value whose name a text is but for a character or two (小规膜); null where two are as near. */
export function nearestName(names: ReadonlyMap<string, string>, text: string): string | null {
  const length = [...text].length;
  if (length < SHORTEST) return null;
  const most = length >= LONG ? 2 : 1;
  const near = [...names].filter(
    ([name]) =>
      name.length >= SHORTEST &&
      Math.abs(name.length - length) <= most &&
      sharesEnd(name, text) &&
      distance(name, text) <= most,
  );
  const values = new Set(near.map(([, value]) => value));
  const [value] = values;
  return values.size === 1 ? (value ?? null) : null;
}

/** Typos leave the beginning right, or the end. */
const sharesEnd = (a: string, b: string): boolean =>
  a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2);

/** Edit distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
