import { statSync } from 'node:fs';
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { SIGNED_IN } from '../../../adapters/web/console/model/signed-in.ts';
import { frameOf } from '../../../adapters/web/page/frame-of.ts';
import { Layout } from '../../../adapters/web/page/layout.tsx';
import { pagePolicy } from '../../../adapters/web/page/page-headers.ts';
import {
  SampleMark,
  ValidityMark,
  VerdictMark,
} from '../../../adapters/web/shared/view/verdict-mark.tsx';
import { randomToken } from '../../conversation/service/keyed-hash.ts';
import { webAssets } from '../../generated/web-assets.ts';
import { indexOf } from '../../knowledge/knowledge-index.ts';
import { documentOf } from '../../knowledge/schema/ids.ts';
import { root } from '../build/knowledge-files.ts';
import { loadCompiled } from '../node/load-compiled.ts';

const TITLE = '改动预览';

/**
 * Pages for whoever edits knowledge: the measures, last edited first, and each as its readers will see
 * it. They load themselves again when something was changed. Development only.
 * @param token that of an agent made up for this run; null where agents have tokens of their own
 */
export function addPreview(app: Hono, token: string | null): void {
  const { knowledge } = loadCompiled();
  // Names what is shown, so that a page notices when something was changed.
  const run = randomToken(6);
  const editedAt = (id: string) =>
    statSync(join(root, 'knowledge/measures', documentOf(id), `${id}.yaml`)).mtimeMs;

  app.get('/preview', (context) => {
    const measures = knowledge.measures
      .map(({ id, title }) => ({ id, title, at: editedAt(id) }))
      .sort((a, b) => b.at - a.at);
    const list = measures.map(({ id, title, at }) => (
      <li>
        <a href={`/preview/${id}`}>{title}</a>
        <span>
          {id} · {new Date(at).toLocaleString('zh-CN')}改的
        </span>
      </li>
    ));
    return page(context, run, TITLE, <ol class="edited">{list}</ol>);
  });
  app.get('/preview/run', (context) => context.text(run));
  app.get('/preview/style', (context) => stylePage(context));
  app.get('/preview/:id', async (context) => {
    const measure = indexOf(knowledge).measure(context.req.param('id'));
    if (measure === undefined) return context.notFound();
    await openPreviewSession(app, context, token);
    const answer = await app.request('/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: measure.title }),
    });
    const { messages } = (await answer.json()) as { messages: { text: string }[] };
    const embed = `/embed?origin=${encodeURIComponent(new URL(context.req.url).origin)}`;
    const body = (
      <div class="views">
        <View title="店主看到的网页" path={`/m/${measure.id}`} />
        <View title={`挂件，问“${measure.title}”`} path={embed} ask={measure.title} />
        <section>
          <h2>聊天里的回答</h2>
          {messages.map(({ text }) => (
            <pre>{text}</pre>
          ))}
        </section>
        <View title="坐席看到的" path={`/console?m=${measure.id}`} wide />
      </div>
    );
    return page(context, run, measure.title, body);
  });
}

function View({
  title,
  path,
  ask,
  wide = false,
}: {
  readonly title: string;
  readonly path: string;
  /** what is said in the frame once its widget is there */
  readonly ask?: string;
  readonly wide?: boolean;
}) {
  return (
    <section class={wide ? 'wide' : ''}>
      <h2>
        <a href={path}>{title}</a>
      </h2>
      <iframe title={title} src={path} data-ask={ask} />
    </section>
  );
}

function page(context: Context, run: string, title: string, body: Child) {
  const nonce = randomToken();
  context.header(
    'content-security-policy',
    `default-src 'self'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`,
  );
  // A widget that has opened is asked, anew after each change. The console asks whether one is signed in only where somebody may be.
  const script = `localStorage.setItem('${SIGNED_IN}', 'yes');
  sessionStorage.clear();
  addEventListener('message', ({ source, origin, data }) => {
    const asked = document.querySelector('iframe[data-ask]');
    if (origin !== location.origin || source !== asked?.contentWindow || data.type !== 'open') return;
    source.postMessage({ to: 'hxd', version: 1, type: 'ask', text: asked.dataset.ask }, origin);
  });
  setInterval(async () => {
    const run = await fetch('/preview/run').then((r) => r.text(), () => null);
    if (run !== null && run !== '${run}') location.reload();
  }, 500);`;
  return context.html(
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <style nonce={nonce}>{styles}</style>
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: script }} />
      </head>
      <body>
        {title !== TITLE && (
          <p>
            <a href="/preview">{TITLE}</a>
          </p>
        )}
        <h1>{title}</h1>
        {body}
      </body>
    </html>,
  );
}

