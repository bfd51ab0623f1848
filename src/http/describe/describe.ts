import type { MiddlewareHandler } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import type * as z from 'zod';
import { type ProblemStatus, problemSchema } from '../problem.ts';

/** What the API reference says of one route. */
export interface RouteDescription {
  readonly summary: string;
  readonly tag: '查政策' | '判断' | '对话' | '坐席' | '运行';
  /** schema of the successful response */
  readonly response: z.ZodType;
  readonly status?: 200 | 201;
  /** beside 400, 413, 415, 429 and 500, which every route may give */
  readonly problems?: readonly ProblemStatus[];
  readonly agentsOnly?: boolean;
  /** request headers that change what the route does */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Describes a route in `/openapi.json` by the schemas that it is made of. */
export function describe({
  summary,
  tag,
  response,
  status = 200,
  problems = [],
  agentsOnly = false,
  headers = {},
}: RouteDescription): MiddlewareHandler {
  const problem = {
    description: '出错时的说明（RFC 9457）',
    content: { 'application/problem+json': { schema: resolver(problemSchema) } },
  };
  const listed = agentsOnly ? [401, ...problems] : problems;
  return describeRoute({
    summary,
    tags: [tag],
    parameters: Object.entries(headers).map(([name, description]) => ({
      in: 'header',
      name,
      description,
      schema: { type: 'string' },
    })),
    ...(agentsOnly ? { security: [{ bearer: [] }, { session: [] }] } : {}),
    responses: {
      [status]: {
        description: '成功',
        content: { 'application/json': { schema: resolver(response) } },
      },
      ...Object.fromEntries(listed.map((code) => [code, problem])),
      default: problem,
    },
  });
}
