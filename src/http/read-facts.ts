import type { Answer } from '../conversation/state.ts';
import { UNKNOWN } from '../eligibility/facts.ts';
import type { Rulebook } from '../eligibility/rulebook.ts';
import { parseCivilDate } from '../knowledge/civil-date.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import type { Place } from '../search/understanding.ts';
import { type FieldError, Problem } from './problem.ts';

/**
 * Reads a profile as a client sends it, against the fact vocabulary.
 * @throws Problem naming each field that is wrong and what it may be
 */
export function readFacts(
  facts: Readonly<Record<string, string | number>>,
  rulebook: Rulebook,
  resolve: (text: string) => Place | null,
): Answer[] {
  const errors: FieldError[] = [];
  const answers: Answer[] = [];
  for (const [id, given] of Object.entries(facts)) {
    const fact = rulebook.facts.get(id);
    const value = fact === undefined ? null : readValue(fact, given, rulebook, resolve);
    if (fact === undefined) {
      errors.push({ path: `facts.${id}`, message: '没有这个编号，全部编号见 /api/facts' });
    } else if (value === null) {
      errors.push({ path: `facts.${id}`, message: allowedWords(fact, rulebook) });
    } else {
      answers.push({ fact: id, value, at: 1 });
    }
  }
  const [first] = errors;
  if (first !== undefined) throw new Problem(400, `“${first.path}”：${first.message}`, { errors });
  return answers;
}

/** The value as the engine stores it, or null when the fact has no such value. */
function readValue(
  fact: Fact,
  given: string | number,
  rulebook: Rulebook,
  resolve: (text: string) => Place | null,
): string | number | null {
  if (given === UNKNOWN) return UNKNOWN;
  const text = String(given);
  switch (fact.type) {
    case 'choice':
    case 'flag':
      return fact.options.some((option) => option.value === text) ? text : null;
    case 'industry':
      return rulebook.trades.some((trade) => trade.value === text) ? text : null;
    case 'region':
      return resolve(text)?.code ?? null;
    case 'date':
      return parseCivilDate(text);
    case 'number': {
      if (fact.bands.some((band) => band.value === text)) return text;
      const number = text.trim() === '' ? Number.NaN : Number(text);
      const { min = 0, max = Number.MAX_SAFE_INTEGER } = fact.bounds ?? {};
      return number >= min && number <= max ? number : null;
    }
  }
}

function allowedWords(fact: Fact, rulebook: Rulebook): string {
  const list = (values: readonly { readonly value: string }[]) =>
    [...values.map(({ value }) => value), UNKNOWN].join('、');
  switch (fact.type) {
    case 'choice':
    case 'flag':
      return `可以写：${list(fact.options)}`;
    case 'industry':
      return `可以写：${list(rulebook.trades)}`;
    case 'region':
      return '要写六位行政区划代码或地名，如 330603、柯桥区';
    case 'date':
      return '要写成 2020-03-06 这样的日期';
    case 'number': {
      const range = fact.bounds === undefined ? '' : `（${fact.bounds.min} 到 ${fact.bounds.max}）`;
      const bands = fact.bands.length === 0 ? UNKNOWN : list(fact.bands);
      return `要写数字${range}，或者：${bands}`;
    }
  }
}
