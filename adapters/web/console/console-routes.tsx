import { Hono } from 'hono';
import { civilDateAt } from '../../../src/knowledge/civil-date.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import type { WebAssets } from '../page/assets/assets.ts';
import { render } from '../page/layout.tsx';
import { pageHeaders } from '../page/page-headers.ts';
import { placesOf } from '../page/places.ts';
import { ConsolePage } from './console-page.tsx';

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
