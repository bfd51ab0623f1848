import { describe, expect, it } from 'vitest';
import { shown } from './shown.ts';

describe('how long', () => {
  it.each([
    ['关了45天', 'duration 45 day'],
    ['一个半月', 'duration 1.5 month'],
    ['给租客免了一个半月租金', 'duration 1.5 month'],
    ['仨月', 'duration 3 month'],
    ['停业两个多月', 'duration >2..<3 month'],
    ['半年', 'duration 6 month'],
    ['大半年没生意', 'duration ~6..<12 month'],
    ['歇业了小半年', 'duration ~4..<6 month'],
    ['失业半年多了', 'duration >6..<12 month'],
    ['个把月', 'duration ~1..2 month'],
    ['两三个月', 'duration 2..3 month'],
    ['十来天', 'duration 10..<20 day'],
    ['三周', 'duration 21 day'],
    ['两个礼拜', 'duration 14 day'],
    ['欠了两季度的税', 'duration 6 month'],
    ['两年零三个月', 'duration 27 month'],
    ['开了10年了', 'duration 10 year'],
    ['20年的老店', 'duration 20 year'],
    ['做了快八年', 'duration ~7..<8 year'],
    ['不到半年', 'duration <6 month'],
    ['毕业三年内', 'duration ≤3 year'],
    ['满6个月', 'duration ≥6 month'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('days', () => {
  it.each([
    ['今天', 'date 2026-11-21'],
    ['大后天', 'date 2026-11-24'],
    ['下周三', 'date 2026-11-25'],
    ['3月6号', 'date 2026-03-06?'],
    ['上个月15号', 'date 2026-10-15'],
    ['今年6月30号到期', 'date 2026-06-30'],
    ['20天后', 'date 2026-12-11'],
    ['大年初八', 'date 2026-02-24?'],
    ['初八回来上班', 'date 2026-02-24?'],
    ['农历二月初二', 'date 2026-03-20?'],
    ['2020年除夕', 'date 2020-01-24'],
    ['国庆', 'date 2026-10-01?'],
    ['2019年2月29日', ''],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('stretches of the calendar', () => {
  it.each([
    ['去年三月', 'period 2025-03-01..2025-03-31'],
    ['2020年', 'period 2020-01-01..2020-12-31'],
    ['20年', 'period 2020-01-01..2020-12-31'],
    ['二〇二〇年', 'period 2020-01-01..2020-12-31'],
    ['大前年', 'period 2023-01-01..2023-12-31'],
    ['上半年', 'period 2026-01-01..2026-06-30?'],
    ['二季度', 'period 2026-04-01..2026-06-30?'],
    ['2021年第四季度', 'period 2021-10-01..2021-12-31'],
    ['年底', 'period 2026-12-01..2026-12-31?'],
    ['上个月', 'period 2026-10-01..2026-10-31'],
    ['三四月份没生意', 'period 2026-03-01..2026-04-30?'],
    ['去年3、4月份', 'period 2025-03-01..2025-04-30'],
    ['免了4、5两个月', 'period 2026-04-01..2026-05-31?'],
    ['国庆期间关了7天', 'period 2026-10-01..2026-10-07?, duration 7 day'],
    ['近三个月', 'period 2026-08-21..2026-11-21'],
    ['过去两年', 'period 2024-11-21..2026-11-21'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('from and until', () => {
  it.each([
    ['7月1号租到年底', 'period 2026-07-01..2026-12-31?'],
    ['从3月1号租到8月31号', 'period 2026-03-01..2026-08-31?'],
    ['去年下半年到今年初', 'period 2025-07-01..2026-01-31'],
    ['去年10月到3月', 'period 2025-10-01..2026-03-31'],
    ['20到22年', 'period 2020-01-01..2022-12-31'],
    ['2020年2月10日至12月31日', 'period 2020-02-10..2020-12-31'],
    ['二月至今', 'period 2026-02-01..2026-11-21?'],
    ['到明年6月底', 'period ..2027-06-30'],
    ['租期到2025年12月31日', 'period ..2025-12-31'],
    ['春节后', 'period 2026-02-18..?'],
    ['五一之前', 'period ..2026-04-30?'],
    ['年底前', 'period ..2026-12-31?'],
    ['2020年1月1日起', 'period 2020-01-01..'],
    ['从今年元旦起', 'period 2026-01-01..'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});
