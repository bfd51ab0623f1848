import { describe, expect, it } from 'vitest';
import { depthOf, lastOf, talk, wordsOf } from '../real-conversation.ts';

const TRAVEL = '我在绍兴，个体户，当时返岗员工路费能补吗';
const RENT = '我在鄞州开餐馆，租的房子，当时国有房子的房租能减吗';

describe('a verdict in words', () => {
  it('names the one condition that fails, and what would change it', () => {
    const words = wordsOf(lastOf(TRAVEL, '没有参保'));
    expect(words).toContain('您不符合，文件要求：以单位方式参加社会保险，按规定缴费。');
  });

  it('says that one change is enough where nothing else is open', () => {
    const words = depthOf(lastOf('我一般纳税人，个体户，在鄞州，一个月卖十五万整，增值税免不免'));
    expect(words).toContain('您不符合，只因为这一条对不上：');
  });

  it.each([
    ['我在鄞州开烧烤店，个体户，店面是区属国企的房子，2022年那个', '减免3个月租金'],
    ['我在鄞州，2022年养老保险我自己交的，缓交', '以个人身份参保的'],
  ])('is of the case that what was told leaves: %s', (said, gist) => {
    const words = wordsOf(lastOf(said));
    expect(words).toContain(gist);
    expect(words).not.toContain('不符合');
  });

  it('counts down to the last question', () => {
    expect(depthOf(lastOf('我在诸暨开网吧，有专线，宽带费能减吗'))).toContain(
      '还差一个问题就能定：运营商。',
    );
  });

  it('counts what they do not know among what is left', () => {
    const { replies } = talk(RENT, '不清楚', '不清楚', '直接看结果');
    const words = replies.map((reply) => `${wordsOf(reply)}\n${depthOf(reply)}`).join('\n');
    expect(words).toContain('您说不清楚的');
    expect(words).not.toContain('还差一个问题就能定');
  });

  it('writes no figure as a reckoning of itself', () => {
    const words = wordsOf(lastOf('广州 赢在广州拿了三等奖 能领多少'));
    expect(words).toContain('大概10万元');
    expect(words).not.toContain('100000 = ');
  });

  it('leaves to the office what nobody can answer beforehand', () => {
    const reply = lastOf('鄞州的无还本续贷怎么申请');
    expect(depthOf(reply)).toContain('这一点要由经办部门认定：');
  });
});

describe('an answer heard', () => {
  it('is told with what was said otherwise before', () => {
    const { replies } = talk(RENT, '个体户', '我刚才说错了，我是公司');
    expect(wordsOf(replies[2] ?? expect.fail())).toContain(
      '改过来了：其他企业（原来是个体工商户）。',
    );
  });

  it('that one does not know is no matter', () => {
    expect(wordsOf(lastOf(TRAVEL, '不清楚'))).toContain('好，参保方式先放一放，不清楚也没关系。');
  });

  it('three of something picks no third option', () => {
    const { state } = talk(TRAVEL, '三个');
    expect(state?.answers.some(({ fact }) => fact === 'social_insurance')).toBe(false);
  });

  it.each([
    ['3月10号', '2020-03-10'],
    ['三月初', '2020-03'],
    ['大年初六', '2020-01-30'],
    ['去年3月', '2025-03'],
    ['忘了', 'unknown'],
  ])('a day in words, of the paper’s own year: %s', (said, date) => {
    const { state } = talk(TRAVEL, '店里给员工交', '安徽', '高铁', said);
    expect(state?.answers.findLast(({ fact }) => fact === 'travel_date')?.value).toBe(date);
  });

  it('a day that is none is asked for again', () => {
    const reply = lastOf(TRAVEL, '店里给员工交', '安徽', '高铁', '就那几天');
    expect(reply.question?.fact).toBe('travel_date');
    expect(wordsOf(reply)).toContain('没听明白');
  });
});

