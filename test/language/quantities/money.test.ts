import { describe, expect, it } from 'vitest';
import { shown } from './shown.ts';

describe('a sum with what it is counted by', () => {
  it.each([
    ['月租3500', 'money 3500/month'],
    ['房租一个月六千五', 'money 6500/month'],
    ['三千块一个月', 'money 3000/month'],
    ['3000/月', 'money 3000/month'],
    ['一年十二万', 'money 120000/year'],
    ['租一年三万元', 'money 30000/year'],
    ['租约签一年三万块', 'duration 1 year, money 30000'],
    ['干了一年三万元', 'duration 1 year, money 30000'],
    ['半年三万六', 'money 36000/half-year'],
    ['每季度三十万', 'money 300000/quarter'],
    ['房租一年十二万,半年一付', 'money 120000/year, duration 6 month'],
    ['一个月流水大概十二万', 'money ~120000/month'],
    ['一个季度差不多二十八九万', 'money ~280000..290000/quarter'],
    ['季度开票不到30万', 'money <300000/quarter'],
    ['月销售不到十万,季度不到三十万', 'money <100000/month, money <300000/quarter'],
    ['工资一天两百', 'money 200/day'],
    ['生意好的时候一天三千,差的时候几百块', 'money 3000/day, money 200..<1000'],
    ['上季度营业额35万', 'period 2026-07-01..2026-09-30, money 350000/quarter'],
    ['去年营业额六十万', 'period 2025-01-01..2025-12-31, money 600000/year'],
    ['今年前三季度一共90万', 'period 2026-01-01..2026-09-30, money 900000'],
    ['3月份房租8000没交', 'period 2026-03-01..2026-03-31?, money 8000/month'],
    ['旺季卖三万', 'money 30000'],
    ['超过三十万一块钱', 'money >300001'],
    ['网店 一月一两万', 'money 10000..20000/month'],
    ['一月卖了三万', 'period 2026-01-01..2026-01-31?, money 30000/month'],
    ['贷二十万一年利息多少', 'money 200000, duration 1 year'],
    ['铺租5k 水电2k 一个月流水才3w', 'money 5000, number 2000, money 30000/month'],
    ['一个月三千五个体户', 'money 3500/month'],
    ['三千一个月,押金两千', 'money 3000/month, money 2000'],
    ['销售额比三十万高', 'money >300000'],
    ['收入比五万少', 'money <50000'],
    ['净利润 -5000元', 'money -5000'],
    ['净利润 -2000到3000元', 'money -2000..3000'],
    ['余额 -多少', ''],
    ['流水 -12345678901', ''],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('sums without 元', () => {
  it.each([
    ['贷了二十个', 'money 200000'],
    ['贷款不到二十个', 'money <200000'],
    ['贷了二三十个', 'money 200000..300000'],
    ['贷了一千多个', 'number >1000..<2000个'],
    ['贷了二十个明年三月到期', 'money 200000, period 2027-03-01..2027-03-31'],
    ['想贷个二三十万', 'money 200000..300000'],
    ['注册资金五十个w', 'money 500000'],
    ['欠银行三十来万', 'money 300000..<400000'],
    ['房租涨到5500了', 'money 5500'],
    ['租金从5000降到4000', 'money 5000, money 4000'],
    ['房东给减了1000', 'money 1000'],
    ['补贴两千到五千', 'money 2000..5000'],
    ['花了600', 'money 600'],
    ['贷了二十个人的款', 'number 20人'],
    ['请了二十个', 'number 20个'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('块, 毛 and 分', () => {
  it.each([
    ['两毛五', 'money 0.25'],
    ['一块二', 'money 1.2'],
    ['车票235块5', 'money 235.5'],
    ['八十六块五毛', 'money 86.5'],
    ['两千块出头', 'money ~>2000..<2200'],
    ['五美元', 'number 5美元'],
    ['三块地', ''],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});
