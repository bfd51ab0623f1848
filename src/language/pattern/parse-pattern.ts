/** What a slot takes, and in what unit: see `slot-values.ts`. */
export type SlotType =
  | 'people'
  | 'age'
  | 'agelike'
  | 'persons'
  | 'money'
  | 'number'
  | 'percent'
  | 'months'
  | 'halfyear'
  | 'full'
  | 'fullyears'
  | 'monthsince'
  | 'yearsince'
  | 'days'
  | 'daysonly'
  | 'yearsonly'
  | 'manyyears'
  | 'years'
  | 'date'
  | 'until'
  | 'per'
  | 'ordinal'
  | 'trade'
  | 'place'
  | 'county'
  | 'citywide';

/** All types of slots. */
export const SLOT_TYPES: ReadonlySet<SlotType> = new Set<SlotType>([
  ...(['people', 'age', 'money', 'number', 'percent', 'months', 'days'] as const),
  ...(['years', 'date', 'per', 'ordinal', 'trade', 'place'] as const),
  ...([
    'persons',
    'monthsince',
    'yearsince',
    'halfyear',
    'agelike',
    'daysonly',
    'yearsonly',
    'manyyears',
    'until',
    'full',
    'fullyears',
    'county',
    'citywide',
  ] as const),
]);

/** One step of a line of a frame. */
export type Item = (
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'slot'; readonly name: string; readonly type: SlotType }
  | { readonly kind: 'gap' }
  /** where a clause begins or ends: ^ and $ */
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' }
  | { readonly kind: 'choice'; readonly lines: readonly Pattern[] }
) & {
  /** what negation, aspect and mood are about */
  readonly head: boolean;
  readonly optional: boolean;
};
export type Pattern = readonly Item[];

/** A line that is not written in the pattern language. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

/**
 * Reads a line of the pattern language: 字, `{class}`, `<slot:type>`, `!head`, `optional?`, `(one|other)`,
 * `…` for up to four words between, `^` and `$` where a clause begins and ends. Blanks separate and mean nothing.
 * @throws PatternError where it is not written so
 */
export function parsePattern(line: string): Pattern {
  const reader = { line, at: 0 };
  const pattern = readSequence(reader);
  if (reader.at < line.length) throw new PatternError(`多出来的“${line.slice(reader.at)}”`);
  if (!pattern.some((item) => !item.optional && item.kind !== 'gap'))
    throw new PatternError('至少要有一个一定要出现的词');
  return pattern;
}

/**
 * What a line begins with: its items up to the first that must stand there.
 * @throws PatternError where these are not written in the pattern language
 */
export function parseBeginning(line: string): Pattern {
  const cursor = { line, at: 0 };
  const items: Item[] = [];
  for (let isOver = false; !isOver; ) {
    const item = readNext(cursor);
    if (item === null) break;
    items.push(item);
    isOver = !item.optional && item.kind !== 'gap' && item.kind !== 'edge';
  }
  return items;
}

interface Cursor {
  readonly line: string;
  at: number;
}

function readSequence(cursor: Cursor): Pattern {
  const items: Item[] = [];
  for (let item = readNext(cursor); item !== null; item = readNext(cursor)) items.push(item);
  return items;
}

/** The next item; null at the end of a sequence. */
function readNext(cursor: Cursor): Item | null {
  while (cursor.line.charAt(cursor.at) === ' ') cursor.at += 1;
  const char = cursor.line.charAt(cursor.at);
  return char === '' || char === '|' || char === ')' ? null : readItem(cursor);
}

function readItem(cursor: Cursor): Item {
  const head = cursor.line.charAt(cursor.at) === '!';
  if (head) cursor.at += 1;
  const body = readBody(cursor);
  const optional = cursor.line.charAt(cursor.at) === '?';
  if (optional) cursor.at += 1;
  return { ...body, head, optional };
}

const CLASS = /\{([a-z0-9-]+)\}/y;
const SLOT = /<([a-z]+):([a-z]+)>/y;
const WORD = /[^\s{}<>()|?!…^$]+/y;

function readBody(cursor: Cursor) {
  const { line } = cursor;
  const take = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = cursor.at;
    const found = pattern.exec(line);
    if (found === null) throw new PatternError(`看不懂“${line.slice(cursor.at)}”`);
    cursor.at += found[0].length;
    return found;
  };
  switch (line.charAt(cursor.at)) {
    case '…':
      cursor.at += 1;
      return { kind: 'gap' } as const;
    case '^':
      cursor.at += 1;
      return { kind: 'edge', at: 'start' } as const;
    case '$':
      cursor.at += 1;
      return { kind: 'edge', at: 'end' } as const;
    case '(':
      return { kind: 'choice', lines: readChoice(cursor) } as const;
    case '{':
      return { kind: 'class', name: take(CLASS)[1] ?? '' } as const;
    case '<': {
      const [, name = '', type = ''] = take(SLOT);
      if (!SLOT_TYPES.has(type as SlotType)) throw new PatternError(`没有“${type}”这种空格`);
      return { kind: 'slot', name, type: type as SlotType } as const;
    }
    default:
      return { kind: 'word', word: take(WORD)[0] } as const;
  }
}

function readChoice(cursor: Cursor): readonly Pattern[] {
  const { line } = cursor;
  cursor.at += 1;
  const lines: Pattern[] = [readSequence(cursor)];
  while (line.charAt(cursor.at) === '|') {
    cursor.at += 1;
    lines.push(readSequence(cursor));
  }
  if (line.charAt(cursor.at) !== ')') throw new PatternError('少一个“)”');
  cursor.at += 1;
  return lines;
}
