import { dateWords } from '../../../../src/conversation/wording/date-words.ts';
import { inGroups } from '../../../../src/knowledge/in-groups.ts';
import { Chips } from '../../shared/view/question/say-form.tsx';
import { SampleMark } from '../../shared/view/verdict-mark.tsx';
import type { HiddenField } from '../../shared/view/view-context.ts';
import { Layout, type PageFrame } from '../layout.tsx';
import type { Library } from '../library.ts';
import { byDocumentRank } from '../papers/document-rank.ts';
import { placesOf } from '../places.ts';
import { home, promises, situations } from '../wording.ts';
import { Composer } from './composer.tsx';
import { plainContext } from './plain-context.ts';
import { TalkShell } from './talk-shell.tsx';

/** The owner's page: what it is, for whom, how current; one big input; ways in for every situation. */
export function HomePage({
  frame,
  library,
  hidden,
  text,
}: {
  readonly frame: PageFrame;
  readonly library: Library;
  readonly hidden: readonly HiddenField[];
  /** a question to start with, from the address */
  readonly text: string;
}) {
  const context = plainContext(library, hidden);
  return (
    <Layout frame={frame} title={home.title}>
      <TalkShell
        intro={<Intro />}
        composer={
          <Composer hidden={hidden} places={placesOf(library.deps.knowledge)} text={text} />
        }
      />
      <div class="welcome">
        <Currency library={library} />
        <section aria-labelledby="situations">
          <h2 id="situations">点一句就能问</h2>
          <div class="situations">
            {situations.map(({ label, questions }) => (
              <div class="situation">
                <h3>{label}</h3>
                <Chips
                  label={label}
                  sayings={questions.map((question) => ({ label: question, text: question }))}
                  context={context}
                />
              </div>
            ))}
          </div>
        </section>
        <section aria-label="自己翻">
          <Themes library={library} />
          <Papers library={library} />
        </section>
        <section class="promises" aria-label="说在前头">
          {promises.map(({ title, text: words }) => (
            <div>
              <h3>{title}</h3>
              <p>{words}</p>
            </div>
          ))}
        </section>
      </div>
    </Layout>
  );
}

function Intro() {
  return (
    <>
      <p class="eyebrow">给个体工商户的政策助手</p>
      <h1>{home.question}</h1>
      <p class="lead">{home.lead}</p>
    </>
  );
}

/** What is in it, and for which day it is judged. */
function Currency({ library }: { readonly library: Library }) {
  const { documents, measures } = library.deps.knowledge;
  const parts = [
    `收了${documents.length}份文件、${measures.length}项措施，每句话都有出处；绍兴、宁波鄞州、温州文成的最细。`,
    `有没有过期，按今天（${dateWords(library.today())}）来看。`,
  ];
  return <p class="current">{parts.join('')}</p>;
}

function Themes({ library }: { readonly library: Library }) {
  const { themes, groups } = library.deps.knowledge;
  const used = themes.filter(({ id }) => library.ofTheme(id).length > 0);
  const headings = groups.filter((group) => group.of === 'themes');
  return (
    <details class="browse-by">
      <summary>
        <h2>按事情翻</h2> <span class="hint">{used.length}件事，各地各年比一比</span>
      </summary>
      <dl class="groups">
        {inGroups(used, headings).map(({ label, members }) => (
          <div>
            <dt>{label}</dt>
            {members.map((theme) => (
              <dd>
                <a href={`/t/${theme.id}`}>{theme.label}</a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p>
        <a href="/browse">按地方、部门、年份翻</a>
      </p>
    </details>
  );
}

function Papers({ library }: { readonly library: Library }) {
  return (
    <details class="browse-by">
      <summary>
        <h2>手上的文件</h2> <span class="hint">{library.deps.knowledge.documents.length}份</span>
      </summary>
      <ul class="papers">
        {byDocumentRank(library.deps.knowledge.documents).map(
          ({ id, shortTitle, place, issued, nature }) => (
            <li>
              <a href={`/d/${id}`}>{shortTitle}</a> {nature === 'reference' && <SampleMark />}
              <span class="hint">
                {place}，{issued ? `${dateWords(issued)}` : '没写日期'}
                {nature === 'damaged' && '，原件残缺'}
              </span>
            </li>
          ),
        )}
      </ul>
    </details>
  );
}
