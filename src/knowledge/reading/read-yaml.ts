import { isNode, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import type * as z from 'zod';
import { zhCN } from 'zod/locales';
import type { Fault } from '../fault.ts';

const chinese = zhCN().localeError;
type Issue = z.core.$ZodIssue;

/** A validated file, or what is wrong with it. */
export type ReadResult<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** What texts without a fault say, as they were parsed before: parsing takes longer than all else. */
export interface ParsedBefore {
  readonly get: (text: string) => unknown;
  readonly set: (text: string, value: unknown) => void;
}

/** Values that were found to keep to a schema: who reads the same texts again need not check them again. */
const checked = new WeakMap<object, Map<unknown, unknown>>();

/**
 * Parses one YAML file and checks it against its schema; every fault names its line.
 * @param before where texts that were read before are not parsed again
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  before?: ParsedBefore,
): ReadResult<T> {
  const known = before?.get(text);
  if (typeof known !== 'object' || known === null) return parseYaml(file, text, schema, before);
  const schemas = checked.get(known) ?? new Map<unknown, unknown>();
  checked.set(known, schemas);
  if (schemas.has(schema)) return { kind: 'ok', value: schemas.get(schema) as T };
  const parsed = schema.safeParse(known);
  // What is wrong with it is told by its lines.
  if (!parsed.success) return parseYaml(file, text, schema, before);
  schemas.set(schema, parsed.data);
  return { kind: 'ok', value: parsed.data };
}

function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  before: ParsedBefore | undefined,
): ReadResult<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    message: `YAML 写法有误：${error.message}`,
    remedy: '检查缩进、冒号后的空格和引号；带冒号的句子整句加引号。',
  }));
  if (broken.length > 0) return { kind: 'faulty', faults: broken };

  const lineOf = (path: readonly PropertyKey[]) => lineOfPath(document, lines, path);
  const value: unknown = document.toJS();
  const parsed = schema.safeParse(value, { error: chinese });
  if (parsed.success) {
    before?.set(text, value);
    return { kind: 'ok', value: parsed.data };
  }
  const faults = parsed.error.issues.flatMap(deepest).map((issue) => ({
    file,
    line: lineOf(issue.path),
    message: `${issue.path.join('.') || '整个文件'}：${issue.message}`,
    remedy: '对照 knowledge/README.md 里这一栏的写法改。',
  }));
  return { kind: 'faulty', faults };
}

/** The line of the deepest node that exists on the way to `path`. */
function lineOfPath(
  document: YamlDocument,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

/** Unfolds a failed union into the issues of the branch that got furthest, the one its author meant. */
function deepest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap(deepest));
  const depth = (branch: Issue[]) => Math.max(...branch.map((inner) => inner.path.length));
  const meant = branches.reduce((best, branch) =>
    depth(branch) > depth(best) || (depth(branch) === depth(best) && branch.length < best.length)
      ? branch
      : best,
  );
  return meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}
