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
  | 'monthsince'
  | 'yearsince'
  | 'days'
  | 'daysonly'
  | 'yearsonly'
  | 'years'
  | 'date'
  | 'until'
  | 'per'
  | 'ordinal'
  | 'trade'
  | 'place';

const SLOT_TYPES: ReadonlySet<string> = new Set<SlotType>([
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
    'until',
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

interface Cursor {
  readonly line: string;
  at: number;
}

function readSequence(cursor: Cursor): Pattern {
  const items: Item[] = [];
  while (cursor.at < cursor.line.length) {
    const char = cursor.line.charAt(cursor.at);
    if (char === ' ') cursor.at += 1;
    else if (char === '|' || char === ')') break;
    else items.push(readItem(cursor));
  }
  return items;
}

function readItem(cursor: Cursor): Item {
  const head = cursor.line.charAt(cursor.at) === '!';
  if (head) cursor.at += 1;
  const body = readBody(cursor);
  const optional = cursor.line.charAt(cursor.at) === '?';
  if (optional) cursor.at += 1;
  return { ...body, head, optional };
}

function readBody(cursor: Cursor) {
  const { line } = cursor;
  const rest = line.slice(cursor.at);
  const take = (length: number) => {
    cursor.at += length;
  };
  if (rest.startsWith('…')) {
    take(1);
    return { kind: 'gap' } as const;
  }
  if (rest.startsWith('^') || rest.startsWith('$')) {
    take(1);
    return { kind: 'edge', at: rest.startsWith('^') ? 'start' : 'end' } as const;
  }
  if (rest.startsWith('(')) {
    take(1);
    const lines: Pattern[] = [readSequence(cursor)];
    while (line.charAt(cursor.at) === '|') {
      take(1);
      lines.push(readSequence(cursor));
    }
    if (line.charAt(cursor.at) !== ')') throw new PatternError('少一个“)”');
    take(1);
    return { kind: 'choice', lines } as const;
  }
  const named = /^\{([a-z0-9-]+)\}/.exec(rest);
  if (named !== null) {
    take(named[0].length);
    return { kind: 'class', name: named[1] ?? '' } as const;
  }
  const slot = /^<([a-z]+):([a-z]+)>/.exec(rest);
  if (slot !== null) {
    const [whole, name = '', type = ''] = slot;
    if (!SLOT_TYPES.has(type)) throw new PatternError(`没有“${type}”这种空格`);
    take(whole.length);
    return { kind: 'slot', name, type: type as SlotType } as const;
  }
  const word = /^[^\s{}<>()|?!…^$]+/.exec(rest)?.[0];
  if (word === undefined) throw new PatternError(`看不懂“${rest}”`);
  take(word.length);
  return { kind: 'word', word } as const;
}
