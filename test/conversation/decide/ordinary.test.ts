import { describe, expect, it } from 'vitest';
import { lastOf, wordsOf } from '../real-conversation.ts';

/** The measure that a talk comes to speak of first. */
const firstOf = (...said: string[]): string | undefined =>
  lastOf(...said).messages.flatMap((one) => (one.type === 'measure' ? [one.measureId] : []))[0];

describe('people who have read no paper', () => {
  it.each([
    ['跑货车的 自己的车 能减点税吗', 'vat2026-1-1'],
    ['开出租的 自己的车 税怎么弄', 'vat2026-1-1'],
    ['网上卖货的 拼多多 要交税吗', 'vat2026-1-1'],
    ['卖菜的 批发市场拿的菜 增值税要交不', 'vat2026-2-veg'],
    ['镇海开金店的，客人拿旧链子来换新的，税怎么算', 'vat2026-4-gold'],
  ])('ask of tax in general, or of what is theirs: %s', (said, measure) => {
    expect(firstOf(said)).toBe(measure);
  });

  it.each(['有什么补贴可以拿', '国家有没有给个体户发钱的政策', '刚起步，想问下政策'])(
    'ask what there is, and hear of what most shops can have: %s',
    (said) => {
      const { messages, assessments } = lastOf('我在长沙开粉店', said);
      const words = messages.map(({ text }) => text).join('\n');
      expect(words).toMatch(/长沙市能查到33项，您可能用得上的有4项/);
      expect(words).toMatch(/另外29项只给特定的人或行当（退役军人、/);
      const told = assessments.filter(({ clause }) => clause === undefined);
      expect(told.map(({ measureId }) => measureId).sort()).toEqual([
        'tax2023-1',
        'tax2023-2',
        'vat2026-1-1',
        'vat2026-3-one',
      ]);
    },
  );

  it.each(['有没有直接给钱的', '你就说有没有现金', '我问的是补贴不是税', '那没有钱发咯'])(
    'ask for money, which no paper of the place gives: %s',
    (said) => {
      const reply = lastOf('我在长沙开粉店', said);
      expect(wordsOf(reply)).toContain('直接发钱的补贴，长沙市的文件我手里没有');
      expect(reply.assessments).toEqual([]);
    },
  );

  it.each([
    ['残疾人开店有没有优惠', 'vat2026-2-4'],
    ['请失业的人有没有优惠', 'jobs2024-2'],
    ['我卖猪肉的，有什么优惠政策', 'vat2026-2-veg'],
    ['开诊所有啥优惠', 'vat2026-2-3'],
  ])('speak of those few, and hear of what is for them: %s', (said, measure) => {
    const { assessments } = lastOf('我在长沙开店', said);
    expect(assessments.map(({ measureId }) => measureId)).toContain(measure);
    expect(assessments.length).toBeLessThan(20);
  });

  it.each(['问下税', '税方面简单讲两句', '我这种要报几个税'])(
    'ask of tax as a whole: %s',
    (said) => {
      expect(wordsOf(lastOf('我在临沂做五金', said))).toMatch(/临沂市，税上能查到\d+项/);
    },
  );

  it('deny what would speak for one, and hear of none', () => {
    const { assessments } = lastOf('广州天河开理发店，有什么补贴', '我不是大学生 也没当过兵');
    expect(assessments.map(({ measureId }) => measureId)).not.toContain('vat2026-5-veterans');
  });

  it('ask for money where the place has some, and hear of that first', () => {
    const { assessments } = lastOf('广州天河开理发店', '有没有直接给钱的');
    expect(assessments[0]?.measureId).toMatch(/^gz/);
  });

  it.each([
    ['一个月卖个六七万吧', 'vat2026-1-1'],
    ['对了我当过兵 退伍回来的', 'jobs2024-3'],
    ['一年利润大概十五万', 'tax2023-1'],
  ])('tell one thing of themselves, and hear of the one it speaks for: %s', (said, measure) => {
    expect(firstOf('我在合肥开烧烤店', '有什么补贴可以拿', said)).toBe(measure);
  });

  it('are not told of one for few once they say 税 of a list', () => {
    const { citations } = lastOf('我在长沙开粉店', '有什么补贴可以拿', '那税呢');
    expect(citations.map(({ measureId }) => measureId).join()).toMatch(/^(?!.*jobs)(?=.*vat2026)/);
  });

  it('tell how many they have hired, which says nothing of a tax', () => {
    const { suggestions, messages } = lastOf(
      '我在合肥开烧烤店',
      '有什么补贴可以拿',
      '我有两个员工',
    );
    expect(suggestions.length).toBeGreaterThan(0);
    expect(messages.some(({ type }) => type === 'measure')).toBe(false);
  });

  it('ask for more of a list, and hear what was not named yet', () => {
    const said = ['我在绍兴越城开面馆', '都能享受啥'];
    const lines = (reply: ReturnType<typeof lastOf>) =>
      wordsOf(reply)
        .split('\n')
        .filter((line) => line.startsWith('· '));
    const [first, next, last] = [
      said,
      [...said, '没有别的了吗'],
      [...said, '没有别的了吗', '还有吗'],
    ].map((one) => lines(lastOf(...one)));
    expect(new Set([...(first ?? []), ...(next ?? []), ...(last ?? [])]).size).toBe(12);
  });

  it.each([[[]], [['一个月卖六七万']]])(
    'hear whom the rest of a list is for, of which none is theirs: %j',
    (between) => {
      const reply = lastOf('我在长沙开粉店', '有什么补贴可以拿', ...between, '没有别的了吗');
      expect(wordsOf(reply)).toMatch(/别的\d+项只给特定的人或行当：退役军人、随军家属/);
      expect(reply.assessments).toEqual([]);
    },
  );

  it('tell one thing more, and hear of another of the list they come from', () => {
    const said = ['我在长沙开粉店', '有什么补贴可以拿', '一个月卖六七万', '我当过兵'];
    expect(firstOf(...said)).toBe('jobs2024-3');
  });

  it.each(['没有就算了', '那没有就算了', '算了先摆着'])('let it be: %s', (said) => {
    const { citations } = lastOf('我在长沙开粉店', '卖多少要交税', said);
    expect(citations).toEqual([]);
  });
});

