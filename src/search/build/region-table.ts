import { areaList } from '@vant/area-data';
import { placesOf, type RegionTable } from '../places/gazetteer.ts';
import { shortNameOf } from '../places/short-name.ts';

/** What the dictionary tells about a word: how frequent it is, and its part of speech. */
interface WordLore {
  readonly frequencyOf: (word: string) => number | undefined;
  readonly tagOf: (word: string) => string;
}

/** From here on a short name is taken for the ordinary word it also is (资源, 合作, 小店, 凤凰). */
const ORDINARY_FREQUENCY = 60;
const ORDINARY_NAME_FREQUENCY = 200;

/** Names that the dictionary counts among ordinary words, but that nobody says of anything but the place. */
const PLAIN_PLACES = new Set(
  '义乌 奉化 海盐 开化 建德 三门 龙泉 常熟 张家港 宝应 仪征 兴化 大兴 顺义 房山 正定 遵化 宣化 河间 平遥 孝义 本溪 石狮 建瓯 即墨 龙口 高密 临清 登封 项城 仙桃 麻城 钟祥 赤壁 应城 当阳 恩施 新会 文昌 三亚 奉节 赤水 个旧 大理 楚雄 神木 米脂 玉门 库车 莎车 和田 泰和 金门 绩溪 定远'.split(
    ' ',
  ),
);

/** Names that the dictionary counts among places, but that people say of a street or a shop: 上街卖菜, 路北的店. */
const PLAIN_WORDS = new Set('上街 站前 西市 大田 平原 路北 路南 桥东 桥西'.split(' '));

/** 新店, 板桥: districts of Taiwan stand behind their city; by themselves they are words, or places of the mainland. */
const OF_TAIWAN = /^71/;

/** GB/T 2260 as one string, and the short names that mean something else in everyday speech. */
export function buildRegionTable(lore: WordLore): RegionTable {
  const places = Object.entries({
    ...areaList.province_list,
    ...areaList.city_list,
    ...areaList.county_list,
  }).filter(([, name]) => !/直辖|^县$|^海外$|^其[他它]/.test(name));
  const ordinary = places
    .filter(([code]) => !code.endsWith('00'))
    .map(([code, name]) => ({ short: shortNameOf(name), isFar: OF_TAIWAN.test(code) }))
    .filter(({ short, isFar }) => isFar || isOrdinary(short, lore))
    .map(({ short }) => short);
  return {
    places: places
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, name], at, all) => {
        const step = Number(code) - Number(all[at - 1]?.[0] ?? 0);
        return step === 1 ? name : `${step}${name}`;
      })
      .join('|'),
    ordinary: [...new Set(ordinary)].sort().join('|'),
  };
}

/** Full and short names of all provinces and cities. */
export function placeNames(table: RegionTable): string[] {
  return placesOf(table)
    .filter(([code]) => code.endsWith('00'))
    .flatMap(([, name]) => [name, shortNameOf(name)]);
}

function isOrdinary(short: string, lore: WordLore): boolean {
  if (PLAIN_PLACES.has(short)) return false;
  if (PLAIN_WORDS.has(short)) return true;
  const tag = lore.tagOf(short);
  if (tag.startsWith('ns')) return false;
  const bar = tag.startsWith('nr') ? ORDINARY_NAME_FREQUENCY : ORDINARY_FREQUENCY;
  return (lore.frequencyOf(short) ?? 0) >= bar;
}
