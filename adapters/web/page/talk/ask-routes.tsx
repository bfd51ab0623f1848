import { type Context, Hono } from 'hono';
import { type PageFrame, render } from '../layout.tsx';
import type { Library } from '../library.ts';
import { pageHeaders } from '../page-headers.ts';
import { keepViewSettings, turnedOver } from '../view/view-settings.ts';
import { answerForm, sentAgain } from './answer-form.ts';
import { AnswerPage } from './answer-page.tsx';

/** `POST /ask`: one turn by plain form, answered with a page. */
export function askRoutes(library: Library, frameOf: (context: Context) => PageFrame): Hono {
  const routes = new Hono();
  routes.use('/ask', pageHeaders());
  routes.get('/ask', (context) => context.redirect('/', 302));
  routes.post('/ask', async (context) => {
    const answer = await answerForm(context, library);
    const fields = new URLSearchParams(await context.req.text());
    const toggle = fields.get('toggle');
    const frame = { ...frameOf(context), path: '/', sent: sentAgain(fields) };
    const settings = turnedOver(frame.settings, toggle);
    if (toggle !== null) keepViewSettings(context, settings);
    const status = answer.outcome.kind === 'refused' ? 422 : 200;
    return context.html(render(<AnswerPage frame={{ ...frame, settings }} {...answer} />), status);
  });
  return routes;
}
