import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Quantity } from '../utterance.ts';
import { textOf } from '../words.ts';

/** Words that say no more than that a figure is one. */
const BESIDE =
  /^(?:[大概约莫左右整吧的了是有就每一个月年季度天块元钱呢啊我们咱也才差不多刚好正好整才对上下样子名位口号，,。！!\s]|员工|职工|工人|店员|伙计|师傅|半年|总共|一共|平均|合计)*$/;

/** 要是做到, 假如下个月招到: how a figure is supposed, and that it comes to so much, says nothing of what it is. */
const SUPPOSING =
  /交了|要交|该交|做了|挣了|要是|如果|假如|假使|假设|万一|比如|譬如|那|若|恰[为好]|恰|正好|刚好|为|下个?|再|只|能|会|不小心|做到|卖到|赚到|挣到|赚了|冲到|干到|搞到|冲上|飙到|涨上去|做了|卖了|涨到|升到|降到|跌到|压到|回到|超过|超了|达到|变成|改成|加到|招到|请到|多到|少到|到/g;

/** Whether a text says figures and nothing of what they are: 一年六万, 大概三个吧, 要是做到十二万呢. */
export const isFiguresAlone = (text: string, figures: readonly Quantity[]): boolean =>
  BESIDE.test(without(text, figures).replace(SUPPOSING, ''));

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
  figures.reduce((left, { span }) => left.replace(textOf(span.text), ''), text);
