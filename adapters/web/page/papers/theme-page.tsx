import { validityWords } from '../../../../src/conversation/wording/validity-words.ts';
import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import type { Theme } from '../../../../src/knowledge/schema/vocabulary.ts';
import { SampleMark, ValidityMark } from '../../shared/view/verdict-mark.tsx';
import { Layout, type PageFrame } from '../layout.tsx';
import type { Library } from '../library.ts';
import { ConditionList } from '../parts/condition-list.tsx';
import { HoldsCount } from '../parts/holds-count.tsx';
import { PageTools } from '../parts/page-tools.tsx';
import { holding } from './browse-filter.ts';
import { isSample } from './nature-words.ts';
import { paperRank } from './paper-rank.ts';

/** One topic over places and years: who, how much, until when, side by side. */
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
  const order = (measure: Measure) => paperRank(library.paperOf(measure));
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
            <p class="hint">一行一项。别处的规定只能参考，办事看您当地的。</p>
          )}
        </header>
        {measures.length > 0 && (
          <table class="compare">
            <caption class="sr">{theme.label}的措施，按文件排</caption>
            <thead>
              <tr>
                {['哪里、哪年', '是什么', '给谁', '多少', '到什么时候'].map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {measures.map((measure) => (
                <Row measure={measure} library={library} />
              ))}
            </tbody>
          </table>
        )}
        <PageTools />
      </article>
    </Layout>
  );
}

function Row({ measure, library }: { readonly measure: Measure; readonly library: Library }) {
  const paper = library.paperOf(measure);
  const { clauses } = measure;
  const validity = library.validity(measure);
  return (
    <tr>
      <th scope="row" data-label="哪里、哪年">
        {paper.place} {isSample(paper) && <SampleMark />}
        <span class="hint">{paper.year ? `${paper.year}年` : '年份不明'}</span>
      </th>
      <td data-label="是什么">
        <a href={`/m/${measure.id}`}>{measure.title}</a>
        <span class="hint">{measure.locator}</span>
      </td>
      <td data-label="给谁">
        {clauses.length === 0 && <span class="hint">这一条是部门自己的工作，没写给谁</span>}
        {clauses.length > 0 && (
          <details>
            <summary>{clauses.length > 1 ? `分${clauses.length}种情况` : '看条件'}</summary>
            {clauses.map((clause) => (
              <>
                {clauses.length > 1 && <strong>{clause.title}</strong>}
                <ConditionList condition={clause.when} library={library} placed={false} />
              </>
            ))}
          </details>
        )}
      </td>
      <td data-label="多少">
        {clauses.length === 0 ? (
          <span class="hint">没写</span>
        ) : (
          <ul>
            {clauses.map(({ gist, estimate }) => (
              <li>
                {gist}
                {estimate && <span class="hint">{estimate.formula}</span>}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td data-label="到什么时候">
        <ValidityMark validity={validity} />
        <span class="hint">{validityWords(validity, paper.issued ?? null, library.today())}</span>
      </td>
    </tr>
  );
}
