/** A stretch of a message: a paragraph, or a list of like lines. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] };

const BULLET = /^[·•]\s*/;
const NUMBER = /^\d{1,2}(、|\.(?!\d))\s*/;

/**
 * Splits a message into paragraphs and lists by the marks that messages use at the start of a line.
 * @example textBlocks('带什么：\n· 执照') is a paragraph and a list of one item
 */
export function textBlocks(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const mark = BULLET.exec(trimmed) ?? NUMBER.exec(trimmed);
    if (mark === null) {
      blocks.push({ kind: 'paragraph', text: trimmed });
      continue;
    }
    const ordered = NUMBER.test(trimmed);
    const item = trimmed.slice(mark[0].length);
    const last = blocks.at(-1);
    if (last?.kind === 'list' && last.ordered === ordered) {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
    } else {
      blocks.push({ kind: 'list', ordered, items: [item] });
    }
  }
  return blocks;
}
