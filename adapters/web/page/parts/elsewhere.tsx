import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import { ValidityMark } from '../../shared/view/verdict-mark.tsx';
import type { Library } from '../library.ts';

/** Other papers on the same topic. */
export function Elsewhere({
  measure,
  library,
}: {
  readonly measure: Measure;
  readonly library: Library;
}) {
  const [first] = measure.themes;
  const theme = first === undefined ? undefined : library.theme(first);
  if (theme === undefined) return null;
  const others = library.ofTheme(theme.id).filter(({ id }) => id !== measure.id);
  if (others.length === 0) return null;
  return (
    <section class="elsewhere">
      <h2>“{theme.label}”别处怎么说</h2>
      <ul class="hits">
        {others.slice(0, 8).map((other) => {
          const document = library.paperOf(other);
          return (
            <li class="hit">
              <a href={`/m/${other.id}`}>{other.title}</a>
              <span class="hint">
                {document.place}
                {document.year && `，${document.year}年`}
              </span>
              <ValidityMark validity={library.validity(other)} />
            </li>
          );
        })}
      </ul>
      <p>
        <a href={`/t/${theme.id}`}>放在一起比一比</a>
      </p>
    </section>
  );
}
