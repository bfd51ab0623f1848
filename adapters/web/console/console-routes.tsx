import { Hono } from 'hono';
import { civilDateAt } from '../../../src/knowledge/civil-date.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import type { Region } from '../../../src/knowledge/schema/vocabulary.ts';
import { assetPath, type WebAssets } from '../page/assets/assets.ts';
import { render } from '../page/layout.tsx';
import { pageHeaders } from '../page/page-headers.ts';
import { placesOf } from '../page/places.ts';

/** `/console`: the desk of a 12345 agent. Signing in and all data are the API's. */
export function consoleRoutes({
  assets,
  knowledge,
  locked,
  now,
}: {
  readonly assets: WebAssets;
  readonly knowledge: Knowledge;
  /** no agent's token is set */
  readonly locked: boolean;
  /** milliseconds since the epoch */
  readonly now: () => number;
}): Hono {
  const places = placesOf(knowledge).map(({ code, name }) => ({ code, name }));
  const routes = new Hono();
  routes.use('/console', pageHeaders());
  routes.get('/console', (context) => {
    const today = civilDateAt(now());
    const page = <ConsolePage assets={assets} today={today} places={places} locked={locked} />;
    return context.html(render(page), locked ? 403 : 200);
  });
  return routes;
}

/** The console's page: an empty frame that its script fills; or, without agents, how to open it. */
function ConsolePage({
  assets,
  today,
  places,
  locked,
}: {
  readonly assets: WebAssets;
  /** civil date in Asia/Shanghai */
  readonly today: string;
  readonly places: readonly Pick<Region, 'code' | 'name'>[];
  readonly locked: boolean;
}) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>惠小店坐席台</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assetPath(assets, 'console.css')} />
        {!locked && <script type="module" src={assetPath(assets, 'console.js')} />}
      </head>
      <body>
        {locked ? (
          <main class="login">
            <h1>惠小店坐席台</h1>
            <p>
              坐席台还没有开通。在环境变量 <code>AGENT_TOKENS</code>{' '}
              里写上“名字:口令”，多个用逗号隔开， 再重启服务，就能用口令登录。
            </p>
            <pre>AGENT_TOKENS=wang:一串足够长的随机字符,li:另一串</pre>
          </main>
        ) : (
          <div id="console" data-today={today} data-places={JSON.stringify(places)}>
            <noscript>坐席台要打开浏览器的脚本功能（JavaScript）才能用。</noscript>
          </div>
        )}
      </body>
    </html>
  );
}
