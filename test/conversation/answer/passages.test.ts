import { describe, expect, it } from 'vitest';
import { lastOf, wordsOf } from '../real-conversation.ts';

const QUOTA = '绍兴2020年 我店停了 定额税怎么办停业';
const REGISTRATION = '绍兴2020年 营业执照要变更 网上怎么办';
const OFFICERS = '军转干部开店增值税免税';

describe('asked of the matter in hand in words that are no aspect', () => {
  it.each([
    [QUOTA, '欠着税能办不', '结清'],
    [QUOTA, '网上行不', '电子税务局'],
    [REGISTRATION, '要寄费吗', '免费寄'],
    [OFFICERS, '免几年', '3年'],
    ['绍兴2020年 员工回来路费补贴怎么弄', '钱打到哪', '市民卡'],
  ])('%s → %s is answered by the record’s own sentence', (opening, question, told) => {
    expect(wordsOf(lastOf(opening, question))).toContain(told);
  });

  it('names who is in charge though no number is printed', () => {
    expect(wordsOf(lastOf('鄞州 国有房子减租', '哪个单位管'))).toContain('国资');
  });
});
