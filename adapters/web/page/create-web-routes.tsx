import { type Context, Hono } from 'hono';
import { randomToken } from '../../../src/conversation/service/keyed-hash.ts';
import { assetRoutes } from './assets/asset-routes.ts';
import { embedRoutes } from './embed/embed-routes.tsx';
import { FaultPage } from './faults/fault-page.tsx';
import { frameOf as frameFor } from './frame-of.ts';
import { type PageFrame, render } from './layout.tsx';
import type { Library } from './library.ts';
import { createLibrary } from './library.ts';
import { pageHeaders } from './page-headers.ts';
import { BrowsePage } from './papers/browse-page.tsx';
import { DocumentPage } from './papers/document-page.tsx';
import { MeasurePage } from './papers/measure-page.tsx';
import { ThemePage } from './papers/theme-page.tsx';
import { answerForm, sentAgain } from './talk/answer-form.ts';
import { AnswerPage } from './talk/answer-page.tsx';
import { hiddenFields } from './talk/ask-form.ts';
import { HomePage } from './talk/home-page.tsx';
import { keepViewSettings, readViewSettings, turnedOver } from './view/view-settings.ts';
import type { WebDeps } from './web-deps.ts';

/** The owner's pages, the widget's files, and the plain forms behind both. */
export function createWebRoutes(deps: WebDeps): Hono {
  const library = createLibrary(deps);
  const frameOf = (context: Context): PageFrame => frameFor(context, deps);
  const hidden = () => hiddenFields(null, randomToken());
  const missing = (context: Context) =>
    context.html(render(<FaultPage frame={frameOf(context)} fault={{ kind: 'missing' }} />), 404);

  const pages = new Hono();
  for (const path of ['/', '/m/:id', '/d/:id', '/t/:theme', '/browse'])
    pages.use(path, pageHeaders());

  pages.get('/', (context) => {
    const text = (context.req.query('q') ?? '').slice(0, 200);
    const page = (
      <HomePage frame={frameOf(context)} library={library} hidden={hidden()} text={text} />
    );
    return context.html(render(page));
  });
  pages.get('/m/:id', (context) => {
    const measure = library.measure(context.req.param('id'));
    if (measure === undefined) return missing(context);
    const frame = frameOf(context);
    return context.html(
      render(<MeasurePage frame={frame} library={library} measure={measure} hidden={hidden()} />),
    );
  });
  pages.get('/d/:id', (context) => {
    const document = library.document(context.req.param('id'));
    if (document === undefined) return missing(context);
    const frame = frameOf(context);
    return context.html(
      render(<DocumentPage frame={frame} library={library} document={document} />),
    );
  });
  pages.get('/t/:theme', (context) => {
    const theme = library.theme(context.req.param('theme'));
    if (theme === undefined) return missing(context);
    return context.html(
      render(
        <ThemePage
          frame={frameOf(context)}
          library={library}
          theme={theme}
          holds={context.req.query('holds') !== '0'}
        />,
      ),
    );
  });
  pages.get('/browse', (context) => {
    const { theme = '', place = '', department = '', year = '', ...rest } = context.req.query();
    const filter = {
      ...{ theme, place, department, year },
      holds: rest['holds'] !== '0',
      q: (rest['q'] ?? '').trim().slice(0, 100),
      page: Math.max(1, Math.trunc(Number(rest['page'])) || 1),
    };
    return context.html(
      render(<BrowsePage frame={frameOf(context)} library={library} filter={filter} />),
    );
  });
  pages.route('/', askRoutes(library, frameOf));
  pages.route('/', embedRoutes(library, frameOf));
  pages.route('/', viewRoutes());
  pages.route('/', assetRoutes(deps.assets));
  return pages;
}

/** Turns 大字 or 高对比 over and goes back to where one was. */
function viewRoutes(): Hono {
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

/** `POST /ask`: one turn by plain form, answered with a page. */
function askRoutes(library: Library, frameOf: (context: Context) => PageFrame): Hono {
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
