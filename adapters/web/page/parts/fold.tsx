import type { Child } from 'hono/jsx';

/** A headed part of a page that few come for: its heading stays in sight, the rest is one press away. */
export function Fold({
  title,
  class: name,
  children,
}: {
  readonly title: string;
  readonly class?: string;
  readonly children?: Child;
}) {
  return (
    <details class={name ? `fold ${name}` : 'fold'}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
