import { describe, expect, it } from 'vitest';
import { lastOf, wordsOf } from '../real-conversation.ts';

describe('the record’s own answer beside what a turn says', () => {
  it.each([
    ['绍兴2020年那次贷款4月到期的能晚点还吗 个体户', '会上征信黑名单么', '也不影响征信记录'],
    ['鄞州2022年小微企业留抵退税', '留抵从几月开始', '自2022年4月1日起执行'],
  ])('is said whatever the words were taken for: %s, %s', (opening, question, told) => {
    expect(wordsOf(lastOf(opening, question))).toContain(told);
  });

  it('is named as no more than the nearest, where no sentence answers outright', () => {
    const reply = lastOf('2020年绍兴员工返岗路费补贴', '发的时候要交个人所得税不');
    expect(wordsOf(reply)).not.toMatch(/^这一点文件没写。/m);
  });

  it.each([
    ['鄞州开个五金厂的个体户，2022年一季度的税能全部晚交还是只能晚交一半', '小微缓全部'],
    ['网店个体户，个税减半，申报表填哪一栏', '“减免税额”一栏'],
    ['公司新招了一个登记失业满八个月的，抵减税费先到哪个部门申请', '先到县级以上人社部门'],
  ])('stands beside what a first message is judged to: %s', (question, told) => {
    expect(wordsOf(lastOf(question))).toContain(told);
  });

  it('leaves what a fitting case gives in sight', () => {
    const reply = lastOf('鄞州 小规模纳税人 一个季度卖40万 免增值税吗');
    expect(wordsOf(reply)).toContain('现在只按1%交');
  });

  it('is said again where it is asked for certain', () => {
    const line = '正好1000元就要交';
    const words = ['赶集摆摊，没办执照，一次卖六七百，增值税要交吗', '正正好卖了一千呢'];
    expect(wordsOf(lastOf(...words))).toContain(line);
  });

  it('is not said twice', () => {
    const { messages } = lastOf('2020年绍兴员工返岗路费补贴', '公示要几天呀');
    const texts = messages.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    ['电梯检验费绍兴2020年减半的那个', '到哪天为止呀', '2021年2月9日'],
    ['绍兴2020年电费水费优惠', '到哪天为止', '2020年4月30日'],
  ])('tells what starts or ends on other days beside it: %s, %s', (opening, question, day) => {
    expect(wordsOf(lastOf(opening, question))).toContain(day);
  });

  it('stands with a field that was asked for by its name, where it gives figures of its own', () => {
    const told = wordsOf(
      lastOf('菜市场卖猪肉批发零售 鲜活肉蛋增值税免吗', '卖肉这条依据是哪个文件'),
    );
    expect(told).toContain('公告2026年第10号');
    expect(told).toContain('财税〔2012〕75号');
  });

  it('is told of what is judged as another’s that is supposed', () => {
    const words = [
      '绍兴柯桥面馆 个体 一般工商业电价 2020年电费打折',
      '我哥是高耗能的，要是他那种呢',
    ];
    expect(wordsOf(lastOf(...words))).toContain('不行');
  });

  it('is told of a record elsewhere that can only be a hint', () => {
    const told = wordsOf(lastOf('没单位的 自己交养老 户口在外省 在烟台打零工 非得回老家交？'));
    expect(told).toContain('只能参考');
    expect(told).toContain('在干活的地方办参保登记');
  });

  it('is told on what nothing else follows from', () => {
    const reply = lastOf(
      '残疾人自己给人做服务，增值税免吗',
      '我是残疾人，给人按摩',
      '店里请的两个正常人做的那部分喃',
    );
    expect(wordsOf(reply)).toContain('雇别人做的');
  });

  it('is told with the next, where either may be meant', () => {
    const reply = lastOf('2020年绍兴宽带费减免', '上个月换的 二月那会还是电信');
    expect(wordsOf(reply)).toContain('电信的，可以减免');
  });

  it('is not added to a reply to the open question', () => {
    const reply = lastOf('我在柯桥开面馆，租的城投的房子，当时房租能减吗', '个体户');
    const beside = reply.messages.flatMap(({ blocks }) =>
      blocks.filter(({ type, layer }) => type === 'asked-aspect' && layer === 1),
    );
    expect(beside).toEqual([]);
  });

  it('is told on a reply that it is surely about, with what then fits', () => {
    const opening = '一般纳税人，开旅行社的，选简易按3%行吗';
    expect(wordsOf(lastOf(opening, '出租车公司呢', '电影院'))).toContain('可以选按3%交增值税');
  });

  it('is not added to what a command brings', () => {
    const { messages } = lastOf('我在柯桥开面馆，租的城投的房子，房租能减吗', '当时我符合吗');
    const beside = messages.flatMap(({ blocks }) =>
      blocks.filter(({ type, layer }) => type === 'asked-aspect' && layer === 1),
    );
    expect(beside).toEqual([]);
  });
});
