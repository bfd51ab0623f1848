import type { Context } from 'hono';
import type { PageFrame } from './layout.tsx';
import { readViewSettings } from './view/view-settings.ts';
import type { WebDeps } from './web-deps.ts';

/** What the frame around a page takes from the request for it. */
export function frameOf(
  context: Context,
  { assets, publicUrl }: Pick<WebDeps, 'assets' | 'publicUrl'>,
): PageFrame {
  const { pathname, search, origin } = new URL(context.req.url);
  const path = pathname + search;
  const site = publicUrl ?? origin;
  return {
    assets,
    settings: readViewSettings(context),
    path,
    address: new URL(path, site).href,
    site: new URL(site).origin,
  };
}
