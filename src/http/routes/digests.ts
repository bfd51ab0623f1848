import { Hono } from 'hono';
import * as z from 'zod';
import type { AgentGate } from '../access/agents.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';

/** Digests of all records, by which an agent sees what was changed. */
export const digestsSchema = z
  .object({
    revision: z.string(),
    /** by measure id; another digest means that the record was changed */
    digests: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Digests' });

/** Fingerprints of the records, by which the console tells what changed since somebody last looked. */
export function digestRoutes({ knowledge }: AppDeps, { agentsOnly }: AgentGate): Hono {
  let digests: Promise<Record<string, string>> | null = null;
  return new Hono().get(
    '/api/digests',
    describe({
      summary: '每条措施的指纹，用来看哪条改过',
      tag: '坐席',
      response: digestsSchema,
      agentsOnly: true,
    }),
    agentsOnly,
    async (context) => {
      digests ??= digestAll(knowledge.measures);
      return context.json({ revision: knowledge.revision, digests: await digests });
    },
  );
}

async function digestAll(measures: AppDeps['knowledge']['measures']) {
  const entries = await Promise.all(
    measures.map(async (measure) => {
      const bytes = new TextEncoder().encode(JSON.stringify(measure));
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const hex = [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0'));
      return [measure.id, hex.join('')] as const;
    }),
  );
  return Object.fromEntries(entries);
}