const styles = `
body { font: 1rem/1.6 system-ui, sans-serif; margin: 1rem; color: #2b211b; background: #faf6ef; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
h2 { font-size: 1.05rem; margin: .5rem 0; }
p { margin: 0; }
a { color: #a3211a; }
.edited { columns: 34rem; padding: 0; list-style: none; }
.edited span { color: #6a5a4e; font-size: .85rem; margin-left: .6em; }
.views { display: grid; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); gap: 1rem; }
iframe { width: 100%; height: 44rem; border: 1px solid #e4d8c8; background: #fff; }
.wide { grid-column: 1 / -1; }
pre { white-space: pre-wrap; font: inherit; background: #fffdfa; padding: .75rem; }
`;

/**
 * Signs whoever previews in as an agent, so that they see the console. Only on this very machine, and
 * only with the token that a run of its own has made up: a token that was set is asked for.
 */
async function openPreviewSession(app: Hono, context: Context, token: string | null) {
  if (token === null || !isLoopback(getConnInfo(context).remote.address ?? '')) return;
  const cookie = context.req.header('cookie') ?? '';
  const known = await app.request('/console/session', { headers: { cookie } });
  if (known.ok) return;
  const login = await app.request('/console/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  for (const session of login.headers.getSetCookie())
    context.header('set-cookie', session, { append: true });
}

const isLoopback = (address: string): boolean =>
  address === '::1' || /^(?:::ffff:)?127\./.test(address);

const SIZES = ['s', 'm', 'l', 'xl', 'xxl'] as const;
const SPACES = [1, 2, 3, 4, 5, 6] as const;
const COLOURS = [
  ['brand', '牌子'],
  ['action', '要按的'],
  ['action-ink', '链接'],
  ['yes', '好的：有效、符合、能打的电话'],
  ['wait', '要留心：没写截止、还差一问、等网络'],
  ['error', '错了：没填、不满足'],
  ['muted', '次要的话、已过期'],
  ['edge', '框'],
  ['line', '分隔线'],
] as const;
const STATUSES = ['in_force', 'expired', 'open_ended', 'not_started'] as const;
const VERDICTS = ['eligible', 'ineligible', 'unknown'] as const;

/** `/preview/style`: the tokens of type, space and colour and the small parts, as the page draws them. */
function stylePage(context: Context): Response | Promise<Response> {
  context.header('content-security-policy', pagePolicy());
  const frame = frameOf(context, { assets: webAssets, publicUrl: null });
  return context.html(
    <Layout frame={frame} title="样子">
      <article class="paper">
        <h1>样子</h1>
        <h2>五个字号</h2>
        {SIZES.map((size) => (
          <svg class="sample-line" width="100%" height="48" role="img" aria-label={`text-${size}`}>
            <text y="36" fill="var(--ink)" font-size={`var(--text-${size})`}>
              --text-{size} 现在有效，符合
            </text>
          </svg>
        ))}
        <h2>六档间距</h2>
        {SPACES.map((step) => (
          <p>
            <svg width="100" height="16" aria-hidden="true">
              <rect width={`var(--space-${step})`} height="16" fill="var(--action)" />
            </svg>
            --space-{step}
          </p>
        ))}
        <h2>一种颜色一个意思</h2>
        {COLOURS.map(([name, meaning]) => (
          <p>
            <svg width="60" height="20" aria-hidden="true">
              <rect width="60" height="20" rx="4" fill={`var(--${name})`} />
            </svg>{' '}
            --{name}：{meaning}
          </p>
        ))}
        <h2>章</h2>
        {STATUSES.map((status) => (
          <p class="stamps">
            <ValidityMark validity={{ status }} />
            {VERDICTS.map((verdict) => (
              <VerdictMark verdict={verdict} status={status} />
            ))}
          </p>
        ))}
        <p class="stamps">
          <SampleMark />
        </p>
        <h2>要按的</h2>
        <p class="tools">
          <button class="primary" type="button">
            问一问
          </button>
          <button class="tool" type="button">
            打印
          </button>
          <a class="dial" href="tel:12345">
            12345
          </a>
        </p>
        <p class="fault">还没填。</p>
        <p class="notice">要知道的。</p>
      </article>
    </Layout>,
  );
}
