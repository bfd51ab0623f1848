import { Hono } from 'hono';
import type { AppDeps } from '../deps.ts';
import { notFound } from '../faults.ts';

/** The ways in of the chat channels; each answers in its platform's own form. */
export function webhookRoutes({ webhooks }: AppDeps): Hono {
  return new Hono().on(['GET', 'POST'], '/webhooks/:channel', async (context) => {
    const answer = webhooks.get(context.req.param('channel'));
    if (answer === undefined) throw notFound('这个渠道没有开通，要填的设置见 README。');
    return answer(context.req.raw);
  });
}
