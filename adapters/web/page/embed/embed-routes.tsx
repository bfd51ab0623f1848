import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { randomToken } from '../../../../src/conversation/service/keyed-hash.ts';
import type { HiddenField } from '../../shared/view/view-context.ts';
import { checkSetup, type Finding, type Setup } from '../../widget/setup-check.ts';
import { assetPath } from '../assets/assets.ts';
import { Layout, type PageFrame, render } from '../layout.tsx';
import type { Library } from '../library.ts';
import { pageHeaders } from '../page-headers.ts';
import { answerForm } from '../talk/answer-form.ts';
import { Answer } from '../talk/answer-page.tsx';
import { hiddenFields } from '../talk/ask-form.ts';
import { Composer } from '../talk/composer.tsx';
import { home } from '../wording.ts';

/**
 * `/embed`: the page for a partner's iframe, only within frames of allowed origins. `?origin=` names the
 * partner's page for messages to it; an origin that is not allowed gets none.
 */
export function embedRoutes(library: Library, frameOf: (context: Context) => PageFrame): Hono {
  const { allowedOrigins, publicUrl, knowledge } = library.deps;
  const isPlace = (text: string) =>
    /^\d{6}$/.test(text) ||
    knowledge.regions.some(({ name, aliases }) => name === text || aliases.includes(text));
  const settingsOf = (context: Context) => {
    const { region = '', accent = '', origin = '', ...query } = context.req.query();
    const { greeting = '', questions = '', height = '' } = query;
    const own = new URL(context.req.url).origin;
    const known = origin === own || allowedOrigins.includes(origin);
    return {
      region: region.slice(0, 60),
      accent: accent.slice(0, 60),
      parent: known ? origin : '',
      greeting: greeting.slice(0, 200),
      questions: questions.slice(0, 200),
      grows: height === 'auto',
    };
  };
  const routes = new Hono();
  routes.use('/embed', pageHeaders(allowedOrigins));
  routes.get('/embed', (context) => {
    const hidden = hiddenFields(null, randomToken());
    const page = <EmbedPage library={library} settings={settingsOf(context)} hidden={hidden} />;
    return context.html(render(page));
  });
  routes.get('/embed/test', pageHeaders(), (context) => {
    const { origin = '', snippet = '', csp = '' } = context.req.query();
    const setup = { origin: origin.trim(), snippet: snippet.trim(), csp: csp.trim() };
    const service = new URL(publicUrl ?? context.req.url).origin;
    const findings = checkSetup(setup, { service, allowedOrigins, isPlace });
    const page = { frame: frameOf(context), setup, findings, service };
    return context.html(render(<EmbedTestPage {...page} />));
  });
  routes.post('/embed', async (context) => {
    const answer = await answerForm(context, library);
    const page = (
      <EmbedPage library={library} settings={settingsOf(context)} hidden={answer.hidden}>
        <Answer {...answer} action="/embed" />
      </EmbedPage>
    );
    return context.html(render(page), answer.outcome.kind === 'refused' ? 422 : 200);
  });
  return routes;
}

/** The page within a partner's frame. Its script puts the panel there; without it the form stands. */
function EmbedPage({
  library,
  settings,
  hidden,
  children,
}: {
  readonly library: Library;
  readonly settings: {
    readonly region: string;
    readonly accent: string;
    /** first words of the panel, and questions to start from with `|` between them; '' for ours */
    readonly greeting: string;
    readonly questions: string;
    /** the panel is as high as what it holds, and tells its parent */
    readonly grows: boolean;
    /** origin of the framing page, checked; empty when unknown */
    readonly parent: string;
  };
  readonly hidden: readonly HiddenField[];
  /** an answer, when a form was sent */
  readonly children?: Child;
}) {
  const { assets } = library.deps;
  const { region, accent, parent, greeting, questions, grows } = settings;
  const placed = region === '' ? hidden : [...hidden, { name: 'region', value: region }];
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{home.title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assetPath(assets, 'page.css')} />
        <script type="module" src={assetPath(assets, 'embed.js')} />
      </head>
      <body>
        <main
          id="hxd"
          data-region={region || undefined}
          data-accent={accent || undefined}
          data-parent={parent || undefined}
          data-greeting={greeting || undefined}
          data-questions={questions || undefined}
          data-height={grows ? 'auto' : undefined}
        >
          {children ?? (
            <>
              <h1 class="sr">{home.title}</h1>
              <p>{home.lead}</p>
              <Composer hidden={placed} places={[]} action="/embed" />
            </>
          )}
        </main>
      </body>
    </html>
  );
}

const marks = { bad: '✗ 不行', note: '！看一下', good: '✓ 好的' } as const;

/** `/embed/test`: tells a site owner what is wrong with how they have put the assistant on their site. */
function EmbedTestPage({
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
