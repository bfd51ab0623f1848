import { describe, expect, it } from 'vitest';
import { figuresOf, readNumeral } from '../../src/search/text/figures.ts';

describe('figuresOf', () => {
  it.each([
    ['月租3000', 3000, ''],
    ['月租三千五', 3500, ''],
    ['一个月流水十二万', 1, '个月'],
    ['15万元', 150000, '元'],
    ['贷款50w', 500000, ''],
    ['一万二', 12000, ''],
    ['三千零五块', 3005, '块'],
    ['百分之三点五', 3.5, '%'],
    ['3%', 3, '%'],
    ['三个点', 3, '个点'],
    ['请了两个人', 2, '个人'],
    ['45,000元', 45000, '元'],
    ['月营业额14万9', 149000, ''],
    ['十五万三千五', 153500, ''],
    ['3万2000块', 32000, '块'],
    ['贷了两万3月份到期', 20000, ''],
    ['2w5', 25000, ''],
    ['一千二百个人', 1200, '个人'],
  ])('%s', (text, value, unit) => {
    expect(figuresOf(text)[0]).toMatchObject({ value, unit });
  });

  it('reads years digit by digit and sums by place', () => {
    expect(readNumeral('二〇二二')).toBe(2022);
    expect(readNumeral('二十二')).toBe(22);
    expect(readNumeral('一百零五')).toBe(105);
    expect(readNumeral('房租')).toBeNull();
  });
});