describe('an answer to a question of the case', () => {
  it('is no place where the question asks for something else', () => {
    const { state } = talk(TRAVEL, '店里给员工交', '安徽');
    const facts = Object.fromEntries((state?.answers ?? []).map((one) => [one.fact, one.value]));
    expect(facts).toMatchObject({ place: '330600', staff_origin: 'east_china' });
  });

  it('does not widen the place that is known', () => {
    const { state } = talk(
      '我在柯桥，个体户，当时返岗员工路费能补吗',
      '店里给员工交',
      '从外省回绍兴的',
    );
    expect(state?.answers.findLast(({ fact }) => fact === 'place')?.value).toBe('330603');
    expect(state?.answers.some(({ fact }) => fact === 'staff_origin')).toBe(false);
    expect(state?.open?.fact).toBe('staff_origin');
  });

  it('gives the sum that only one more figure lacks', () => {
    const told = [TRAVEL, '店里给员工交', '安徽', '高铁', '3月10号'] as const;
    expect(wordsOf(lastOf(...told))).toContain('再告诉我返岗人数，就能算得更准。');
    const reply = lastOf(...told, '三个');
    expect(reply.assessments[0]?.estimate?.amount).toBe(1500);
    expect(wordsOf(reply)).toContain('大概1500元');
  });

  it('is heard after the case has closed as well', () => {
    const closed = ['我在诸暨开网吧，移动专线，宽带费能减吗'] as const;
    expect(lastOf(...closed).question).toBeUndefined();
    const reply = lastOf(...closed, '电信');
    expect(wordsOf(reply)).toContain('改过来了：电信（原来是移动）。');
    expect(reply.assessments[0]?.estimate?.amount).toBe(2);
  });

  it('says of a sum that it is the most there can be', () => {
    const words = wordsOf(
      lastOf('我在柯桥开店，个体户，疫情影响生意，贷款20万进货，当时财政贴息能贴多少', '符合'),
    );
    expect(words).toContain('大概2730元');
    expect(words).toContain('这是最多能贴的数。');
  });

  it('says that a measure is of another place once the shop has moved', () => {
    const reply = lastOf(TRAVEL, '我说错了，店在鄞州');
    expect(wordsOf(reply)).toContain('宁波鄞州区的我手里没有');
  });
});

describe('an answer to nothing', () => {
  it.each(['不清楚', '是的', '没有'])('%s is met with what one may ask', (text) => {
    const reply = lastOf('我在诸暨开网吧，移动专线，宽带费能减吗', text);
    expect(wordsOf(reply)).toBe('您想问什么？房租、税、社保、贷款、水电费都可以。');
  });
});

describe('a number as it was said', () => {
  it.each([
    ['三万五', '3.5万元'],
    ['3.5w', '3.5万元'],
    ['十五万整', '15万元'],
    ['不到十五万', '不到15万元'],
    ['最多十五万', '15万元以内'],
    ['超过十五万', '超过15万元'],
    ['两三万', '2万到3万元'],
  ])('%s is told back as %s', (said, told) => {
    const words = wordsOf(lastOf('我在鄞州，个体户，小规模，按月报，当时增值税能免吗', said));
    expect(words).toContain(`月销售额${told}。`);
  });
});

describe('one case of several', () => {
  it('is not aimed at by a particle, nor does what it leaves to an office stand for all', () => {
    const reply = lastOf('我在诸暨开网吧，铁通的宽带，能减吗');
    expect(reply.assessments[0]?.estimate?.amount).toEqual({ low: 2, high: 3 });
    expect(reply.assessments[0]?.discretion).toBeUndefined();
    expect(reply.assessments[1]?.discretion).toContain('由电信公司办理');
  });

  it('that fails is told as one, and the others are asked about', () => {
    const CASE = '我在绍兴开个小厂，个体户，用的一般工商业电，2020年电费能打95折吗';
    const reply = lastOf(CASE, '是高耗能');
    const words = wordsOf(reply);
    expect(reply.assessments[0]).toMatchObject({ measureId: 'sx2020-06', verdict: 'eligible' });
    expect(words).toContain('按当时的条件，“电费按95%结算”这一种您不符合');
    expect(words).toContain('“气价、水价降10%”这一种，您符合。');
  });

  it('a landlord who takes back what they said is judged again', () => {
    const reply = lastOf('我是房东，柯桥的，给租户减了两个月房租，房产税能少交吗', '我没给他减');
    expect(wordsOf(reply)).toContain('没有减免（原来是减免了）');
  });
});

