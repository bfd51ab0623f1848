import { inlineLinks, type LinkTable } from './inline-links.ts';
import { textBlocks } from './text-blocks.ts';
import type { ViewContext } from './view-context.ts';

interface TextProps {
  readonly text: string;
  readonly links: LinkTable;
  readonly context: ViewContext;
}

/** A message's text as paragraphs and lists; numbers in it dial, titles in it lead to their pages. */
export function RichText({ text, links, context }: TextProps) {
  const line = (content: string) => <Line text={content} links={links} context={context} />;
  return (
    <div class="text">
      {textBlocks(text).map((block) => {
        if (block.kind === 'paragraph') return <p>{line(block.text)}</p>;
        const items = block.items.map((item) => <li>{line(item)}</li>);
        return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
      })}
    </div>
  );
}

/** One line of text with its links. */
export function Line({ text, links, context }: TextProps) {
  return (
    <>
      {inlineLinks(text, links).map((part) =>
        typeof part === 'string' ? (
          part
        ) : (
          <Link href={part.href} context={context}>
            {part.text}
          </Link>
        ),
      )}
    </>
  );
}

/** A link that leaves a partner's page in a tab of its own and tells the target nothing. */
export function Link({
  href,
  context,
  children,
  ...rest
}: {
  readonly href: string;
  readonly context: ViewContext;
  readonly class?: string;
  readonly children: unknown;
}) {
  const away = context.newTab && !href.startsWith('tel:');
  return (
    <a
      href={href}
      class={rest.class}
      target={away ? '_blank' : undefined}
      rel={away ? 'noopener noreferrer' : undefined}
    >
      {children}
    </a>
  );
}
