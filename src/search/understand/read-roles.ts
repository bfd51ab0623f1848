import type { Reading } from '../text/reading.ts';
import type { Role, RoleReading } from '../understanding.ts';
import { isDenied } from './negation.ts';

const ROLES: readonly (readonly [Role, RegExp])[] = [
  [
    'landlord',
    /我(?:就)?是房东|我是业主|我(?:有|的)?(?:间|套|个)?(?:店面|门面|房子|铺面|商铺|厂房|店铺)(?:是)?(?:租给|出租|租出去)|把(?:店面|门面|房子|铺面)租|给(?:租客|租户|他|她|人家|开[\u4e00-\u9fff]{1,4}的)(?:免|减|少收)|租给(?:别人|人家|开|一家|一个)|减租的?房东|房东(?:减|免)了?租|出租人|免租后|房东免/,
  ],
  ['subletter', /我是二房东|整租来|再分租|转租出去|租给下面的人|包下来再租/],
  ['tenant', /我租|租的|租来|租了|房东(?:不|是|说|要|就|那|一|能|可|肯)|承租/],
  ['driver', /开出租|跑出租|的哥|跑货车|跑货运|开货车|开的士|我是司机|跑滴滴|开网约车|跑车的/],
  [
    'worker',
    /老板(?:让|叫|说|不)|我是(?:员工|打工|店员|网管|服务员)|给(?:人|老板)打工|在[\u4e00-\u9fff]{2,8}(?:打工|上班)/,
  ],
  ['bidder', /投标|竞标|投个标/],
  ['supplier', /供货|欠我(?:的)?(?:货款|钱)|工程款|尾款|甲方/],
  ['veteran', /退伍|退役|当过兵|转业军人|老兵|复员|当兵回来/],
  ['graduate', /大学生|应届|(?:大学|刚)毕业|毕业(?:才)?[\d一二两三四五]年/],
  ['returnee', /返乡|回乡|回老家/],
  [
    'agent',
    /牵头(?:单位|部门)?|责任单位|协同单位|哪个部门(?:负责|管|牵头)|归(?:哪|谁)(?:个部门)?管|谁牵头|由谁负责|职责|分工|量化指标|口径|指标值|举措[一二三四五六七八九十\d]+|清单第?[\d一二三四五六七八九十]+|第[\d一二三四五六七八九十]+[条项]|联席会议|专班/,
  ],
];

/** In what part the owner asks; several may hold (a veteran who rents). */
export function readRoles(reading: Reading): RoleReading[] {
  return ROLES.flatMap(([role, pattern]) => {
    const match = pattern.exec(reading.text);
    if (match === null || isDenied(reading.text, match.index)) return [];
    return [{ role, span: reading.span(match.index, match.index + match[0].length) }];
  });
}