describe('a day told unasked', () => {
  const LOAN = '我是个体户，在上虞，受疫情影响，银行贷款到期还不上，当时能延期吗';
  const dueOf = (...lines: readonly string[]) =>
    talk(...lines).state?.answers.findLast(({ fact }) => fact === 'loan_due')?.value;

  it('is heard in the question', () => {
    expect(dueOf(LOAN.replace('贷款到期', '贷款3月20号到期'))).toBe('2020-03-20');
    expect(lastOf(LOAN).question?.fact).toBe('loan_due');
  });

  it('is heard while something else is asked', () => {
    expect(dueOf(LOAN, '不清楚', '3月20号到期')).toBe('2020-03-20');
    expect(dueOf(LOAN, '不清楚', '2020年3月20')).toBe('2020-03-20');
  });

  it('of a worker’s return is that of the paper’s year', () => {
    const { state } = talk('我在绍兴，个体户，员工3月10号坐高铁从安徽回来的，路费能补吗');
    expect(state?.answers.findLast(({ fact }) => fact === 'travel_date')?.value).toBe('2020-03-10');
  });
});

describe('a step back', () => {
  it('loses neither the question taken back nor the one that was open', () => {
    const straight = talk(RENT, '1');
    const around = talk(RENT, '1', '上一步', '1');
    expect(around.replies[2]?.question).toMatchObject({
      fact: straight.replies[0]?.question?.fact,
      progress: { asked: 0 },
    });
    expect(around.replies[3]?.question).toMatchObject({
      fact: straight.replies[1]?.question?.fact,
      progress: { asked: 1 },
    });
  });

  it('says nothing twice', () => {
    expect(wordsOf(lastOf(RENT, '个体户', '上一步'))).toBe('好，上一个回答撤回了。');
  });
});

describe('the same case on another day', () => {
  const CASE = '我在鄞州开餐馆，个体户，六税两费都要交，能减吗';
  const told = (...lines: readonly string[]) => {
    const reply = lastOf(CASE, ...lines);
    const { measureId, validity } = reply.assessments[0] ?? expect.fail('nothing was judged');
    return { measureId, status: validity.status, words: wordsOf(reply) };
  };

  it.each([
    '2022年5月那会儿能不能',
    '要是2022年5月呢',
    '如果是2022年5月20号去办呢',
    '2022年那时候呢',
  ])('is judged for that day: %s', (line) => {
    const { measureId, status, words } = told(line);
    expect([measureId, status]).toEqual(['yz2022-03', 'in_force']);
    expect(words).toContain('那时有效（到2024年12月31日，现在已过期）。');
  });

  it('comes back to today', () => {
    const { status, words } = told('要是2022年5月呢', '现在还能办吗');
    expect(status).toBe('expired');
    expect(words).toContain('今天来看');
    expect(talk(CASE, '要是2022年5月呢', '现在还能办吗').state?.asOf).toBeNull();
  });

  it('keeps the open question', () => {
    const first = lastOf('我在柯桥开面馆，租的城投的房子，当时房租能减吗').question;
    const again = lastOf('我在柯桥开面馆，租的城投的房子，当时房租能减吗', '要是2020年3月呢');
    expect(again.question).toEqual(first);
    expect(again.assessments[0]?.validity.status).toBe('in_force');
  });

  it('is not taken for a date that was asked for', () => {
    const { state } = talk(TRAVEL, '店里给员工交', '安徽', '高铁', '2020年3月10日那时候');
    expect(state?.answers.findLast(({ fact }) => fact === 'travel_date')?.value).toBe('2020-03-10');
  });
});
