import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Document as YamlDocument,
} from 'yaml';
import type * as z from 'zod';
import { zhCN } from 'zod/locales';
import type { Fault } from '../fault.ts';

const chinese = zhCN().localeError;
type Issue = z.core.$ZodIssue;

/** A validated file, or what is wrong with it. */
export type ReadResult<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | {
      readonly kind: 'faulty';
      readonly faults: readonly Fault[];
      /** without the keys that nobody knows and the entries that are wrong; null where nothing is left */
      readonly value: T | null;
      /** ids of what was left out */
      readonly unread: readonly string[];
    };

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
  if (broken.length > 0) {
    const unread = [...text.matchAll(ID)].flatMap(([, id]) => id ?? []);
    return { kind: 'faulty', faults: broken, value: null, unread };
  }

  const value: unknown = document.toJS();
  const parsed = schema.safeParse(value, { error: chinese });
  if (parsed.success) {
    before?.set(text, value);
    return { kind: 'ok', value: parsed.data };
  }
  const issues = parsed.error.issues.flatMap(deepest);
  const faults = issues.flatMap(sayings).map(({ path, message }) => ({
    file,
    line: lineOfPath(document, lines, path),
    message: `${path.join('.') || '整个文件'}：${message}`,
    remedy: '对照 knowledge/README.md 里这一栏的写法改。',
  }));
  const { rest, dropped } = withoutFaulty(value, issues);
  const left = schema.safeParse(rest);
  return left.success
    ? { kind: 'faulty', faults, value: left.data, unread: idsIn(dropped) }
    : { kind: 'faulty', faults, value: null, unread: idsIn(value) };
}

/** Where an id is given, in a text that is no YAML. */
const ID = /^[\s-]*\{?id:\s*['"]?([\w.-]+)/gm;

/** One fault for each key that nobody knows, at that key; any other issue as it is. */
const sayings = (issue: Issue): { path: readonly PropertyKey[]; message: string }[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], message: '没有这一栏' }))
    : [issue];

/**
 * What can be read of a value all the same: keys that nobody knows are passed over, an entry of a list that is
 * wrong in any other way is left out, and so is a record.
 */
function withoutFaulty(
  value: unknown,
  issues: readonly Issue[],
): { readonly rest: unknown; readonly dropped: unknown } {
  const rest = structuredClone(value);
  const wrong = new Set<PropertyKey | undefined>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') wrong.add(issue.path[0]);
    else for (const key of issue.keys) deleteIn(rest, issue.path, key);
  }
  if (!Array.isArray(rest))
    return wrong.size === 0 ? { rest, dropped: [] } : { rest: null, dropped: value };
  return {
    rest: rest.filter((_, index) => !wrong.has(index)),
    dropped: rest.filter((_, index) => wrong.has(index)),
  };
}

function deleteIn(value: unknown, path: readonly PropertyKey[], key: string): void {
  let at = value as Record<PropertyKey, unknown> | undefined;
  for (const step of path) at = at?.[step] as typeof at;
  if (at !== undefined) delete at[key];
}

/** All ids that are given in a value, at any depth. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

/** The line of the deepest node that exists on the way to `path`: of a key, where it ends in one. */
function lineOfPath(
  document: YamlDocument,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number | undefined {
  const nodeAt = (length: number) =>
    length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
  for (let length = path.length; length >= 0; length -= 1) {
    const above = length === 0 ? null : nodeAt(length - 1);
    const pair = isMap(above)
      ? above.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
      : undefined;
    const node = pair === undefined ? nodeAt(length) : pair.key;
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
