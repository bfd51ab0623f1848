import { describe, expect, it } from 'vitest';
import { lastOf, talk } from '../real-conversation.ts';

const STAFF = '广州个体户 招了三个人 都签了一年合同 社保交了七个月 人还在店里 带动就业补贴能拿多少';
const INCOME = '个体户 今年所得额30万 个税要交3.6万 能减多少';
const RENT = '我在绍兴越城开面馆 个体户 租的城投的门面 自己做 房租一个月五千 2020年那次能减多少';
const TURNOVER = '小规模 一个月九万 增值税要交吗';
const LOAN =
  '男59 农民 在广州开小吃店个体户执照五年了 本人和老婆都没贷款 自己钱不够 想申请创业贷款';

const said = (...messages: readonly string[]): string =>
  lastOf(...messages)
    .messages.map(({ text }) => text)
    .join('\n');

describe('what is supposed', () => {
  it.each<[kind: string, messages: readonly string[], says: string]>([
    ['one more', [STAFF, '要是再多招一个呢'], '9000'],
    ['two more, later', [STAFF, '要是下个月再添两个呢 也交满半年'], '1.2万'],
    ['one less', [STAFF, '万一走了一个呢'], '4000'],
    ['how many in all', [STAFF, '假如招到八个人'], '2.1万'],
    ['above the most', [STAFF, '假如招到二十个'], '3万'],
    ['dearer by so much', [RENT, '要是房东涨五百呢'], '1.1万'],
    ['a kindred fact', [INCOME, '要是只有十万所得 税三千呢'], '1500'],
    ['one case of several falls away', [INCOME, '万一明年做到260万呢'], '超过200万元的部分照常交'],
    ['what would be, though it fails', [`${LOAN}，我61了`, '要是店里招到五个人呢'], '50万'],
  ])('%s: %j', (_, messages, says) => {
    expect(said(...messages)).toContain(says);
  });
});

describe('a supposition that goes on', () => {
  const QUARTER = '小规模 按季报 这季度卖了28万 增值税要交吗';
  it.each<[kind: string, messages: readonly string[], says: string]>([
    ['a figure alone', [QUARTER, '要是31万呢', '正好30万整'], '不行'],
    [
      'a figure that follows from it',
      ['小规模 增值税', '按季报呢', '刚好三十万'],
      '季度销售额30万元',
    ],
    ['a figure of one month', [TURNOVER, '旺季12万的那个月呢'], '不行'],
    ['of somebody named', [STAFF, '要是他们才交了两个月呢'], '交社保2个月：不行'],
    [
      'the other way',
      ['2022年鄞州国有房子减租 一个月6000', '我们这没有中高风险', '要是有呢'],
      '6个月',
    ],
  ])('%s: %j', (_, messages, says) => {
    expect(said(...messages)).toContain(says);
  });

  it.each<[kind: string, message: string, says: string]>([
    ['an older woman', '要是换我老婆去申请呢 她57', '要是女、年龄57岁：不行'],
    ['an older man', '要是店转到我哥名下呢 他57 也是农民', '要是男、年龄57岁'],
  ])('of another in one’s place, the shop as it was: %s', (_, message, says) => {
    expect(said(LOAN, message)).toContain(says);
  });

  it('of when it is, and how much', () => {
    expect(said(QUARTER, '那要是四季度冲到31万呢')).toContain('不行');
  });

  it('stores nothing of it', () => {
    const { state } = talk(TURNOVER, '旺季12万的那个月呢', '正好十万的呢');
    expect(
      state?.answers.filter(({ fact }) => fact === 'monthly_sales').map(({ value }) => value),
    ).toEqual([90000]);
  });
});

describe('what is told in the words of an answer', () => {
  it.each<[message: string, fact: string, value: string]>([
    ['失业登记过的', 'gz_group', 'unemployed'],
    ['店开了九个月', 'startup_age', 'new'],
  ])('%s', (message, fact, value) => {
    const { state } = talk('我在广州开店 创业资助一万块', message);
    expect(state?.answers.findLast((one) => one.fact === fact)?.value).toBe(value);
  });
});

