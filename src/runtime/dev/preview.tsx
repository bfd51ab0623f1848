import { statSync } from 'node:fs';
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { SIGNED_IN } from '../../../adapters/web/console/model/signed-in.ts';
import { randomToken } from '../../conversation/service/keyed-hash.ts';
import { indexOf } from '../../knowledge/knowledge-index.ts';
import { documentOf } from '../../knowledge/schema/ids.ts';
import { root } from '../build/knowledge-files.ts';
import { loadCompiled } from '../node/load-compiled.ts';
import { stylePage } from './preview-style.tsx';

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
