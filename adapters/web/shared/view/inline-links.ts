import type { Reply } from '../../../../src/conversation/reply.ts';

/** Plain words, or words that lead somewhere. */
export type Inline = string | { readonly text: string; readonly href: string };

/** Words that become links wherever a message says them: printed numbers and titles of measures. */
export type LinkTable = ReadonlyMap<string, string>;

const HOTLINES = ['12345', '12366', '12333', '12348', '12315', '96871'];

/** Numbers of the answer's contacts become `tel:` links, titles of its measures lead to their pages. */
export function linkTable(reply: Pick<Reply, 'contacts' | 'assessments'>, base: string): LinkTable {
  const phones = reply.contacts.flatMap((contact) =>
    contact.phones.flatMap(({ number, areaCode, dial }): [string, string][] =>
      dial === null
        ? []
        : [
            [number, `tel:${dial}`],
            ...(areaCode ? [[`${areaCode}-${number}`, `tel:${dial}`] as [string, string]] : []),
          ],
    ),
  );
  const titles = reply.assessments.map(({ title, measureId }): [string, string] => [
    title,
    `${base}/m/${measureId}`,
  ]);
  return new Map([
    ...titles,
    ...HOTLINES.map((number): [string, string] => [number, `tel:${number}`]),
    ...phones,
  ]);
}

/**
 * Cuts a text at the words of the table, the longest first. A number counts only where no further
 * digit touches it, so that 12345 inside 123456 stays text.
 */
export function inlineLinks(text: string, table: LinkTable): readonly Inline[] {
  const words = [...table.keys()].sort((a, b) => b.length - a.length);
  if (words.length === 0) return [text];
  const pattern = new RegExp(words.map(patternOf).join('|'), 'g');
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const href = table.get(match[0]);
    if (href === undefined) continue;
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ text: match[0], href });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

function patternOf(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /^\d/.test(word) ? `(?<![\\d-])${escaped}(?![\\d-])` : escaped;
}
