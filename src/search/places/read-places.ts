import { regionContains } from '../../knowledge/region-code.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import { runsOf } from '../text/runs.ts';
import type { Gazetteer, PlaceForm } from './gazetteer.ts';
import { narrow } from './narrow.ts';

/** What a place in a message is to the shop. */
export type PlaceUse = 'shop' | 'origin' | 'former';

export interface PlaceMention {
  readonly code: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly use: PlaceUse;
  /** how plainly the words say so; 0 when the place merely occurs */
  readonly sure: number;
}

/** All places named in a text, chains (绍兴市柯桥区) as one, with what each is to the shop. */
export function readPlaces(
  text: string,
  gazetteer: Gazetteer,
  segmenter: Segmenter,
): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  const within = innerPositions(text, segmenter);
  for (let at = 0; at < text.length; ) {
    const chain = chainAt(text, at, gazetteer, within);
    const isTown = chain !== null && mentions.at(-1)?.to === at && !chain.code.endsWith('00');
    // 嵊州|长乐: right behind a place it is no county elsewhere, but a town there.
    if (chain === null || isTown) {
      at = chain?.to ?? at + 1;
      continue;
    }
    const name = gazetteer.nameOf(chain.code) ?? '';
    mentions.push({ ...chain, name, ...useOf(text, chain.from, chain.to) });
    at = chain.to;
  }
  return mentions;
}

/** The place of the shop: the plainest mention, the narrower and later one among equals. */
export function shopPlace(mentions: readonly PlaceMention[]): PlaceMention | null {
  const candidates = mentions.filter((mention) => mention.use === 'shop');
  return candidates.reduce<PlaceMention | null>((best, mention) => {
    if (best === null || mention.sure > best.sure) return mention;
    if (mention.sure < best.sure) return best;
    return regionContains(mention.code, best.code) ? best : mention;
  }, null);
}

function chainAt(
  text: string,
  start: number,
  gazetteer: Gazetteer,
  inner: ReadonlySet<number>,
): { code: string; from: number; to: number } | null {
  let within: string | null = null;
  let to = start;
  for (;;) {
    const next = linkAt(text, to, within, gazetteer, inner);
    if (next === null) break;
    within = next.code;
    to += next.length;
    if (text.charAt(to) === '的' && linkAt(text, to + 1, within, gazetteer, inner) !== null)
      to += 1;
  }
  return within === null ? null : { code: within, from: start, to };
}

function linkAt(
  text: string,
  at: number,
  within: string | null,
  gazetteer: Gazetteer,
  inner: ReadonlySet<number>,
): { code: string; length: number } | null {
  for (const form of gazetteer.formsAt(text, at)) {
    const own = within === null && form.ordinary ? ownPlace(text, at, form, gazetteer) : null;
    const code = own ?? narrow(form.codes, within);
    if (code === null || (own === null && within === null && form.ordinary)) continue;
    const end = at + form.length;
    // A short name must not begin or end inside a word: 供货商|都 is no 商都, 从|江西 no 从江; but 金华|东阳.
    const isInner = within === null && (inner.has(at) || inner.has(end));
    if (!form.certain && isInner && (inner.has(at) || !holdsNext(text, end, code, gazetteer)))
      continue;
    if (within === null && (isAccident(text, at, form) || isAmount(text, at, form))) continue;
    return { code, length: form.length };
    // 江苏连云港的 "连云" and the like: an ambiguous short form says nothing by itself.
  }
  return null;
}

/** 喺白云开制衣铺: a district of our papers by a name that is an ordinary word too, where it says where. */
function ownPlace(text: string, at: number, form: PlaceForm, gazetteer: Gazetteer): string | null {
  const stands = IN.test(text.slice(0, at)) && GOES_ON.test(text.slice(at + form.length));
  const [code, more] = stands ? form.codes.filter(gazetteer.isOwn) : [];
  return more === undefined ? (code ?? null) : null;
}

const IN = /[在喺]$/;
const GOES_ON =
  /^(?:[，,。；;\s]|$|[这呢嗰那]边|区|这里|有|租|盘|搞|打拼|做|经营|摆|卖|干|嘅|的|开(?:了|咗|个|间|家|档|店|铺|厂|的|嘅|[\u4e00-\u9fff]{1,4}(?:店|铺|厂|馆|档|个体|公司)))/;

/** Whether a place within another one is named at a position. */
const holdsNext = (text: string, at: number, code: string, gazetteer: Gazetteer): boolean =>
  gazetteer.formsAt(text, at).some(({ codes }) => narrow(codes, code) !== null);