describe('a place in a list', () => {
  const two = '坐席两件：①来电越城餐饮 问2020电费打几折 ②越城的店 租城投的房 房租免几个月';

  it('is said by its mark', () => {
    expect(firstOf(two, '②到几时')).toBe('sx2020-08');
    expect(firstOf(two, '①到几月')).toBe('sx2020-06');
  });

  it('is given for what waits as well', () => {
    const three =
      '仨事儿一块问 1 小规模那个1个点到哪年 2 房产税印花税那些减半有个体户没 3 小微企业的企业所得税减按多少算';
    expect(wordsOf(lastOf(three, '第三个税率是几'))).toContain('20%');
  });

  it('cites the record of the office that is looked up', () => {
    const { citations } = lastOf(
      '绍兴越城开面馆的，房东是黄酒集团，房租免几个月',
      '房租找黄酒集团哪个电话',
    );
    expect(citations.map(({ measureId }) => measureId)).toContain('sx2020-08');
  });
});

describe('a kind of help that no paper of the place covers', () => {
  const told = '在贵阳开美甲店的，一个月卖三万，要交增值税吗';

  it.each([
    ['社保呢 太贵了', '社保'],
    ['房租能不能减', '房租'],
    ['取暖费有补贴没', '取暖费'],
    ['过路费呢', '过路费'],
    ['摊位费能减吗 好贵', '摊位费'],
    ['我雇了两个人 给她们上社保有没有补', '社保'],
    ['新开的店有没有奖励', '新店'],
  ])('is said to be none, with a tax in hand: %s', (said, label) => {
    const reply = lastOf(told, said);
    expect(reply.assessments).toEqual([]);
    expect(wordsOf(reply)).toContain(`${label}这块，贵阳市减免、补助的文件我手里没有`);
  });

  it('leaves the matter in hand', () => {
    expect(firstOf(told, '社保呢 太贵了', '到什么时候为止')).toBe('vat2026-1-1');
  });

  it('asks for the place where it is not known, and answers by it', () => {
    const reply = lastOf('油费有没有补贴', '我在石家庄');
    expect(wordsOf(reply)).toContain('油费这块，石家庄市减免、补助的文件我手里没有');
  });

  it.each([
    ['在广州开花店的，税怎么交', '房租有补贴吗', 'gzbt2025-3'],
    [
      '家政公司，在株洲，阿姨都是我们派出去的，免税吗',
      '社保他们不给我买，那还能免吗',
      'vat2026-2-home',
    ],
    ['绍兴柯桥开面馆，社保能缓吗', '房租能减吗', 'sx2020-08'],
  ])(
    'is the place’s own record where one holds, and the record’s where it is asked: %s, %s',
    (first, said, measure) => {
      expect(firstOf(first, said)).toBe(measure);
    },
  );
});
