import type { Document, PaperSource } from '../schema/document.ts';

/** A paper cut along the locators of its document record. */
export interface SourceSections {
  /** the whole paper */
  readonly whole: string;
  /** text of the longest section whose locator begins the given one; null when none does */
  readonly find: (locator: string) => string | null;
  /** anchors that were not found, in order */
  readonly lost: readonly string[];
}

/**
 * Cuts the paper of `document` into its sections.
 * @param texts of its source files, in their order
 */
export function cutSections(document: Document, texts: readonly string[]): SourceSections {
  const whole = document.source.map((source, at) => partOf(source, texts[at] ?? '')).join('\n');

  const lost: string[] = [];
  const found: { locator: string; level: number; at: number }[] = [];
  let cursor = 0;
  for (const { locator, anchor } of document.sections) {
    const at = whole.indexOf(anchor, cursor);
    if (at < 0) {
      lost.push(`${locator}（${anchor}）`);
      continue;
    }
    found.push({ locator, level: locator.split(' ').length, at });
    cursor = at + 1;
  }
  const cut = new Map(
    found.map((section, index) => {
      const next = found.slice(index + 1).find((later) => later.level <= section.level);
      return [section.locator, whole.slice(section.at, next?.at)];
    }),
  );
  const find = (locator: string): string | null => {
    const parts = locator.split(' ');
    for (let length = parts.length; length > 0; length -= 1) {
      const text = cut.get(parts.slice(0, length).join(' '));
      if (text !== undefined) return text;
    }
    return null;
  };
  return { whole, find, lost };
}

function partOf({ from, to }: PaperSource, text: string): string {
  const start = from === undefined ? 0 : Math.max(0, text.indexOf(from));
  const end = to === undefined ? -1 : text.indexOf(to, start + 1);
  return text.slice(start, end < 0 ? undefined : end);
}
