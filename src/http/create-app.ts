import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import * as z from 'zod';
import { zhCN } from 'zod/locales';
import { createAgentGate } from './access/agents.ts';
import { createGuesses, unlimitedGuesses } from './access/guesses.ts';
import { createSecurityEvents } from './access/security-events.ts';
import { createSessions } from './access/sessions.ts';
import type { AppDeps } from './deps.ts';
import { createOpenApi } from './describe/openapi.ts';
import { answerFault, answerNotFound, notFound } from './faults.ts';
import { guardRequests } from './middleware/guard.ts';
import { createMetrics } from './middleware/metrics.ts';
import { callRoutes } from './routes/agents/calls.ts';
import { caseRoutes } from './routes/agents/cases.ts';
import { deskRoutes } from './routes/agents/desk.ts';
import { oversightRoutes } from './routes/agents/oversight.ts';
import { sessionRoutes } from './routes/agents/session.ts';
import { chatRoutes } from './routes/chat.ts';
import { contactRoutes } from './routes/contacts.ts';
import { conversationRoutes, feedbackRoutes } from './routes/conversations.ts';
import { digestRoutes } from './routes/digests.ts';
import { documentRoutes } from './routes/documents.ts';
import { eligibilityRoutes } from './routes/eligibility.ts';
import { factRoutes } from './routes/facts.ts';
import { healthRoutes } from './routes/health.ts';
import { measureRoutes } from './routes/measures.ts';
import { referenceRoutes } from './routes/reference.tsx';
import { reportRoutes } from './routes/reports.ts';
import { searchRoutes } from './routes/search.ts';
import { themeRoutes } from './routes/themes.ts';

/**
 * The whole HTTP service: the same on Node.js and on Workers.
 * @throws nothing itself: a Problem of any handler becomes its response here
 */
export function createApp(deps: AppDeps): Hono {
  z.config(zhCN());
  const { agents, clientAddress, hash, now, store, publicUrl } = deps;
  const { audit } = store;
  const events = createSecurityEvents({ log: deps.log, audit, hash, clientAddress, now });
  const guessesOf = (what: 'token' | 'code') =>
    deps.isLimited
      ? createGuesses({ ...{ what, hash, clientAddress, events, now }, store: store.guesses })
      : unlimitedGuesses;
  const sessions = createSessions({ ...{ agents, hash, publicUrl, now }, store: store.sessions });
  const gate = createAgentGate({ ...{ agents, sessions, hash }, guesses: guessesOf('token') });
  const metrics = createMetrics(deps.counters);

  const app = new Hono();
  app.use(requestId({ headerName: 'X-Request-Id', limitLength: 64 }));
  app.use(metrics.observe(deps.log));
  app.use(async (context, next) => {
    if (deps.drawFault) context.set('drawFault', deps.drawFault);
    await next();
  });
  for (const guard of guardRequests(deps, events)) app.use(guard);

  for (const routes of [
    healthRoutes(deps),
    chatRoutes(deps),
    searchRoutes(deps),
    measureRoutes(deps),
    documentRoutes(deps),
    themeRoutes(deps),
    contactRoutes(deps),
    eligibilityRoutes(deps),
    factRoutes(deps),
    feedbackRoutes(deps),
    conversationRoutes(deps),
    caseRoutes(deps, gate, guessesOf('code')),
    reportRoutes(deps, gate),
    oversightRoutes(deps, gate),
    digestRoutes(deps, gate),
    callRoutes(deps, gate),
    deskRoutes(deps, gate),
    sessionRoutes(deps, gate),
    webhookRoutes(deps),
    referenceRoutes(createOpenApi(app, deps.version)),
  ]) {
    app.route('/', routes);
  }
  app.get('/metrics', async (context) => {
    if (!deps.openMetrics && (await gate.agentOf(context)) === null) throw gate.refusal();
    return context.text(metrics.text());
  });
  if (deps.pages !== null) app.route('/', deps.pages);
  app.notFound((context) => answerNotFound(context, app.routes));
  app.onError((error, context) => answerFault(error, context, deps.log, events));
  return app;
}

/** The ways in of the chat channels; each answers in its platform's own form. */
function webhookRoutes({ webhooks }: AppDeps): Hono {
  return new Hono().on(['GET', 'POST'], '/webhooks/:channel', async (context) => {
    const answer = webhooks.get(context.req.param('channel'));
    if (answer === undefined) throw notFound('这个渠道没有开通，要填的设置见 README。');
    return answer(context.req.raw);
  });
}
