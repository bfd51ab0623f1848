import { raw } from 'hono/html';
import { dateWords } from '../../../../src/conversation/wording/date-words.ts';
import { validityWords } from '../../../../src/conversation/wording/validity-words.ts';
import type { Document } from '../../../../src/knowledge/schema/document.ts';
import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import { ContactList } from '../../shared/view/contact-card.tsx';
import { Chips } from '../../shared/view/question/say-form.tsx';
import { SampleMark, ValidityMark } from '../../shared/view/verdict-mark.tsx';
import type { HiddenField } from '../../shared/view/view-context.ts';
import { Layout, type PageFrame } from '../layout.tsx';
import type { Library } from '../library.ts';
import { ClauseSection } from '../parts/clause-section.tsx';
import { Doubts } from '../parts/doubts.tsx';
import { Elsewhere } from '../parts/elsewhere.tsx';
import { Fold } from '../parts/fold.tsx';
import { PageTools } from '../parts/page-tools.tsx';
import { StatementSection } from '../parts/statements.tsx';
import { plainContext } from '../talk/plain-context.ts';
import type { Validity } from '../web-deps.ts';
import { isSample, natureWords } from './nature-words.ts';

/** One measure whole: readable without scripts, to be shared and printed. */
export function MeasurePage({
  frame,
  library,
  measure,
  hidden,
}: {
  readonly frame: PageFrame;
  readonly library: Library;
  readonly measure: Measure;
  readonly hidden: readonly HiddenField[];
}) {
  const document = library.documentOf(measure);
  const { title, summary, clauses, steps, materials, details } = measure;
  const ask = `${title}，我符合吗？`;
  return (
    <Layout
      frame={frame}
      title={`${title}（${document.place}）- 惠小店`}
      description={`${document.shortTitle}，${measure.locator}：${summary}`}
    >
      <article class="paper">
        <MeasureHead measure={measure} library={library} />
        {measure.kind !== 'governance' && (
          <Chips
            label="问一问"
            sayings={[{ label: '帮我看看符不符合', text: ask }]}
            context={plainContext(library, hidden)}
          />
        )}
        {clauses.map((clause) => (
          <ClauseSection
            clause={clause}
            measure={measure}
            library={library}
            alone={clauses.length === 1}
          />
        ))}
        <StatementSection title="怎么办" statements={steps} ordered />
        <StatementSection title="带什么" statements={materials} />
        <section class="call">
          <h2>打给谁</h2>
          <ContactList contacts={library.deps.directory.listFor(measure, null)} open={1} />
        </section>
        <StatementSection title="还写了什么" statements={details} folded />
        <Doubts measure={measure} library={library} />
        <SourceBox measure={measure} document={document} />
        <PageTools />
      </article>
      <ServiceData
        measure={measure}
        document={document}
        validity={library.validity(measure)}
        address={frame.address}
      />
      <Elsewhere measure={measure} library={library} />
    </Layout>
  );
}

/** A measure for search engines, as schema.org's `GovernmentService`. A data block, not a script. */
function ServiceData({
  measure: { title, summary },
  document: { place, issuers, nature },
  validity: { from, to },
  address,
}: {
  readonly measure: Measure;
  readonly document: Document;
  readonly validity: Validity;
  readonly address: string;
}) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: title,
    description: summary,
    url: address,
    inLanguage: 'zh-CN',
    audience: { '@type': 'BusinessAudience', audienceType: '个体工商户' },
    ...(nature === 'reference' ? {} : { areaServed: place }),
    provider: issuers.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    ...(from || to
      ? {
          offers: {
            '@type': 'Offer',
            ...(from ? { validFrom: from } : {}),
            ...(to ? { validThrough: to } : {}),
          },
        }
      : {}),
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json">{raw(json)}</script>;
}

/** Title, whether it still holds, in short what it is; first of all what the paper lacks. */
function MeasureHead({
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

/** Where the measure stands in print. */
function SourceBox({
  measure,
  document,
}: {
  readonly measure: Measure;
  readonly document: Document;
}) {
  const { number, issued, issuers } = document;
  return (
    <Fold title={`出处：${document.shortTitle}，${measure.locator}`}>
      <dl class="facts">
        <div>
          <dt>文件</dt>
          <dd>
            <a href={`/d/${document.id}`}>《{document.title}》</a>
          </dd>
        </div>
        <div>
          <dt>位置</dt>
          <dd>{measure.locator}</dd>
        </div>
        <div>
          <dt>文号</dt>
          <dd>{number ?? '文件没印文号'}</dd>
        </div>
        <div>
          <dt>日期</dt>
          <dd>{issued ? `${dateWords(issued)}印发` : '文件没写日期'}</dd>
        </div>
        {issuers.length > 0 && (
          <div>
            <dt>谁发的</dt>
            <dd>{issuers.join('、')}</dd>
          </div>
        )}
      </dl>
    </Fold>
  );
}
