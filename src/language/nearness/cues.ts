import { type Said, textOf } from '../words.ts';

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
  share: /几个点|百分之几|几成|几折|几厘|利率|利息|多少折|按几|税率|征收率/,
  sum: /多少钱|几多钱|好多钱|几钱|几块|多少元|给多少|补多少|贴多少|减多少|拿多少|领多少|攞几多/,
  most: /最多|最高|顶多|封顶|上限|最长|到头|最大|顶格|多少以内/,
  least: /最少|至少|起码|最低|门槛|够不够|要够|才够|要满|得满|多少才/,
  apply: /申请|要不要|用不用|需不需|要去|自动|主动|手续|备案|跑一趟|自己去|得去/,
  meaning:
    /什么意思|啥意思|啥子?叫|什么叫|指什么|是指|指的|才算|怎么才叫|怎么认|怎样判断|如何判断|咋认|咋算是/,
  which: /哪几|哪些|哪个|哪种|哪类|哪样|边几|几样|分别/,
  or: /还是|定系|抑或/,
  together: /一起|同时|叠加|都能|都可|两个都|再享|重复|另外|又.{0,6}又|冲突|只能/,
  back: /退|补|抵|多交|多缴|以前|之前|去年|已经|交过|交了|忘/,
  payer: /谁出|谁付|谁给|谁掏|谁贴|谁承担|哪里出|谁发/,
  counted: /算不算|算吗|算么|算在|包括|包不包|在内|在里面|含不含|计不计|也算|算进|算人头|算数/,
  start: /从几|从什么时候|起算|哪天起|哪天开始|几时开始|从哪|开始算|哪几个月|几月到几月/,
  staff: /员工|雇|请人|招人|伙计|工人|人头/,
};
/** In so few characters hardly anything is named. */
const TINY = 4;
const SHORT = 8;
/** So many tell of a case before they ask. */
const LETTER = 30;

/** The cues that words give; `plain` where they give none. */
export function cuesOf(words: Said | string): readonly string[] {
  const text = textOf(words);
  const cues = Object.keys(CUES).filter((cue) => CUES[cue]?.test(text) === true);
  const { length } = [...text];
  const size =
    length <= TINY ? ['tiny'] : length <= SHORT ? ['short'] : length >= LETTER ? ['letter'] : [];
  return cues.length + size.length === 0 ? ['plain'] : [...cues, ...size];
}
