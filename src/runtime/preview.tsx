import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { randomToken } from '../conversation/keyed-hash.ts';
import { documentOf } from '../knowledge/schema/ids.ts';
import { root } from './knowledge-files.ts';
import { loadCompiled } from './load-compiled.ts';

/** Names this run, so that a page notices when the next one has begun. */
const run = randomToken(6);

/**
 * Pages for whoever edits knowledge: the measures, last edited first, and each as its readers will see
 * it. They load themselves again when something was changed. Development only.
 */
export function addPreview(app: Hono): void {
  const { knowledge } = loadCompiled();
  const editedAt = (id: string) =>
    statSync(join(root, 'knowledge/measures', documentOf(id), `${id}.yaml`)).mtimeMs;

  app.get('/preview', (context) => {
    const measures = knowledge.measures
      .map(({ id, title }) => ({ id, title, at: editedAt(id) }))
      .sort((a, b) => b.at - a.at);
    const list = measures.map(({ id, title, at }) => (
      <li>
        <a href={`/preview/${id}`}>{title}</a> {id} · {new Date(at).toLocaleString('zh-CN')}
      </li>
    ));
    return page(context, '改动预览', <ul>{list}</ul>);
  });
  app.get('/preview/run', (context) => context.text(run));
  app.get('/preview/:id', async (context) => {
    const measure = knowledge.measures.find(({ id }) => id === context.req.param('id'));
    if (measure === undefined) return context.notFound();
    const answer = await app.request('/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: measure.title }),
    });
    const { messages } = (await answer.json()) as { messages: { text: string }[] };
    const body = (
      <div class="views">
        <View title="店主看到的网页" path={`/m/${measure.id}`} />
        <View title="坐席看到的" path={`/console#/m/${measure.id}`} />
        <View title={`挂件，问“${measure.title}”`} path="/embed" />
        <section>
          <h2>聊天里的回答</h2>
          {messages.map(({ text }) => (
            <pre>{text}</pre>
          ))}
        </section>
      </div>
    );
    return page(context, measure.title, body);
  });
}

function View({ title, path }: { title: string; path: string }) {
  return (
    <section>
      <h2>
        <a href={path}>{title}</a>
      </h2>
      <iframe title={title} src={path} />
    </section>
  );
}

function page(context: Context, title: string, body: Child) {
  const nonce = randomToken();
  context.header(
    'content-security-policy',
    `default-src 'self'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`,
  );
  const script = `setInterval(async () => {
    const run = await fetch('/preview/run').then((r) => r.text(), () => null);
    if (run !== null && run !== '${run}') location.reload();
  }, 1000);`;
  return context.html(
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <style nonce={nonce}>{styles}</style>
      </head>
      <body>
        <h1>
          <a href="/preview">改动预览</a> {title}
        </h1>
        {body}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>,
  );
}

const styles = `
body { font-family: system-ui, sans-serif; margin: 1rem; }
.views { display: grid; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); gap: 1rem; }
iframe { width: 100%; height: 44rem; border: 1px solid #bbb; }
pre { white-space: pre-wrap; font: inherit; background: #f6f1ea; padding: .75rem; }
`;
