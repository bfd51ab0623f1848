import type { Document, DocumentSource } from '../../knowledge/schema/document.ts';

/** A paper cut along the locators of its document record. */
export interface SourceSections {
  /** the whole paper */
  readonly whole: string;
  /**
   * Text of the longest section whose locator begins the given one, after the opening words of the
   * sections that it is an item of (of 一（一） those of 一); null when none does.
   */
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
      const own = parts.slice(0, length).join(' ');
      const text = cut.get(own);
      if (text === undefined) continue;
      const openings = found.filter((section) => isItemOf(own, section.locator));
      return [...openings.map((section) => cut.get(section.locator) ?? ''), text].join('\n');
    }
    return null;
  };
  return { whole, find, lost };
}

/** 三（一）4 is an item of 三（一） and of 三; 三（一）14 is none of 三（一）1. */
function isItemOf(locator: string, heading: string): boolean {
  if (locator === heading || !locator.startsWith(heading)) return false;
  const next = locator.slice(heading.length);
  return /^（/.test(next) || (/^\d/.test(next) && !/\d$/.test(heading));
}

function partOf({ from, to }: DocumentSource, text: string): string {
  const start = from === undefined ? 0 : Math.max(0, text.indexOf(from));
  const end = to === undefined ? -1 : text.indexOf(to, start + 1);
  return text.slice(start, end < 0 ? undefined : end);
}
