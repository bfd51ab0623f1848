import { Hono } from 'hono';
import * as z from 'zod';
import { reportStatusSchema } from '../../storage/tables/reports.ts';
import type { AgentGate } from '../access/agents.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';
import { notFound } from '../faults.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { idParam, limitParam } from '../params.ts';
import { Problem } from '../problem.ts';
import { valid } from '../valid.ts';
import { createCatalogue } from '../views/catalogue.ts';
import { reportSchema, reportView } from '../views/report-view.ts';

const newReportSchema = z
  .strictObject({
    measureId: z.string().max(64),
    reason: z.string().trim().min(1, '要写哪里不对').max(1000, '最多 1000 个字'),
    /** what the agent had before them: facts, answer */
    snapshot: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'NewReport' });
const decisionSchema = z
  .strictObject({ status: reportStatusSchema, note: z.string().max(1000).nullable().default(null) })
  .meta({ id: 'ReportDecision' });
const listQuerySchema = z.object({
  status: reportStatusSchema.optional(),
  measure: idParam,
  limit: limitParam(200, 50),
});
const listSchema = z.object({ reports: z.array(reportSchema) }).meta({ id: 'ReportList' });
const tag = '坐席';

/**
 * Faults that agents find in records, and the department's queue of them.
 * @throws Problem by its handlers: 401 without an agent, 404 where there is no such measure or report
 */
export function reportRoutes(deps: AppDeps, { agentsOnly }: AgentGate): Hono {
  const { store, knowledge, now } = deps;
  const catalogue = createCatalogue(deps);
  return new Hono()
    .get(
      '/api/reports',
      describe({ summary: '报错列表', tag, response: listSchema, agentsOnly: true }),
      agentsOnly,
      valid('query', listQuerySchema),
      async (context) => {
        const { status = null, measure = null, limit } = context.req.valid('query');
        const reports = await store.reports.list({ status, measureId: measure, limit });
        return context.json({ reports: reports.map(reportView) });
      },
    )
    .post(
      '/api/reports',
      describe({
        summary: '报告一条措施写错了',
        tag,
        response: reportSchema,
        status: 201,
        agentsOnly: true,
      }),
      agentsOnly,
      jsonBody(32 * 1024),
      valid('json', newReportSchema),
      async (context) => {
        const report = context.req.valid('json');
        if (catalogue.measure(report.measureId) === undefined) throw unknownMeasure();
        const agent = context.get('agent');
        const { revision } = knowledge;
        const added = await store.reports.add({ ...report, revision, agent }, now());
        const subject = report.measureId;
        await store.audit.add({ agent, action: 'report.add', subject }, now());
        return context.json(reportView(added), 201);
      },
    )
    .patch(
      '/api/reports/:id',
      describe({
        summary: '处理一条报错',
        tag,
        response: reportSchema,
        problems: [404],
        agentsOnly: true,
      }),
      agentsOnly,
      jsonBody(8 * 1024),
      valid('json', decisionSchema),
      async (context) => {
        const id = Number(context.req.param('id'));
        const decision = context.req.valid('json');
        const decided = Number.isSafeInteger(id)
          ? await store.reports.decide(id, decision, now())
          : null;
        if (decided === null) throw notFound('没有这条报错。');
        await store.audit.add(
          {
            agent: context.get('agent'),
            action: `report.${decision.status}`,
            subject: decided.measureId,
            detail: `#${id}`,
          },
          now(),
        );
        return context.json(reportView(decided));
      },
    );
}

function unknownMeasure(): Problem {
  const message = '没有这条措施，编号见 /api/measures';
  return new Problem(400, `“measureId”：${message}`, { errors: [{ path: 'measureId', message }] });
}
