import { textOf, type Words } from '../words.ts';

/**
 * What a question is about, as far as a word of it tells. One word proves nothing: how much it speaks for what
 * kind of answer is fitted.
 */
const CUES: Readonly<Record<string, RegExp>> = {
  when: /几时|啥时|什么时候|何时|哪年|哪一?天|几号|几月|到头|到期|截止|好久|几几年|期限|哪日/,
  long: /多久|几年|几个月|几耐|几天|多长|几多年/,
  much: /多少|几多|几个?点|几成|几钱|几折|怎么算|咋算|按几|几个百分/,
  who: /谁|哪个?部门|衙门|哪家|哪个?局|单位|归哪/,
  where: /哪里|哪儿|边度|哪办|在哪|上哪|去哪|哪个?窗口|网上|平台|网站/,
  what: /什么|啥|哪样|哪些|哪几|乜/,
  how: /怎么|咋|点样|如何|怎样|流程|手续|步骤/,
  why: /为什么|为啥|凭啥|干嘛|做啥/,
  must: /一定|必须|不可|心情|脸色|保证|铁定|强制/,
  can: /能不能|行不|得唔得|可以|能.{0,8}[吗不么伐]|行[吗么]|中不|有份|算不|算.{0,4}[吗么]|也.{0,6}[吗么不]/,
  still: /还有|还在|现在|今年|还能|明年/,
  proof: /材料|证明|凭证|带|留|票|单子/,
  form: /表/,
  above: /超过|冒出|超出|多出|超了|过了/,
  if: /要是|如果|万一|假如|的话|那要/,
  lacking: /没|不是|冇|唔|忘|丢|断|漏/,
  'and that': /呢[？?]?$/,
};
/** In so few characters hardly anything is named. */
const TINY = 4;
const SHORT = 8;

/** The cues that words give; `plain` where they give none. */
export function cuesOf(words: Words | string): readonly string[] {
  const text = textOf(words);
  const cues = Object.keys(CUES).filter((cue) => CUES[cue]?.test(text) === true);
  const { length } = [...text];
  const size = length <= TINY ? ['tiny'] : length <= SHORT ? ['short'] : [];
  return cues.length + size.length === 0 ? ['plain'] : [...cues, ...size];
}
