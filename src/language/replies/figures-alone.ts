import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Quantity } from '../utterance.ts';

/** Words that say no more than that a figure is one. */
const BESIDE =
  /^(?:[大概约莫左右吧的了是有就每一个月年季度天块元钱呢啊我们咱也才差不多刚好正好上下样子，,。！!\s]|半年|总共|一共|平均|合计)*$/;

/** Whether a text says figures and nothing of what they are: 一年六万, 大概三个吧. */
export const isFiguresAlone = (text: string, figures: readonly Quantity[]): boolean =>
  BESIDE.test(without(text, figures));

/** 执照四个月: what stands beside the figures is a word of the question's own. */
export function isNamedBy(
  { label, question, words }: Fact,
  text: string,
  figures: readonly Quantity[],
): boolean {
  const rest = without(text, figures).replace(/^(?:我们?|的|了|是|有|才|就)+|[的了吧啊呢]+$/g, '');
  const isOwn = rest.length > 1 && (question.includes(rest) || label.includes(rest));
  return isOwn || words.some((word) => word.length > 1 && rest.includes(word));
}

const without = (text: string, figures: readonly Quantity[]): string =>
  figures.reduce((left, { span }) => left.replace(span.text, ''), text);
