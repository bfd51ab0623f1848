import { inlineLinks, type LinkTable } from './inline-links.ts';
import type { ViewContext } from './view-context.ts';

interface TextProps {
  readonly text: string;
  readonly links: LinkTable;
  readonly context: ViewContext;
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
