import { Hono } from 'hono';
import * as z from 'zod';
import { StoreError } from '../../storage/sql-driver.ts';
import { storeFaultWords } from '../../storage/store-words.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';
import { Problem } from '../problem.ts';

const healthSchema = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    knowledge: z.object({ documents: z.int(), measures: z.int(), revision: z.string() }),
  })
  .meta({ id: 'Health' });

/**
 * Whether the process is up, and whether it can do its work.
 * @throws Problem 503 by its handlers, where the store does not work
 */
export function healthRoutes({ knowledge, version, store }: AppDeps): Hono {
  const health: z.infer<typeof healthSchema> = {
    status: 'ok',
    version,
    knowledge: {
      documents: knowledge.documents.length,
      measures: knowledge.measures.length,
      revision: knowledge.revision,
    },
  };
  return new Hono()
    .get(
      '/healthz',
      describe({ summary: '服务在运行', tag: '运行', response: healthSchema }),
      (context) => context.json(health),
    )
    .get(
      '/readyz',
      describe({
        summary: '政策已载入、存储能用',
        tag: '运行',
        response: healthSchema,
        problems: [503],
      }),
      async (context) => {
        try {
          await store.ping();
        } catch (cause) {
          const fault = cause instanceof StoreError ? cause.fault : 'failed';
          const problem = new Problem(503, `存储不能用：${storeFaultWords[fault]}`);
          problem.cause = cause;
          throw problem;
        }
        return context.json(health);
      },
    );
}
