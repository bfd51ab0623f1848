import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Statement } from '../../../knowledge/schema/statement.ts';

/** What a paper may say of a measure without a field of its own, and the words it says it in. */
const SIGNS = {
  duration:
    /[\d一二三四五六七八九十两]+个?(?:工作日|日|天|小时|月)(?:之?内|以内)|当[场天日](?:办|核|就|领|给)|即时办|马上办/,
  automatic: /不用(?:申请|办手续|自己办|您办)|无需申请|免申|自动(?:减|免|享受|算|扣|退|给|延)/,
  combination: /同时享受|叠加|重复(?:享受|领|申请)|只能(?:选|享受|领)一|不能(?:同时|一起|再)/,
  online:
    /政务服务网|向[^，。；]{2,24}(?:提出|申请|提交|递交)|网上(?!公示)|线上|电子税务局|手机|APP|窗口|办税服务厅|服务大厅|平台/i,
} as const;

/** Statements of the record that speak of such a thing, steps first. */
export function statementsOn(sign: keyof typeof SIGNS, measure: Measure): Statement[] {
  const all = [...measure.steps, ...measure.details, ...measure.caveats];
  const gists = measure.clauses.map(({ gist, locator }): Statement => ({ text: gist, locator }));
  return [...all, ...gists].filter(({ text }) => SIGNS[sign].test(text));
}
