import type { Statement } from '../../../../src/knowledge/schema/statement.ts';

/** Sentences of a record, each with where the paper says it. */
export function Statements({
  statements,
  ordered = false,
}: {
  readonly statements: readonly Statement[];
  readonly ordered?: boolean;
}) {
  const items = statements.map(({ text, locator, url }) => (
    <li>
      {text}
      {url && (
        <>
          {' '}
          <a href={url} rel="noopener noreferrer">
            网址
          </a>
        </>
      )}
      {locator && <cite>{locator}</cite>}
    </li>
  ));
  return ordered ? <ol class="statements">{items}</ol> : <ul class="statements">{items}</ul>;
}

/** A headed list; nothing where there is nothing to say. */
export function StatementSection({
  title,
  statements,
  ordered,
  class: name,
}: {
  readonly title: string;
  readonly statements: readonly Statement[];
  readonly ordered?: boolean;
  readonly class?: string;
}) {
  if (statements.length === 0) return null;
  return (
    <section class={name}>
      <h2>{title}</h2>
      <Statements statements={statements} ordered={ordered ?? false} />
    </section>
  );
}
