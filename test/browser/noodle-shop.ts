import type { Page } from 'playwright-core';

/** A hard case: an expired measure, told in everyday words, with three things still to be asked. */
export const QUESTION = '我在柯桥租国企的门面开面馆，房租能减吗？';
/** The measure that it is about. */
export const MEASURE = '承租市属国企房产免2个月租金';

/** How the shop answers a question of the series: the option to pick, by its label. */
export function answerTo(question: string): RegExp {
  if (question.includes('身份')) return /^个体工商户/;
  if (question.includes('房东')) return /^市属国有企业/;
  if (question.includes('自己')) return /^自己经营/;
  return /^不清楚/;
}

/** The question that is open now: its form; empty when nothing is left to ask. */
export const openQuestion = (page: Page) =>
  page.locator('#log form.question:has(fieldset:enabled)');
