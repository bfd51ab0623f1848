import type { Context } from 'hono';
import * as z from 'zod';

/** One field that is wrong; `path` is empty for the body as a whole. */
const fieldErrorSchema = z.object({ path: z.string(), message: z.string() });
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** RFC 9457 problem document, in words that a person can act on. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(fieldErrorSchema).optional(),
    /** quoted to the operator, who finds the request in the log by it */
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });

const titles = {
  400: '请求有误',
  401: '需要坐席身份',
  403: '不允许这样访问',
  404: '没有找到',
  405: '这个地址不支持这种请求方法',
  409: '同时来的请求太多',
  413: '内容太长',
  415: '内容格式不对',
  422: '和上一次的内容不一样',
  429: '请求太频繁',
  500: '服务出错了',
  503: '服务暂时不可用',
} as const;
export type ProblemStatus = keyof typeof titles;

/** Thrown anywhere in a request; told to the client as a problem document. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: ProblemStatus;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  /** @param detail a Chinese sentence that says what to do */
  constructor(
    status: ProblemStatus,
    detail: string,
    {
      errors,
      headers = {},
    }: { errors?: readonly FieldError[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

/** Draws a problem for a person's browser; null where it has no page for it. */
export type FaultDrawer = (
  fault: Pick<Problem, 'status' | 'headers'>,
  context: Context,
) => Response | null;

declare module 'hono' {
  interface ContextVariableMap {
    /** set before anything can go wrong, where there are pages */
    drawFault?: FaultDrawer;
  }
}

/** The problem as the response of a request, with the request's id. */
export function problemResponse(problem: Problem, context: Context): Response {
  const { status, message: detail, errors, headers } = problem;
  const requestId = context.get('requestId');
  if (isPage(context)) {
    const drawn = context.get('drawFault')?.(problem, context);
    if (drawn) return drawn;
    const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${titles[status]}</title><p>${escapeHtml(detail)}</p></html>`;
    return context.body(page, status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  }
  const body: z.infer<typeof problemSchema> = {
    type: 'about:blank',
    title: titles[status],
    status,
    detail,
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(requestId === undefined ? {} : { requestId }),
  };
  return context.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...headers,
  });
}

/** Whether a person's browser waits for a page. */
const isPage = ({ req }: Context): boolean =>
  !req.path.startsWith('/api/') && (req.header('accept') ?? '').includes('text/html');

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
