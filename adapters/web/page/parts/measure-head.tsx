import { validityWords } from '../../../../src/conversation/wording/validity-words.ts';
import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import { SampleMark, ValidityMark } from '../../shared/view/verdict-mark.tsx';
import type { Library } from '../library.ts';
import { isSample, natureWords } from '../papers/nature-words.ts';

/** Title, whether it still holds, in short what it is; first of all what the paper lacks. */
export function MeasureHead({
  measure,
  library,
}: {
  readonly measure: Measure;
  readonly library: Library;
}) {
  const document = library.documentOf(measure);
  const validity = library.validity(measure);
  const nature = natureWords(document);
  const themes = measure.themes.flatMap((id) => library.theme(id) ?? []);
  return (
    <header class="paper-head">
      <p class="trail">
        <a href={`/d/${document.id}`}>{document.shortTitle}</a>
        <span>{measure.locator}</span>
      </p>
      <h1>{measure.title}</h1>
      <p class="marks">
        <ValidityMark validity={validity} />
        {isSample(document) && <SampleMark />}
        <span>{validityWords(validity, document.issued ?? null, library.today())}</span>
      </p>
      {nature && <p class="warning">{nature}</p>}
      <p class="lead">{measure.summary}</p>
      <ul class="tags">
        {themes.map((theme) => (
          <li>
            <a href={`/t/${theme.id}`}>{theme.label}</a>
          </li>
        ))}
      </ul>
    </header>
  );
}
