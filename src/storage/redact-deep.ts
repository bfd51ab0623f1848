import { isPersonalNumber, type Redact } from '../language/redact.ts';

/** Ids and days of ours, which may not be taken for numbers of a person. */
const OURS = new Set([
  ...['id', 'measureId', 'measure', 'clause', 'document', 'locator', 'fact', 'code', 'caseCode'],
  ...['on', 'asOf', 'revision', 'url', 'kind', 'type', 'published', 'from', 'to', 'for', 'regions'],
]);

/**
 * The value with every text in it redacted; numbers that are somebody's phone or card become 0. What holds
 * nothing of the kind is given back as it is.
 */
export function redactDeep<Value>(value: Value, redact: Redact): Value {
  return walk(value, redact) as Value;
}

function walk(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'number') return isPersonalNumber(value) ? 0 : value;
  if (Array.isArray(value)) {
    const walked = value.map((one) => walk(one, redact));
    return walked.every((one, at) => one === value[at]) ? value : walked;
  }
  if (typeof value !== 'object' || value === null) return value;
  let isSame = true;
  const entries: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(value)) {
    const isOurs = OURS.has(key);
    const name = isOurs ? key : redact(key);
    const kept = isOurs && typeof inner === 'string' ? inner : walk(inner, redact);
    if (name !== key || kept !== inner) isSame = false;
    entries.push([name, kept]);
  }
  return isSame ? value : Object.fromEntries(entries);
}
