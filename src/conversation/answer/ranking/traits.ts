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
