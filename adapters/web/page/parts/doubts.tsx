import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import type { Library } from '../library.ts';
import { StatementSection, Statements } from './statements.tsx';

/** What the paper leaves open, what cannot be read, and what was taken over from a sister paper. */
export function Doubts({
  measure,
  library,
}: {
  readonly measure: Measure;
  readonly library: Library;
}) {
  const { caveats, damaged, inferred, excludes, discretion, outside } = measure;
  const validityNote = library.validity(measure).note;
  const notes = [...(discretion ? [discretion] : []), ...(validityNote ? [validityNote] : [])];
  return (
    <>
      {damaged.length > 0 && (
        <section class="damaged">
          <h2>看不清的地方</h2>
          <Statements statements={damaged} />
        </section>
      )}
      {inferred.length > 0 && (
        <section class="inferred">
          <h2>照别的文件推断的</h2>
          <ul class="statements">
            {inferred.map(({ what, from, reason }) => (
              <li>
                {what}（照 <a href={`/m/${from}`}>{library.measure(from)?.title ?? from}</a> 推断：
                {reason}）
              </li>
            ))}
          </ul>
        </section>
      )}
      <StatementSection
        title="要留心"
        statements={[...notes.map((text) => ({ text })), ...caveats]}
      />
      {excludes.length > 0 && (
        <section>
          <h2>和别的政策怎么算</h2>
          <ul class="statements">
            {excludes.map(({ measure: id, text, locator }) => (
              <li>
                {text}（<a href={`/m/${id}`}>{library.measure(id)?.title ?? id}</a>）
                {locator && <cite>{locator}</cite>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <StatementSection
        title="文件以外的依据"
        statements={outside.map(({ value, source }) => ({ text: `${value}：${source}` }))}
      />
    </>
  );
}