describe('the yes or no that was asked about', () => {
  const ASKED = ['我在广州开店 创业资助一万块', '进过异常名录的能领吗'];
  it.each<[message: string, value: string]>([
    ['我没有的', 'no'],
    ['哦那我是的', 'yes'],
  ])('%s', (message, value) => {
    const { state } = talk(...ASKED, message);
    expect(state?.answers.findLast(({ fact }) => fact === 'abnormal_listed')?.value).toBe(value);
  });
});

describe('what was put right', () => {
  it.each<[kind: string, messages: readonly string[], fact: string, value: number]>([
    [
      'a bare figure of its size',
      ['小规模按月报 一个月九万八', '等下 是10万整'],
      'monthly_sales',
      100_000,
    ],
    ['a figure beside what is named', [INCOME, '不对 是40万 税51000'], 'annual_income', 400_000],
  ])('%s', (_, messages, fact, value) => {
    const { state } = talk(...messages);
    expect(state?.answers.findLast((one) => one.fact === fact)?.value).toBe(value);
  });

  it('is told to fall away once', () => {
    const wrong = said('小规模 增值税', '我按季报', '这季度28万', '说错了 是33万');
    expect(wrong.match(/不行|您不符合/g)).toHaveLength(1);
  });
});

describe('what was only supposed, taken back', () => {
  it.each<[kind: string, messages: readonly string[], says: string]>([
    ['only asked', [RENT, '要是转给我表哥做呢', '没转，就是问问'], '1万'],
    ['and whether the sum stands', [RENT, '要是转给我表哥做呢', '不转不转 那还是一万吧'], '1万'],
    ['never so much', [TURNOVER, '如果做到13万呢', '哪能做到十三万，还是九万'], '您符合'],
    ['the sum alone', [RENT, '那就是一万对吧'], '还是这个数'],
    ['as it was', [STAFF, '要是再多招一个呢', '还是原来那样'], '6000'],
  ])('%s: %j', (_, messages, says) => {
    expect(said(...messages)).toContain(says);
  });

  it('leaves what was told as it was', () => {
    const { state } = talk(RENT, '要是转给我表哥做呢', '不转不转 那还是一万吧');
    expect(state?.answers.findLast(({ fact }) => fact === 'monthly_rent')?.value).toBe(5000);
  });

  it('is no reply that denies what is asked', () => {
    const { state } = talk(STAFF, '要是再多招一个呢', '没有领过');
    expect(state?.supposing).toEqual([]);
  });
});

const VAT = '小规模月销十万以下免增值税';
const OLD = '小规模个体户把用旧的冰柜卖掉 税怎么算';
const LOAN_ALONE = '广州创业担保贷款';

const LIFT = '鄞州小旅馆，个体户，电梯要检，检验费有减免没';

describe('what is told of the case and no fact is known for', () => {
  it.each<[kind: string, messages: readonly string[], says: string]>([
    [
      'put right, so that its own case falls',
      [LIFT, '记错了 执照上写的是洗浴 不管住也不管吃'],
      '“餐饮住宿检测费减半”这一种不行',
    ],
    ['a figure', [LIFT, '原价1400'], '700元'],
    ['figures of one on the table', [`${INCOME}，房产税也减吗`, '个税那个 税改成6000'], '3000'],
  ])('%s: %j', (_, messages, says) => {
    expect(said(...messages)).toContain(says);
  });
});

