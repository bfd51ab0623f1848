import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import * as z from 'zod';
import { zhCN } from 'zod/locales';
import { createAgentGate } from './agents.ts';
import type { AppDeps } from './deps.ts';
import { answerFault, answerNotFound } from './faults.ts';
import { createMetrics } from './metrics.ts';
import { createOpenApi } from './openapi.ts';
import { allowOrigins, checkOrigin } from './origins.ts';
import { limitRate } from './rate-limit.ts';
import { callRoutes } from './routes/calls.ts';
import { caseRoutes } from './routes/cases.ts';
import { chatRoutes } from './routes/chat.ts';
import { contactRoutes } from './routes/contacts.ts';
import { conversationRoutes } from './routes/conversations.ts';
import { deskRoutes } from './routes/desk.ts';
import { digestRoutes } from './routes/digests.ts';
import { documentRoutes } from './routes/documents.ts';
import { eligibilityRoutes } from './routes/eligibility.ts';
import { factRoutes } from './routes/facts.ts';
import { feedbackRoutes } from './routes/feedback.ts';
import { healthRoutes } from './routes/health.ts';
import { measureRoutes } from './routes/measures.ts';
import { oversightRoutes } from './routes/oversight.ts';
import { referenceRoutes } from './routes/reference.tsx';
import { reportRoutes } from './routes/reports.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { themeRoutes } from './routes/themes.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { securityHeaders } from './security-headers.ts';

/** Chat turns, and other requests, of one address a minute; a whole mobile network may share one. */
const CHAT_PER_MINUTE = 120;
const OTHERS_PER_MINUTE = 600;
const LOGINS_PER_MINUTE = 20;

/** The whole HTTP service: the same on Node.js and on Workers. */
export function createApp(deps: AppDeps): Hono {
  z.config(zhCN());
  const { rateLimit, clientAddress, hash, now } = deps;
  const gate = createAgentGate(deps.agents, hash, now);
  const metrics = createMetrics();
  const limit = (scope: 'chat' | 'login' | 'api', perMinute: number) =>
    limitRate(rateLimit, {
      scope,
      perMinute,
      clientAddress,
      skip: async (context) => (await gate.agentOf(context)) !== null,
    });

  const app = new Hono();
  app.use(requestId({ headerName: 'X-Request-Id', limitLength: 64 }));
  app.use(metrics.observe(deps.log));
  app.use(securityHeaders());
  app.use('/api/*', allowOrigins(deps));
  app.use('/api/*', checkOrigin(deps));
  app.use('/console/*', checkOrigin(deps));
  app.on('POST', ['/ask', '/embed'], checkOrigin(deps));
  // The plain forms of the pages take turns too.
  app.on('POST', ['/api/chat', '/ask', '/embed'], limit('chat', CHAT_PER_MINUTE));
  app.use('/console/login', limit('login', LOGINS_PER_MINUTE));
  app.use('/api/*', limit('api', OTHERS_PER_MINUTE));

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
    caseRoutes(deps, gate),
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
  app.get('/metrics', (context) => context.text(metrics.text()));
  if (deps.pages !== null) app.route('/', deps.pages);
  app.notFound((context) => answerNotFound(context, app.routes));
  app.onError((error, context) => answerFault(error, context, deps.log));
  return app;
}
