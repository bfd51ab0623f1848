import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import { SampleMark, ValidityMark } from '../../shared/view/verdict-mark.tsx';
import type { Library } from '../library.ts';
import { isSample } from '../papers/nature-words.ts';
import { Fold } from './fold.tsx';

/** What stands in the place of a measure that has lapsed; then other papers on the same topic. */
export function Elsewhere({
  measure,
  library,
}: {
  readonly measure: Measure;
  readonly library: Library;
}) {
  const now = measure.replacedBy.flatMap((id) => library.measure(id) ?? []).filter(library.holds);
  const [first] = measure.themes;
  const theme = first === undefined ? undefined : library.theme(first);
  const others =
    theme === undefined
      ? []
      : library.ofTheme(theme.id).filter((other) => other !== measure && !now.includes(other));
  const held = others.filter(library.holds);
  const rest = others.filter((other) => !held.includes(other));
  const bySample = (list: readonly Measure[]) =>
    [false, true].flatMap((sample) =>
      list.filter((other) => isSample(library.documentOf(other)) === sample),
    );
  const shown = [...bySample(held), ...bySample(rest)].slice(0, 8);
  return (
    <>
      {now.length > 0 && (
        <section class="elsewhere">
          <h2>现在看这条</h2>
          <Hits measures={now} library={library} />
        </section>
      )}
      {theme !== undefined && shown.length > 0 && (
        <section class="elsewhere">
          <Fold title={`“${theme.label}”别处怎么说（${shown.length}条）`}>
            <Hits measures={shown} library={library} />
          </Fold>
          <p>
            <a href={`/t/${theme.id}?holds=0`}>放在一起比一比</a>
          </p>
        </section>
      )}
    </>
  );
}

function Hits({
  measures,
  library,
}: {
  readonly measures: readonly Measure[];
  readonly library: Library;
}) {
  return (
    <ul class="hits">
      {measures.map((measure) => {
        const document = library.documentOf(measure);
        return (
          <li class="hit">
            <a href={`/m/${measure.id}`}>{measure.title}</a>
            <span class="hint">
              {document.place}
              {document.year && `，${document.year}年`}
            </span>
            <ValidityMark validity={library.validity(measure)} />
            {isSample(document) && <SampleMark />}
          </li>
        );
      })}
    </ul>
  );
}
