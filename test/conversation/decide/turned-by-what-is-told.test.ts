import { describe, expect, it } from 'vitest';
import { lastOf, talk, wordsOf } from '../real-conversation.ts';

const about = (...messages: readonly string[]) =>
  lastOf(...messages).assessments.map(({ measureId }) => measureId);

describe('a message that begins with what it goes back to', () => {
  const RENT = '我在广州荔湾刚开店，租金补贴有多少';

  it.each([
    ['请人那个 请五个能拿多少', 'gzbt2025-4'],
    ['一次性补贴那个 要登记多久', 'gzbt2025-1'],
  ])('%s is about the one named, of the paper in hand', (text, measure) => {
    expect(about(RENT, text)).toContain(measure);
  });

  it.each(['再说回租金 自己的房子行不', '回到刚才那个 自己的房子行不', '租金那个 自己的房子行不'])(
    '%s comes back to what was told of before',
    (text) => {
      expect(about(RENT, '请人那个 请五个能拿多少', text)).toContain('gzbt2025-3');
    },
  );
});

describe('what is told that another record is for', () => {
  it('turns to the record of its paper that it fits', () => {
    const told = ['按摩店，我自己是残疾人，税免不', '店里捎带卖轮椅'];
    expect(about(...told)).toContain('vat2026-2-aids');
  });

  it('is answered by the sentence that speaks of it, where no fact is asked for', () => {
    const { replies } = talk('我在广州，创业担保贷款能贷多少', '我老婆还借了二十万消费贷');
    expect(wordsOf(replies[1] ?? lastOf({}))).toContain('小额消费贷款');
  });

  it('makes nobody a landlord who speaks of one', () => {
    const reply = lastOf('我在柯桥，20年电费便宜点是吧', '我那电表是房东名下的');
    expect(wordsOf(reply)).not.toContain('不符合');
  });
});

it('says first that a lapsed measure is over, asked whether it can still be had', () => {
  const reply = lastOf('我在柯桥开网吧，2020年宽带费能免几个月', '今年还能补办不');
  expect(wordsOf(reply)).toMatch(/^2020年6月30日就已经过期了/);
});

describe('another place told of beside one’s own', () => {
  it.each(['老家文成 那边也有没', '我弟的店在绍兴 他能弄不', '我同学在杭州 她也有？'])(
    '%s is asked of the reach of the paper',
    (text) => {
      const reply = lastOf('我在鄞州开店，22年技能培训有补贴没', text);
      expect(wordsOf(reply)).toContain('只管宁波市鄞州区的店');
    },
  );
});

it('answers a new matter that a title names, though the one in hand fits', () => {
  expect(about('我开金店，以旧换新增值税按啥算', '还有个旅行社 机票酒店能扣不')[0]).toBe(
    'vat2026-4-travel',
  );
});

it.each(['契税在里头不', '车购税包不包括'])('%s is asked of the list in hand', (text) => {
  expect(wordsOf(lastOf('个体户，六税两费是哪几样', text))).toContain('没有列');
});

describe('a word that was explained', () => {
  it('holds of who says so', () => {
    const reply = lastOf('开理发店的，增值税要交不', '啥叫小规模', '那我应该就是 没登记过啥');
    expect(wordsOf(reply)).toContain('记下了：小规模纳税人');
  });

  it('tells nothing of who goes on to ask', () => {
    const { state } = talk('开理发店的，增值税要交不', '啥叫小规模', '那我是不是');
    expect(state?.answers.some(({ fact }) => fact === 'taxpayer')).toBe(false);
  });
});
