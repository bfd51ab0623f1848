import type { Statement } from '../../../../src/knowledge/schema/statement.ts';
import { Fold } from './fold.tsx';

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

/** A headed list, folded with its count where few come for it; nothing where there is nothing to say. */
export function StatementSection({
  title,
  statements,
  ordered,
  folded = false,
  class: name,
}: {
  readonly title: string;
  readonly statements: readonly Statement[];
  readonly ordered?: boolean;
  readonly folded?: boolean;
  readonly class?: string;
}) {
  if (statements.length === 0) return null;
  const list = <Statements statements={statements} ordered={ordered ?? false} />;
  if (folded)
    return (
      <Fold title={`${title}（${statements.length}条）`} class={name ?? ''}>
        {list}
      </Fold>
    );
  return (
    <section class={name}>
      <h2>{title}</h2>
      {list}
    </section>
  );
}
