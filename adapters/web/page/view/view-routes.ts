import { Hono } from 'hono';
import { keepViewSettings, readViewSettings, turnedOver } from './view-settings.ts';

/** Turns 大字 or 高对比 over and goes back to where one was. */
export function viewRoutes(): Hono {
  return new Hono().post('/view', async (context) => {
    const fields = new URLSearchParams(await context.req.text());
    keepViewSettings(context, turnedOver(readViewSettings(context), fields.get('toggle')));
    const back = fields.get('back') ?? '/';
    return context.redirect(isLocal(back) ? back : '/', 303);
  });
}

/** A path of this service: `//host` and `/\host` would lead away. */
function isLocal(path: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(path) && !path.startsWith('/ask');
}