/** Positions inside words of two and more characters. */
function innerPositions(text: string, segmenter: Segmenter): Set<number> {
  const inner = new Set<number>();
  for (const run of runsOf(text)) {
    if (run.kind !== 'han') continue;
    let at = run.start;
    for (const word of segmenter.cut(run.text)) {
      for (let offset = 1; offset < word.length; offset += 1) inner.add(at + offset);
      at += word.length;
    }
  }
  return inner;
}

/** A name that is only part of another word: 合作市|场, 大兴|土木, 长乐|镇. */
function isAccident(text: string, at: number, form: PlaceForm): boolean {
  const last = text.charAt(at + form.length - 1);
  const after = text.charAt(at + form.length);
  if (last === '市' && /[场价面集]/.test(after)) return true;
  if (last === '区' && /[别域分块间里]/.test(after) && form.length <= 3) return true;
  return !form.certain && /[路街道桥银牌镇乡村]/.test(after) && form.length === 2;
}

/** 投了二十来万全是借的: the 万 is the sum's, and 万全 no place. */
function isAmount(text: string, at: number, form: PlaceForm): boolean {
  return (
    !form.certain &&
    /[十百千万亿]/.test(text.charAt(at)) &&
    /[\d来多几好]/.test(text.charAt(at - 1))
  );
}

const BEFORE = 8;
const AFTER = 8;
const PEOPLE =
  '工人|员工|阿姨|师傅|民工|伙计|店员|亲戚|老乡|打工|服务员|厨师|小工|小妹|小弟|小伙|妹子|姑娘|大姐|大哥|女工|男的|客户|客人|媳妇|老婆|丈母娘|亲家|学生|朋友|同学|邻居|同行|人';

function useOf(text: string, from: number, to: number): { use: PlaceUse; sure: number } {
  const before = text.slice(Math.max(0, from - BEFORE), from);
  const after = text.slice(to, to + AFTER);
  if (/(?:搬到|搬去|搬来|搬至|迁到|迁至|迁来|转到|换到|改到|挪到|开到)(?:了)?$/.test(before)) {
    return { use: 'shop', sure: 3 };
  }
  if (/(?:不在|没在|搬离|离开|以前在|原来在|之前在|早先在|本来在|过去在)$/.test(before)) {
    return { use: 'former', sure: 3 };
  }
  if (/^(?:搬|迁)(?:到|去|来|过)/.test(after) && /从$/.test(before))
    return { use: 'former', sure: 3 };
  if (/^(?:那边|那里)?(?:的店)?(?:已经)?(?:不开|不做|关掉|搬走|搬出)/.test(after)) {
    return { use: 'former', sure: 2 };
  }
  if (
    /(?:老家|家乡|祖籍|户口|户籍|籍贯|娘家|婆家|出生|来自)(?:都|是|在|也|系|喺)?(?:是|在|系|喺)?$/.test(
      before,
    )
  ) {
    return { use: 'origin', sure: 3 };
  }
  if (
    /^(?:读书|读大学|读研|念书|念大学|上大学|上学|当兵|户口|户籍|籍|口音|老家|来的|过来|回来|回到|来这|来店|赶回|赶来|坐|进货|进的|发货|拿货|的客户|客人)/.test(
      after,
    )
  ) {
    return { use: 'origin', sure: 2 };
  }
  if (
    new RegExp(`^(?:那边|那里|籍|来|过来)?的?(?:${PEOPLE})`).test(after) &&
    !/^的?人(?:社|民|力|行|才)/.test(after)
  ) {
    return { use: 'origin', sure: 2 };
  }
  if (/(?:从|由|打)$/.test(before)) return { use: 'origin', sure: 2 };
  // 从外省回绍兴: where the way ends, not where it begins.
  if (/(?:从|由).{1,6}(?:回|返|赶回|来)到?$/.test(before)) return { use: 'shop', sure: 1 };
  if (
    /(?:嫁到|送到|拉到|拉去|销到|销往|运往|送去|卖到|发到|运到|供应|供货给|寄到|去|跑到|回)$/.test(
      before,
    )
  ) {
    return { use: 'origin', sure: 1 };
  }
  const shop =
    /(?:店|铺|厂|门面|摊|馆|生意|我们|我|咱|这里|公司|住|位于|地址)(?:[\u4e00-\u9fff]{0,3})?(?:[在喺]|是在|开在|就在)$/;
  if (shop.test(before)) return { use: 'shop', sure: 3 };
  if (IN.test(before)) return { use: 'shop', sure: 2 };
  if (
    /^(?:这边|这里|市区|城区|本地|当地)?的?(?:店|小店|饭店|网吧|宾馆|厂|个体|餐馆|门面|开|做|租|经营|卖|跑|摆)/.test(
      after,
    )
  ) {
    return { use: 'shop', sure: 2 };
  }
  return { use: 'shop', sure: 1 };
}
