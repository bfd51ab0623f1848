/** A way of writing function words in dialect, and how it is read; both are of one length. */
export type DialectReader = (text: string) => string;

/**
 * @param pairs `冇=没`: what is written, what is read
 * @throws Error where the two differ in length, which would move all that follows
 */
export function createDialectReader(pairs: readonly string[]): DialectReader {
  const table = new Map(
    pairs.map((pair) => {
      const [written = '', read = ''] = pair.split('=');
      if (written.length !== read.length) throw new Error(`dialect ${pair}: lengths differ`);
      return [written, read] as const;
    }),
  );
  if (table.size === 0) return (text) => text;
  const any = new RegExp([...table.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
  return (text) => text.replace(any, (written) => table.get(written) ?? written);
}
