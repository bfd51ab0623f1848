import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { RouterRoute } from 'hono/types';
import { BusyError, KeyReusedError } from '../conversation/service/turn-service.ts';
import { StoreError, type StoreFault } from '../storage/sql-driver.ts';
import type { SecurityEvents } from './access/security-events.ts';
import type { OperatorLog } from './deps.ts';
import { Problem, problemResponse } from './problem.ts';

/** Tells the client what went wrong; what is our own fault is logged, and told without its details. */
export function answerFault(
  error: unknown,
  context: Context,
  log: OperatorLog,
  events: SecurityEvents,
): Response {
  const id = context.get('requestId');
  if (error instanceof Problem) {
    if (error.status >= 500) log.fault(error.cause ?? error, id);
    if (error.status === 429) events.report('limit.reached', context);
    return problemResponse(error, context);
  }
  if (error instanceof BusyError) {
    const problem = new Problem(409, '这段对话同时有很多条消息，请稍等一下再发。');
    return problemResponse(problem, context);
  }
  if (error instanceof KeyReusedError) {
    const detail = '这个 Idempotency-Key 已经用在另一句话上了，请换一个再发。';
    return problemResponse(new Problem(422, detail), context);
  }
  if (error instanceof StoreError) {
    log.fault(error, id);
    return problemResponse(storeProblem(error.fault), context);
  }
  if (error instanceof HTTPException && error.status < 500) {
    return problemResponse(new Problem(400, '请求写法有误，请检查后再发。'), context);
  }
  log.fault(error, id);
  const problem = new Problem(500, '服务出错了，已经记下来。请稍后再试；急事可以打 12345。');
  return problemResponse(problem, context);
}

/** Seconds after which it is worth trying again. */
const RETRY_S: Readonly<Record<StoreFault, number>> = {
  ...{ busy: 5, full: 60, gone: 60, damaged: 300, readonly: 60, newer: 300, failed: 30 },
};

/** What people are told while the database cannot do its work; why is the operator's. */
function storeProblem(fault: StoreFault): Problem {
  const detail = '记录暂时存不进去，这句话没有记下。请过一会儿再发一次；急事可以打 12345。';
  return new Problem(503, detail, { headers: { 'retry-after': String(RETRY_S[fault]) } });
}

/** No such page; or the page is there, but not for this method. */
export function answerNotFound(context: Context, routes: readonly RouterRoute[]): Response {
  const { path, method } = context.req;
  const methods = methodsOf(path, routes);
  if (methods.length === 0 || methods.includes(method)) {
    return problemResponse(notFound(), context);
  }
  const allow = [...new Set(methods.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : one)))];
  const headers = { allow: allow.join(', ') };
  return problemResponse(
    new Problem(405, `这里只能用 ${allow.join('、')}。`, { headers }),
    context,
  );
}

/**
 * 404 in words.
 * @param what is not there
 */
export const notFound = (what = '没有这个网址，请检查有没有写错；接口说明在 /docs。') =>
  new Problem(404, what);

/** Methods that some route answers `path` with; middleware and wildcards apart. */
function methodsOf(path: string, routes: readonly RouterRoute[]): string[] {
  return routes
    .filter(({ method, path: pattern }) => method !== 'ALL' && matches(pattern, path))
    .map(({ method }) => method);
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part === given[index] || (part.startsWith(':') && given[index]))
  );
}
