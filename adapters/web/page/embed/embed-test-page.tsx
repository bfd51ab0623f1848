import type { Finding, Setup } from '../../widget/setup-check.ts';
import { Layout, type PageFrame } from '../layout.tsx';

const marks = { bad: '✗ 不行', note: '！看一下', good: '✓ 好的' } as const;

/** `/embed/test`: tells a site owner what is wrong with how they have put the assistant on their site. */
export function EmbedTestPage({
  frame,
  setup,
  findings,
  service,
}: {
  readonly frame: PageFrame;
  readonly setup: Setup;
  readonly findings: readonly Finding[];
  /** origin of this service, as sites name it */
  readonly service: string;
}) {
  const { origin, snippet, csp } = setup;
  const stops = findings.filter(({ kind }) => kind === 'bad').length;
  return (
    <Layout frame={frame} title="看看放得对不对 - 惠小店">
      <article class="paper setup">
        <header class="paper-head">
          <h1>看看放得对不对</h1>
          <p class="lead">
            写给网站管理员：填上您的网站和放进去的那一段，这里说出哪里不对。只在这里看，不存下来。
          </p>
        </header>
        {findings.length > 0 && (
          <section aria-labelledby="found">
            <h2 id="found">
              {stops === 0 ? '没有发现拦路的问题' : `有${stops}处要改，不改就用不了`}
            </h2>
            <ul>
              {findings.map(({ kind, text }) => (
                <li class={`finding ${kind}`}>
                  <strong>{marks[kind]}</strong> {text}
                </li>
              ))}
            </ul>
          </section>
        )}
        <form method="get" action="/embed/test" class="setup-form">
          <label for="origin">您网站的网址</label>
          <input
            id="origin"
            name="origin"
            value={origin}
            maxlength={200}
            placeholder="https://www.example.gov.cn"
            autocomplete="url"
          />
          <label for="snippet">放进页面里的那一段（脚本、hxd-chat 或 iframe）</label>
          <textarea
            id="snippet"
            name="snippet"
            rows={4}
            maxlength={2000}
            placeholder={`<script src="${service}/widget.js" defer></script>`}
          >
            {snippet}
          </textarea>
          <label for="csp">您网站的内容安全策略（Content-Security-Policy），没有就空着</label>
          <textarea id="csp" name="csp" rows={3} maxlength={3000}>
            {csp}
          </textarea>
          <button type="submit" class="primary">
            看一看
          </button>
        </form>
      </article>
    </Layout>
  );
}
