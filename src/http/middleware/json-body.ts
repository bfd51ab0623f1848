import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { every } from 'hono/combine';
import { Problem } from '../problem.ts';

const MAX_DEPTH = 12;
/** What Hono reads as JSON; anything else would reach the schema as an empty object. */
const jsonType = /^\s*application\/([\w.-]+\+)?json\s*(;|$)/i;

/**
 * Lets only readable JSON through to a schema: at most `maxBytes`, UTF-8, an object, not nested
 * absurdly, its strings free of half characters and control characters.
 * @throws Problem by what it gives: 400, 413 or 415, with what to send instead
 */
export function jsonBody(maxBytes: number): MiddlewareHandler {
  return every(limitBody(maxBytes), async (context, next) => {
    if (!jsonType.test(context.req.header('content-type') ?? '')) {
      throw new Problem(415, '请用 JSON 格式发送，并写明 content-type: application/json。');
    }
    const fault = faultOf(parse(await context.req.arrayBuffer()));
    if (fault !== null) throw new Problem(400, fault);
    await next();
  });
}

/**
 * Refuses a longer body before it is read, and while it is read where no length is announced.
 * @throws Problem 413 by what it gives, where more than `maxBytes` come
 */
export function limitBody(maxBytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw tooLong(maxBytes);
    },
  });
}

/**
 * 413, with how much may be sent.
 * @param maxBytes
 */
export function tooLong(maxBytes: number): Problem {
  const most = `一次最多发送 ${Math.floor(maxBytes / 1024)} KB`;
  // What is still on its way is not read; the connection is of no further use.
  return new Problem(413, `${most}，请把话说短一点，分几次发。`, {
    headers: { connection: 'close' },
  });
}

function parse(bytes: ArrayBuffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, '内容不是 UTF-8 编码，请用 UTF-8 再发一次。');
  }
  if (text.trim() === '') throw new Problem(400, '内容是空的，至少要发一个 {}。');
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'JSON 写法有误，请检查引号、逗号和括号是否配对。');
  }
}

/** What makes the value unfit to be read, or null. */
function faultOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return '内容要是一个 JSON 对象，写成 {"text": "…"} 这样。';
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (depth > MAX_DEPTH) return `JSON 嵌套太深，最多 ${MAX_DEPTH} 层。`;
    const fault = typeof value === 'string' ? faultOfText(value) : null;
    if (fault !== null) return fault;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      open.push({ value: key, depth }, { value: inner, depth: depth + 1 });
    }
  }
  return null;
}

/** What makes a text unfit to be read, or null; tabs and line breaks are fine. */
export function faultOfText(text: string): string | null {
  if (/\p{Surrogate}/u.test(text)) return '文字里有不完整的字符（半个表情或生僻字），请删掉再发。';
  if (/[^\P{Cc}\t\n\r]/u.test(text)) return '文字里有看不见的控制字符，请删掉再发。';
  return null;
}
