import { memoizeWeak } from '../../../knowledge/memoize.ts';
import type { Candidate } from './candidates.ts';

/** What a sentence holds, as far as a word of it tells. */
const TRAITS: Readonly<Record<string, RegExp>> = {
  date: /\d月\d+日|\d{4}年|到.{0,4}年底|期限/,
  span: /[\d一二三半两]+(?:个月|年(?!\d)|天|个工作日)/,
  money: /元|万/,
  rate: /%|折|一半|减半|征收率|倍/,
  not: /不(?!动产|超过|到)|没|无/,
  office: /局|税务|银行|人社|部门|12\d{3}|公司|中心/,
  way: /填|申请|登录|报|提交|打开|网|平台/,
  paper: /材料|证|凭证|票|合同|表/,
  list: /、.*、|；/,
  'as well': /可以|也能|也行|都能|都行|也算|照样/,
  whoever: /的，/,
  together: /叠加|同时|加在一起|合/,
  unsaid: /没写|没说|没印|没列|没定/,
  reckoned: /[=＝×÷]|怎么算/,
  most: /最高|最多|不超过|不得?高于|上限|封顶|以内|最长/,
  least: /不少于|不低于|至少|以上|达到|满\d|不到/,
  auto: /自动|无需|不用|不需|免申请|直接/,
  apply: /申请|主动|提出|申报/,
  means: /指|包括|[有是].{0,4}[几\d一二三四五六七八九十]+[类种条项]|要同时|：/,
  back: /退|抵|以前|多缴|补/,
  start: /起[，。]|之日|开始|当月|所属期|从.{2,12}(?:到|起)/,
  payer: /财政|承担|贴|出钱/,
  beside: /不算|不包括|除外|不含|除了|以外|只|限/,
  months: /\d+个?月/,
  people: /人|员工|户/,
  decided: /审核|认定|鼓励|可减免|酌情|银行定|由.{1,8}(?:定|看|审)/,
};

/** What the sentences of an answer hold; nothing where it is no sentence. */
export const traitsOf = memoizeWeak(({ kind, sentences }: Candidate): readonly string[] => {
  if (kind !== 'sentence') return [];
  const text = sentences.map((one) => one.text).join('。');
  return [
    `is ${sentences[0]?.kind ?? 'plain'}`,
    ...Object.keys(TRAITS).filter((trait) => TRAITS[trait]?.test(text) === true),
  ];
});
