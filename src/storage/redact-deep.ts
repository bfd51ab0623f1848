import { isPersonalNumber, type Redact } from '../language/redact.ts';

/** Ids and days of ours, which may not be taken for numbers of a person. */
const OURS = new Set([
  ...['id', 'measureId', 'measure', 'clause', 'document', 'locator', 'fact', 'code', 'caseCode'],
  ...['on', 'asOf', 'revision', 'url', 'kind', 'type', 'published', 'from', 'to', 'for', 'regions'],
]);

/** The value with every text in it redacted; numbers that are somebody's phone or card become 0. */
export function redactDeep<Value>(value: Value, redact: Redact): Value {
  return walk(value, redact) as Value;
}

function walk(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'number') return isPersonalNumber(value) ? 0 : value;
  if (Array.isArray(value)) return value.map((one) => walk(one, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      OURS.has(key) ? key : redact(key),
      OURS.has(key) && typeof inner === 'string' ? inner : walk(inner, redact),
    ]),
  );
}
