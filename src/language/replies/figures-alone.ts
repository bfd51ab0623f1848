import type { Quantity } from '../utterance.ts';

/** Words that say no more than that a figure is one. */
const BESIDE =
  /^(?:[大概约莫左右吧的了是有就每一个月年季度天块元钱呢啊我们咱也才差不多刚好正好上下样子，,。！!\s]|半年|总共|一共|平均|合计)*$/;

/** Whether a text says figures and nothing of what they are: 一年六万, 大概三个吧. */
export const isFiguresAlone = (text: string, figures: readonly Quantity[]): boolean =>
  BESIDE.test(figures.reduce((left, { span }) => left.replace(span.text, ''), text));
