import type { Citation } from '../../../../src/conversation/reply.ts';
import { dateWords } from '../../../../src/conversation/wording/date-words.ts';
import { Link } from './rich-text.tsx';
import type { ViewContext } from './view-context.ts';

/** Where every sentence of an answer stands in print. */
export function SourceList({
  citations,
  context,
}: {
  readonly citations: readonly Citation[];
  readonly context: ViewContext;
}) {
  if (citations.length === 0) return null;
  return (
    <details class="sources">
      <summary>看出处（{citations.length}）</summary>
      <ul>
        {citations.map(({ measureId, document, number, locator, issued }) => (
          <li>
            <Link href={`${context.base}/m/${measureId}`} context={context}>
              《{document}》{locator}
            </Link>
            <span class="hint">
              {[number, issued && `${dateWords(issued)}印发`].filter(Boolean).join('，')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