describe('what fits another record of the paper better', () => {
  it.each<[kind: string, messages: readonly string[], says: string]>([
    ['a company’s', [LOAN_ALONE, '企业的呢'], '500万'],
    ['a company’s, and how much', [LOAN_ALONE, '公司呢 能借多少'], '500万'],
    ['another trade of goods', [OLD, '要是专门收二手冰柜来卖呢'], '按2%'],
    ['what shuts the one in hand, first', [VAT, '一般纳税人呢'], '不行，文件要求：是小规模'],
  ])('%s: %j', (_, messages, says) => {
    expect(said(...messages)).toContain(says);
  });

  it('is stored no more than anything supposed', () => {
    const { state } = talk(LOAN_ALONE, '公司呢 能借多少');
    expect(state?.answers.some(({ fact }) => fact === 'entity')).toBe(false);
  });
});

describe('what goes on without saying so', () => {
  const ROAD = '绍兴柯桥的店，个体户 员工社保单位交 2020年员工回来路费补多少';
  it.each<[kind: string, messages: readonly string[], says: string]>([
    ['another value of what was answered', [ROAD, '江苏的', '贵州呢'], '800'],
    ['a day’s end is asked after', [VAT, '那到年底为止？'], '2027年12月31日'],
    ['until which year', [VAT, '用到哪一年'], '2027年12月31日'],
    ['how long still', [VAT, '这优惠还能用几年'], '2027年12月31日'],
    ['the same of another case', ['绍兴2020年电费优惠', '水的到啥时候', '电呢'], '6月30日'],
  ])('%s: %j', (_, messages, says) => {
    expect(said(...messages)).toContain(says);
  });

  it.each([
    ['开小超市的，增值税免税我算不算', '我怎么知道我是小规模还是一般纳税人'],
    ['月销不到10万是不是就免增值税', '我咋知道自己是不是小规模'],
  ])('who asks how to find out tells nothing: %s, %s', (...messages) => {
    const { state } = talk(...messages);
    expect(state?.answers.some(({ fact }) => fact === 'taxpayer')).toBe(false);
  });

  it('a place without a paper moves no shop', () => {
    const { state } = talk(ROAD, '贵州呢');
    expect(state?.answers.some(({ value }) => value === '520000')).toBe(false);
  });
});

describe('what is put right', () => {
  it.each<[kind: string, messages: readonly string[], says: string]>([
    ['a count', [STAFF, '数错了 其实四个'], '9000'],
    ['one left out', [STAFF, '少算了一个'], '9000'],
    ['one left out, and the total', [STAFF, '少算了一个 是五个'], '1.2万'],
    ['some that do not count, and the total', [STAFF, '有一个是我老婆挂名的 不算 两个'], '4000'],
    ['one hired since', [STAFF, '上个月又招了一个'], '9000'],
    ['a sum that was supposed before', [STAFF, '要是四个人呢', '数错了 就是四个'], '9000'],
    ['two figures at once', [INCOME, '说错了 所得是13万 税一万一'], '5500'],
    ['by what somebody says now', [INCOME, '会计改口说205万'], '205万'],
    ['by what it really is', [TURNOVER, '发票有张作废的 实际八万六'], '8.6万'],
    ['by what the papers say', [LOAN, '身份证上其实61了'], '60周岁'],
    ['reckoned again', [TURNOVER, '重新算了 十一万二'], '11.2万'],
    ['not this, that', [RENT, '不是五千 涨过了 五千五'], '1.1万'],
  ])('%s: %j', (_, messages, says) => {
    expect(said(...messages)).toContain(says);
  });
});

describe('a figure that was put right', () => {
  it.each([['拉倒吧 还按九万的'], ['重新核过了 还是九万那个对'], ['按原来那个9万算']])(
    'holds once more: %s',
    (back) => {
      const { state } = talk(TURNOVER, '不对 是十一万', '要是正好十万呢', back);
      expect(state?.answers.findLast(({ fact }) => fact === 'monthly_sales')?.value).toBe(90_000);
    },
  );

  it('is not told by a supposition', () => {
    const { state } = talk(TURNOVER, '不对 是十一万', '要是九万呢');
    expect(state?.answers.findLast(({ fact }) => fact === 'monthly_sales')?.value).toBe(110_000);
  });
});
