import type { Dialect } from '../knowledge/schema/speech.ts';

/** A stretch of a text in normal form that is read as something else. */
export interface ReadAs {
  readonly from: number;
  readonly to: number;
  readonly as: string;
}

/** What of a text (half width, simplified script) is dialect, in order; most texts hold none. */
export type DialectReader = (folded: string) => readonly ReadAs[];

interface Way {
  /** at one place of a text */
  readonly written: RegExp;
  /** null leaves it as it is */
  readonly read: string | null;
  /** read only in a text that speaks this dialect: one of its own ways stands in it */
  readonly beside: string | null;
  readonly dialect: string;
}

const NONE: readonly ReadAs[] = [];
/** What must or must not stand around. */
const AROUND = /\(\?<?[=!](?:[^()[\]]|\[[^\]]*\])*\)/g;

/**
 * Opens the dialects of the knowledge. At each place of a text the longest way of writing is taken.
 * @throws SyntaxError where a way of writing is no expression
 */
export function createDialectReader(dialects: readonly Dialect[]): DialectReader {
  const byStart = new Map<string, Way[]>();
  for (const way of dialects.flatMap(waysOf))
    for (const start of startsOf(way.written.source))
      byStart.set(start, [...(byStart.get(start) ?? []), way]);
  // Of two as long, the one that minds what stands around it.
  const minds = ({ written }: Way) => (written.source.includes('(?') ? 0 : 1);
  for (const ways of byStart.values()) ways.sort((a, b) => minds(a) - minds(b));

  const longestAt = (folded: string, at: number, spoken: ReadonlySet<string> | null) => {
    let longest: { readonly way: Way; readonly match: RegExpExecArray } | null = null;
    for (const way of byStart.get(folded.charAt(at)) ?? []) {
      if (way.beside !== null && spoken?.has(way.beside) !== true) continue;
      way.written.lastIndex = at;
      const match = way.written.exec(folded);
      if (match !== null && match[0].length > (longest?.match[0].length ?? 0))
        longest = { way, match };
    }
    return longest;
  };

  const readWith = (folded: string, spoken: ReadonlySet<string> | null) => {
    const found: ReadAs[] = [];
    const heard = new Set<string>();
    for (let at = 0; at < folded.length; ) {
      const longest = longestAt(folded, at, spoken);
      const to = at + (longest?.match[0].length ?? 1);
      if (longest !== null && longest.way.read !== null) {
        const { way, match } = longest;
        if (way.beside === null) heard.add(way.dialect);
        const as = longest.way.read.replace(
          /\$(\d)/g,
          (_, number: string) => match[Number(number)] ?? '',
        );
        found.push({ from: at, to, as });
      }
      at = to;
    }
    return { found, heard };
  };

  return (folded) => {
    const { found, heard } = readWith(folded, null);
    return found.length === 0 ? NONE : readWith(folded, heard).found;
  };
}

/** All ways of one dialect; `甲|乙=丙` are two. */
function waysOf({ id, say, beside, keeps }: Dialect): Way[] {
  const wayOf = (line: string, given: string | null): Way => {
    const at = line.lastIndexOf('=');
    const [source, read] = [line.slice(0, at), line.slice(at + 1)];
    return { written: new RegExp(source, 'y'), read, beside: given, dialect: id };
  };
  return [
    ...say.flatMap(splitLine).map((line) => wayOf(line, null)),
    ...beside.flatMap(splitLine).map((line) => wayOf(line, id)),
    ...keeps.map((word) => ({ ...wayOf(`${word}=`, null), read: null })),
  ];
}

/** `甲|乙(?=丙|丁)=戊` → `甲=戊`, `乙(?=丙|丁)=戊`: bars within brackets stay. */
function splitLine(line: string): string[] {
  const at = line.lastIndexOf('=');
  const parts = [''];
  let depth = 0;
  for (const char of line.slice(0, at)) {
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth -= 1;
    if (char === '|' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${char}`);
  }
  return parts.map((part) => `${part}${line.slice(at)}`);
}

/** The characters that a way of writing may begin with: of `[租开]紧`, `(租|开)紧` and `租紧`. */
function startsOf(source: string): readonly string[] {
  const body = source.replace(AROUND, '');
  const set = /^\(?\[([^\]]*)\]/.exec(body);
  const any = /^\(([^()[\]]*)\)/.exec(body);
  const listed = /^\((\\d\|)?\[([^\]]*)\]\)/.exec(body);
  if (listed !== null) return [...(listed[1] ? '0123456789' : ''), ...(listed[2] ?? '')];
  if (set !== null) return [...(set[1] ?? '')];
  if (any !== null) return (any[1] ?? '').split('|').map((one) => one.charAt(0));
  return [body.charAt(0)];
}
