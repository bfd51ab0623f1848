import { describe, expect, it } from 'vitest';
import { SIGNS } from '../../src/conversation/decide/record/record-signs.ts';
import { RECORD_WEIGHTS } from '../../src/conversation/decide/record/record-weights.ts';
import type { Sent } from '../../src/conversation/inbound.ts';
import { talk } from './real-conversation.ts';

/** The measures that the last of some messages is answered with. */
function spokenOf(region: string, ...texts: readonly string[]): readonly string[] {
  const [first, ...rest] = texts;
  const opening: Sent = { text: first ?? '', region };
  const reply = talk(opening, ...rest).replies.at(-1);
  return reply?.citations.map(({ measureId }) => measureId) ?? [];
}

describe('a second look at which record is meant', () => {
  it('has a weight for each sign, and few of them', () => {
    expect(Object.keys(RECORD_WEIGHTS).sort()).toEqual([...SIGNS].sort());
    expect(SIGNS.length).toBeLessThanOrEqual(50);
  });

  it.each([
    [
      '那二手车呢',
      'vat2026-3-cars',
      ['420100', '收旧冰箱旧洗衣机再卖出去增值税几个点', '那二手车呢'],
    ],
    [
      '请人补贴又系点呀',
      'gzbt2025-4',
      ['440100', '广州租铺补贴一年有几多', '请人补贴又系点呀我有两个伙计'],
    ],
    [
      '还有个带动就业的是吧 五个人给多少',
      'gzbt2025-4',
      ['440100', '广州一次性创业资助多少钱', '还有个带动就业的是吧 五个人给多少'],
    ],
    ['种子农药呢', 'vat2026-2-seeds', ['330602', '饲料店卖猪料增值税免吧', '种子农药呢']],
    [
      'what that in hand sends on to another for',
      'vat2026-2-veg',
      ['410100', '自家种的白菜卖了要交增值税不', '我是菜贩子，菜是批来的'],
    ],
    ['小公司的所得税', 'tax2023-3', ['320100', '个体户个税', '会计说她老公是小公司,那所得税']],
    [
      'a word that another record is asked about with',
      'vat2026-3-assets',
      ['330602', '小规模个体户收旧电器再卖 增值税几个点', '固定资产又是啥意思 冰柜算么'],
    ],
    [
      'a place that seems told by the way',
      'sx2022-11',
      ['330602', '2022年鄞州消毒补贴还有吗', '绍兴当年也有吧'],
    ],
    [
      'an office, with what it is called for',
      'sx2020-14',
      ['330603', '2020年网吧宽带费能减吗', '柯桥移动找谁'],
    ],
    [
      'of several asked for, the one asked for in those words',
      'yz2022-13',
      ['330212', '鄞州夜宵店 电费有冇优惠 员工想学厨师证 有冇补贴', '学厨师嗰个喺边度兑'],
    ],
    [
      'another record asked about with an answer to the open question',
      'tax2023-2',
      [
        '330602',
        '问两样哈，增值税一个月做多少以下不用交，还有个税减半减到啥辰光',
        '六税两费也减半的吧，个体户有份没',
      ],
    ],
    [
      'work of one’s own, beside a platform’s',
      'vat2026-1-2',
      [
        '330100',
        '跑外卖的 没执照 平台说税他们统一代报 一个月七八千 增值税会扣我的吗',
        '平常还给人搬家 私活 一天收个八百',
      ],
    ],
    [
      'what is told under a number, as it was asked there',
      'vat2026-1-2',
      [
        '330602',
        '两件：①越城餐饮 2020电费打几折 ②另一个没执照的 偶尔接活 按次起征点多少',
        '②到几时',
      ],
    ],
  ])('%s speaks of %s', (_, id, [region = '', ...texts]) => {
    expect(spokenOf(region, ...texts)).toContain(id);
  });

  it.each([
    ['what names nothing', 'vat2026-3-one', ['330602', '小规模3个点减按1%还有吗', '到哪年']],
    [
      'what puts the case right',
      'sx2020-08',
      ['330602', '2020年租城投的房子能免几个月', '不对，房东是村集体'],
    ],
    [
      'a figure put right, whatever else it may fit',
      'tax2023-3',
      ['320100', '我们公司所得280万，企业所得税怎么减', '更正：应纳税所得额应为310万元'],
    ],
  ])('stays with %s', (_, id, [region = '', ...texts]) => {
    expect(spokenOf(region, ...texts)).toContain(id);
  });
});

describe('another’s business within a case', () => {
  it.each([
    ['广州一次性创业资助给多少', '顺手问下，身份证过期去边度换'],
    ['个体户城建税减半吗', '对了小孩转学到温州咋办手续'],
    ['个税减半', '护照到期去哪换'],
    ['小规模增值税起征点多少', '我爸养老金今年涨多少'],
    ['旅行社差额能扣哪些', '楼上漏水找谁'],
  ])('%s, then %s: is refused', (first, then) => {
    const reply = talk({ text: first, region: '440100' }, then).replies.at(-1);
    expect(reply?.assessments).toEqual([]);
    expect(reply?.citations).toEqual([]);
  });

  it.each([
    ['广州一次性创业资助给多少', '对了到哪天'],
    ['个税减半', '手机上能弄不'],
    ['旅行社差额能扣哪些', '导游小费呢'],
  ])('%s, then %s: stays', (first, then) => {
    const reply = talk({ text: first, region: '440100' }, then).replies.at(-1);
    expect(reply?.citations).not.toEqual([]);
  });

  it('is not answered with the verdict in hand', () => {
    const { replies } = talk(
      '小规模按季报，一季卖28万，增值税要交吗',
      '离婚了小孩抚养费一个月要给多少',
    );
    expect(replies.at(-1)?.assessments).toEqual([]);
  });
});
