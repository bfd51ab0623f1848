import { describe, expect, it } from 'vitest';
import type { Sent } from '../../../src/conversation/inbound.ts';
import { talk, wordsOf } from '../real-conversation.ts';

/** The last reply of a talk that begins at a place, perhaps on another day. */
function last(region: string, day: string | null, ...lines: readonly string[]) {
  const [first = '', ...rest] = lines;
  const asOf = day === null ? {} : { asOf: day as NonNullable<Sent['asOf']> };
  const { replies } = talk(
    { text: first, region, ...asOf },
    ...rest.map((text) => ({ text, ...asOf })),
  );
  const reply = replies.at(-1);
  if (reply === undefined) throw new Error('no reply');
  return reply;
}

describe('on a given day', () => {
  it.each([
    ['330603', '2020-02-15', '听说小规模增值税3个点降成1个点了?', 'sx2020-05-1'],
    ['330602', '2020-02-20', '小规模增值税现在交几个点', 'sx2020-05-1'],
    ['330212', '2022-03-10', '小规模3%免征的什么时候开始', 'yz2022-02'],
    ['330212', '2022-03-25', '小规模4月起免税是真的吗', 'yz2022-02'],
  ])(
    'what holds or comes next goes before what begins years later: %s %s %s',
    (region, day, asked, id) => {
      expect(last(region, day, asked).assessments[0]?.measureId).toBe(id);
    },
  );

  it('says that nothing of that time is at hand where the first paper is of later', () => {
    expect(wordsOf(last('330100', '2022-03-10', '我开小店 增值税免不免'))).toContain(
      '那时候管这件事的文件，我手里没有',
    );
  });
});

describe('papers of a year', () => {
  it.each([
    ['2020年那批还有效吗', '2020年那批'],
    ['2020年出的那些政策现在还能用吗', '2020年那批'],
    ['绍兴21年前后有啥', '2020到2022年'],
  ])('are counted, with what has not lapsed: %s', (asked, which) => {
    const words = wordsOf(last('330602', null, asked));
    expect(words).toContain(which);
    expect(words).toMatch(/\d+项已过期/);
  });
});

describe('what there is on one topic', () => {
  it('is a list where it is much', () => {
    const reply = last('330603', null, '房租能减吗', '税上还有啥');
    expect(reply.assessments.length).toBeGreaterThan(5);
    expect(wordsOf(reply)).toContain('税上');
  });

  it('is all that holds everywhere, without a question for the place', () => {
    const reply = last('330603', null, '小规模增值税免不免', '算了 全国都能用的有哪些');
    expect(wordsOf(reply)).toContain('全国各地');
  });

  it.each(['重庆自己的政策呢', '我们本地有政策吗'])(
    'is nothing of its own where no paper is: %s',
    (asked) => {
      expect(wordsOf(last('500000', null, asked))).toContain('重庆市自己出的文件我手里没有');
    },
  );
});

describe('the same matter elsewhere or in another year', () => {
  it.each([
    ['440111', ['租金补贴还能领吗', '番禺的店呢'], '同一份文件管'],
    ['440104', ['一次性创业资助我能领吗', '佛山的分店呢'], '佛山市的用不了'],
    ['440104', ['一次性创业资助我能领吗', '全国都一样吗'], '这份文件只管广州市的店'],
    ['330602', ['个税减半有吗', '全国都一样吗'], '全国都一样'],
    ['330602', ['个税减半有吗', '2028年还有吗'], '2028年不在里面'],
    ['330604', ['电费有没有少', '那宁波的呢'], '这是宁波市鄞州区的'],
    ['330602', ['贷款贴息还有没有', '那国家的呢'], '全国的文件里没有这一项'],
  ])('%s %s', (region, lines, said) => {
    expect(wordsOf(last(region, null, ...lines))).toContain(said);
  });

  it('finds a named measure though two places are said', () => {
    const reply = last('440100', null, '请问越秀区能用广州市的一次性资助吗，我店在越秀');
    expect(reply.assessments[0]?.measureId).toBe('gzbt2025-1');
  });
});

describe('now and then, of one matter', () => {
  const lapsed = '鄞州2022年那张清单里六税两费打对折是到哪年的';
  it.each([
    ['330212', [lapsed, '那今年还减不减'], 'tax2023-2'],
    ['330212', ['2022年鄞州月销15万免增值税那条还作数吗', '今年是多少'], 'vat2026-1-1'],
    ['330212', ['小规模月销几万免增值税', '当年按季报的线是多少'], 'yz2022-01'],
    ['330212', ['月销15万以下免增值税那个现在还作数不'], 'yz2022-01'],
    [
      '330602',
      ['开宾馆的，2020年绍兴电梯检测费减半那个', '鄞州2022年也有一条吧，到哪天'],
      'yz2022-10',
    ],
  ])('is the rule of that time: %s %j', (region, lines, id) => {
    expect(last(region, '2026-11-29', ...lines).assessments[0]?.measureId).toBe(id);
  });

  it.each([
    [lapsed, '全国一样'],
    ['六税两费减半', '全国都一样'],
  ])('is the same everywhere where what holds now is national: %s', (first, same) => {
    const words = wordsOf(last('330212', '2026-11-29', first, '我绍兴还有个铺子，那边也减？'));
    expect(words).toContain(same);
  });

  it.each(['鄞州2022年也有一条吧', '我绍兴还有个铺子，那边也减？'])('moves no shop: %s', (said) => {
    expect(wordsOf(last('330603', '2026-11-29', '检测费减半到哪天', said))).not.toContain(
      '改过来了',
    );
  });

  it.each([
    ['我是房东，网上某市缓解房屋租金压力那个方案，给租客免了租，房产税能减几个月', 'mbs'],
    ['网上看到某县有个方案，租国企房子免租的', 'mbx'],
  ])('is a nameless plan where one speaks of it: %s', (asked, paper) => {
    expect(last('330602', '2026-11-29', asked).assessments[0]?.measureId).toContain(paper);
  });
});

describe('a lapsed rule told with what replaced it', () => {
  const asked = '20年疫情那个3个点变1个点的还有没';

  it.each([
    ['当年那个到几月', '从2020年3月1日到2020年5月31日为止，已过期'],
    ['20年那个到底是到哪天', '2020年5月31日'],
    ['现在这个呢', '到2027年12月31日为止'],
  ])('is told apart from it by the time said: %s', (then, says) => {
    expect(wordsOf(last('330681', null, asked, then))).toContain(says);
  });

  it('is over, whatever else is said of it', () => {
    const told = last('330681', null, '2020年3月员工从江西回来路费补不', '现在还能补不');
    expect(wordsOf(told)).toMatch(/^2020年3月31日就已经过期了/);
  });
});

describe('of a landlord who does not comply', () => {
  it('who looks after it is told, with their number', () => {
    const told = last('330602', null, '租的黄酒集团的房 免租几个月', '他不理我 告到哪');
    expect(wordsOf(told)).toContain('88178869');
  });
});
