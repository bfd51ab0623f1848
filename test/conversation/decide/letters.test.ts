import { describe, expect, it } from 'vitest';
import { talk } from '../real-conversation.ts';

const wordsOf = (text: string): string =>
  talk({ text, region: '330603' })
    .replies.flatMap(({ messages }) => messages)
    .map((message) => message.text)
    .join('\n');

describe('a letter about what no paper holds', () => {
  it.each([
    [
      'told of with words of business',
      '领导好，我们小区固定车位租给了外面公司的员工，业主自己没地方停，物业说合同签了一年，保安两个人只管收费，一个月七百五，能不能改成先到先停，让住在这里的人先停',
    ],
    [
      'that blames somebody',
      '我家楼上漏水两年了，物业推给开发商，开发商推给物业，踢皮球，没人管，打了好几次电话都不来修，墙皮都掉了，希望领导出面解决，给老百姓一个说法',
    ],
    [
      'that names a danger',
      '楼道里停满了电动车，还有人拉电线充电，存在火灾隐患，前几天隔壁楼就着火了，跟居委会反映了三回，请有关部门来清理，别等出了事再管',
    ],
    [
      'that tells of a hotline',
      '学校门口的红绿灯坏了半个月，打热线一直转人工转不进去，孩子过马路很危险，家长们都很担心，希望交警部门尽快派人来修好，谢谢领导',
    ],
    [
      'that demands a remedy',
      '22年1月租房，23年1月到期，各项费用都交割完了，退房已过3个月押金还没退，希望对这家公司进行惩戒，退还本人押金。谢谢',
    ],
    ['of some length', '小区旁边的餐饮店油烟直排，晚上睡觉都是油烟味，请安排人来查一下'],
  ])('%s gets neither a list nor a fact noted', (_, text) => {
    const words = wordsOf(text);
    expect(words).toMatch(/我的文件里没写|不在我手上的文件里|不一定有/);
    expect(words).not.toMatch(/能查到|记下了|真不容易|受灾/);
  });

  it.each([
    '老头子一个开修鞋摊 68了 儿子叫我问问有啥照顾 我也不识得字',
    '我一个人带两个孩子在菜市场卖菜，老公去世了，摊位费又涨了，实在撑不下去了，求求你们帮帮我',
    '我在绍兴，2020年5月那时候都能享受啥',
    '我们理发店被要求停业一个多月，员工宿舍要钱，水电要钱，找谁都没人管，踢皮球，难道只能等死吗',
  ])('is not what an owner tells: %s', (text) => {
    expect(wordsOf(text)).not.toMatch(/不在我手上的文件里/);
  });
});
