/** @jsxImportSource hono/jsx/dom */
import type { Said } from '../../../model/records.ts';

/** Sentences of the paper, each with where it stands; nothing when there are none. */
export function SaidList({
  title,
  items,
  kind = 'plain',
  ordered = false,
}: {
  readonly title: string;
  readonly items: readonly Said[];
  readonly kind?: 'plain' | 'caveat' | 'damaged';
  readonly ordered?: boolean;
}) {
  if (items.length === 0) return null;
  const lines = items.map(({ text, locator }) => (
    <li key={text}>
      {text}
      {locator && <cite>{locator}</cite>}
    </li>
  ));
  return (
    <div class={`said-list ${kind}`}>
      <h3>{title}</h3>
      {ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>}
    </div>
  );
}
