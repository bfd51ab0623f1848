import { dateWords } from '../../../../src/conversation/wording/date-words.ts';
import { inGroups } from '../../../../src/knowledge/in-groups.ts';
import type { Document } from '../../../../src/knowledge/schema/document.ts';
import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import { SampleMark } from '../../shared/view/verdict-mark.tsx';
import { Layout, type PageFrame } from '../layout.tsx';
import type { Library } from '../library.ts';
import { Fold } from '../parts/fold.tsx';
import { MeasureHits } from '../parts/measure-hits.tsx';
import { PageTools } from '../parts/page-tools.tsx';
import { StatementSection } from '../parts/statements.tsx';
import { isSample, natureWords } from './nature-words.ts';

/** One paper: who issued it when, what it implements, what it lacks, and everything in it. */
export function DocumentPage({
  frame,
  library,
  document,
}: {
  readonly frame: PageFrame;
  readonly library: Library;
  readonly document: Document;
}) {
  const { title, place, aims, organisation, safeguards, closing, missing, caveats } = document;
  const measures = library.ofDocument(document.id);
  const nature = natureWords(document);
  return (
    <Layout
      frame={frame}
      title={`${document.shortTitle} - 惠小店`}
      description={`${title}，${place}`}
    >
      <article class="paper">
        <header class="paper-head">
          <p class="trail">
            <a href="/browse">翻政策</a>
            <span>{place}</span>
          </p>
          <h1>{title}</h1>
          {isSample(document) && (
            <p class="marks">
              <SampleMark />
            </p>
          )}
          {nature && <p class="warning">{nature}</p>}
        </header>
        <Rows rows={briefRows(document, library)} />
        <section>
          <h2>里面的措施（{measures.length}项）</h2>
          <Contents measures={measures} library={library} />
        </section>
        <StatementSection
          class="damaged"
          title="缺了什么、隐去了什么"
          statements={missing}
          folded
        />
        <Lost document={document} library={library} />
        <StatementSection title="要留心" statements={caveats} folded />
        <StatementSection title="为什么发" statements={aims} folded />
        <StatementSection title="谁来抓" statements={organisation} folded />
        <StatementSection title="怎么保证做到" statements={safeguards} folded />
        <StatementSection title="结尾写的" statements={closing} folded />
        <Fold title="文号、依据、部门">
          <Rows rows={otherRows(document)} />
          <Original document={document} />
        </Fold>
        <PageTools />
      </article>
    </Layout>
  );
}

/** What a row of a paper's particulars says, and of what. */
type Row = readonly [label: string, value: string];

/** So few are listed as they are; more stand by what they are about. */
const FEW = 6;

/** What a paper holds. */
function Contents({
  measures,
  library,
}: {
  readonly measures: readonly Measure[];
  readonly library: Library;
}) {
  if (measures.length <= FEW) return <MeasureHits measures={measures} library={library} />;
  const { groups } = library.deps.knowledge;
  const about = measures.map((measure) => ({
    measure,
    group: library.theme(measure.themes[0] ?? '')?.group,
  }));
  const themes = groups.filter((group) => group.of === 'themes');
  return inGroups(about, themes).map(({ label, members }) => (
    <Fold title={`${label}（${members.length}项）`}>
      <MeasureHits measures={members.map(({ measure }) => measure)} library={library} />
    </Fold>
  ));
}

const briefRows = (document: Document, library: Library): readonly Row[] => [
  ['管哪里', document.place],
  ['哪天发的', document.issued ? dateWords(document.issued) : '没写'],
  ['到什么时候', endWords(document, library)],
];

function otherRows(document: Document): readonly Row[] {
  const { number, issuers, offices, implements: basis, completeness } = document;
  const named = offices.join('、');
  return [
    ['文号', number ?? '没印'],
    ['谁发的', issuers.join('、') || '没印'],
    ['依据什么', basis ?? '没写'],
    ...(completeness ? [['手上这份有多全', completeness] as const] : []),
    ...(named.length > 0 && named !== issuers.join('、') ? [['牵涉部门', named] as const] : []),
  ];
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl class="facts">
      {rows.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Original({ document: { url } }: { readonly document: Document }) {
  if (!url) return null;
  return (
    <p>
      原文：
      <a href={url} rel="noreferrer">
        {new URL(url).hostname}
      </a>
    </p>
  );
}

/** 到2027年12月31日的20项，没写截止的5项，已过期的3项: what of a paper ends when. */
function endWords(document: Document, library: Library): string {
  const measures = library.ofDocument(document.id);
  const groups = new Map<string, number>();
  const ends = measures.map((measure) => library.validity(measure));
  for (const { status, to } of [...ends].sort((a, b) => ((a.to ?? '9') < (b.to ?? '9') ? -1 : 1))) {
    const words =
      status === 'expired'
        ? '已过期的'
        : status === 'not_started'
          ? '还没开始的'
          : to === null
            ? '没写截止的'
            : `到${dateWords(to)}的`;
    groups.set(words, (groups.get(words) ?? 0) + 1);
  }
  if (groups.size === 0) return '这份文件讲别的文件里的事怎么办，期限看那些措施';
  return [...groups].map(([words, count]) => `${words}${count}项`).join('，');
}

/** Items whose page is lost, with what a sister paper says on the same matter. */
function Lost({ document, library }: { readonly document: Document; readonly library: Library }) {
  if (document.lost.length === 0) return null;
  return (
    <Fold class="damaged" title={`整页丢了的（${document.lost.length}项）`}>
      <ul class="statements">
        {document.lost.map(({ item, sister }) => (
          <li>
            {item}
            {sister.map((id) => (
              <>
                {' '}
                <a href={`/m/${id}`}>参考：{library.measure(id)?.title ?? id}</a>
              </>
            ))}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
