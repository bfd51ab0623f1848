import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import { SampleMark, ValidityMark } from '../../shared/view/verdict-mark.tsx';
import type { Library } from '../library.ts';
import { isSample } from '../papers/nature-words.ts';

/** Measures as a list: title, in short what it is, whether it holds. */
export function MeasureHits({
  measures,
  library,
  withDocument = false,
}: {
  readonly measures: readonly Measure[];
  readonly library: Library;
  readonly withDocument?: boolean;
}) {
  return (
    <ul class="hits">
      {measures.map((measure) => {
        const document = library.documentOf(measure);
        return (
          <li class="hit">
            <a href={`/m/${measure.id}`}>{measure.title}</a>
            <ValidityMark validity={library.validity(measure)} />
            {isSample(document) && <SampleMark />}
            <span class="hint">
              {withDocument
                ? `${document.place}${document.year ? `，${document.year}年` : ''}`
                : measure.locator}
            </span>
            <p>{measure.summary}</p>
          </li>
        );
      })}
    </ul>
  );
}
