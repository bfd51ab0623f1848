import { dateWords } from '../../../../src/conversation/wording/date-words.ts';
import type { Document } from '../../../../src/knowledge/schema/document.ts';
import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import type { Theme } from '../../../../src/knowledge/schema/vocabulary.ts';
import { SampleMark, ValidityMark } from '../../shared/view/verdict-mark.tsx';
import { Layout, type PageFrame } from '../layout.tsx';
import type { Library } from '../library.ts';
import { ConditionList } from '../parts/condition-list.tsx';
import { HoldsCount } from '../parts/holds-count.tsx';
import { PageTools } from '../parts/page-tools.tsx';
import type { Validity } from '../web-deps.ts';
import { holding } from './browse-filter.ts';
import { whoWords } from './demand-words.ts';
import { documentRank } from './document-rank.ts';
import { isSample } from './nature-words.ts';

/** One topic over places and years, by papers: how much, for whom, until when, one under the other. */
export function ThemePage({
  frame,
  library,
  theme,
  holds,
}: {
  readonly frame: PageFrame;
  readonly library: Library;
  readonly theme: Theme;
  /** whether only what holds today is shown */
  readonly holds: boolean;
}) {
  const { shown, hidden } = holding(library, library.ofTheme(theme.id), holds);
  const order = (measure: Measure) => documentRank(library.documentOf(measure));
  const measures = [...shown].sort((a, b) => order(a) - order(b));
  return (
    <Layout frame={frame} title={`${theme.label}：各地各年比一比 - 惠小店`}>
      <article class="paper wide">
        <header class="paper-head">
          <p class="trail">
            <a href="/browse">翻政策</a>
          </p>
          <h1>{theme.label}：各地各年比一比</h1>
          <p class="lead">
            <HoldsCount
              shown={shown.length}
              hidden={hidden}
              holds={holds}
              other={`/t/${theme.id}?holds=${holds ? 0 : 1}`}
              none="手上的文件里没有讲这件事的。"
            />
          </p>
          {measures.length > 0 && (
            <p class="hint">按地方和年份排。别处的规定只能参考，办事看您当地的。</p>
          )}
        </header>
        {measures.length > 0 && (
          <table class="compare">
            <caption class="sr">{theme.label}的措施，按文件排</caption>
            <thead>
              <tr>
                {['有什么', '给谁', '到什么时候'].map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            {inDocuments(measures, library).map(([document, ofDocument]) => (
              <tbody>
                <tr class="paper-row">
                  <th scope="rowgroup" colspan={3}>
                    <a href={`/d/${document.id}`}>
                      {document.place}，{document.year ? `${document.year}年` : '年份不明'}
                    </a>{' '}
                    {isSample(document) && <SampleMark />}
                  </th>
                </tr>
                {ofDocument.map((measure) => (
                  <Row measure={measure} library={library} />
                ))}
              </tbody>
            ))}
          </table>
        )}
        <PageTools />
      </article>
    </Layout>
  );
}

/** Measures by their papers, both in the order that they come in. */
function inDocuments(
  measures: readonly Measure[],
  library: Library,
): readonly (readonly [Document, readonly Measure[]])[] {
  const byDocument = new Map<Document, Measure[]>();
  for (const measure of measures) {
    const document = library.documentOf(measure);
    byDocument.set(document, [...(byDocument.get(document) ?? []), measure]);
  }
  return [...byDocument];
}

/** A line to compare by: what and how much, for whom, until when; the conditions are folded. */
function Row({ measure, library }: { readonly measure: Measure; readonly library: Library }) {
  const { clauses } = measure;
  const validity = library.validity(measure);
  const [first, ...others] = clauses;
  return (
    <tr>
      <th scope="row">
        <a href={`/m/${measure.id}`}>{measure.title}</a>
        {first && (
          <p class="gist">
            {first.gist}
            {others.length > 0 && <span class="hint">（还有{others.length}种情况）</span>}
          </p>
        )}
      </th>
      <td>
        {first === undefined ? (
          <span class="hint">部门自己的工作</span>
        ) : (
          <details>
            <summary>{whoWords(measure, library)}</summary>
            {clauses.map((clause) => (
              <>
                {others.length > 0 && <strong>{clause.title}</strong>}
                <ConditionList condition={clause.when} library={library} placed={false} />
              </>
            ))}
          </details>
        )}
      </td>
      <td>
        <ValidityMark validity={validity} /> <span class="hint">{untilWords(validity)}</span>
      </td>
    </tr>
  );
}

/** The day that a stamp leaves open: 2023年4月8日止. */
function untilWords({ status, from, to }: Validity): string {
  if (status === 'not_started' && from !== null) return `${dateWords(from)}起`;
  return to === null ? '' : `${dateWords(to)}止`;
}
