import { describe, expect, it } from 'vitest';
import { realSearch } from './compiled.ts';

const { search } = realSearch();
const placeOf = (text: string) => search.understand(text, '2026-11-21').place?.code ?? null;

describe('resolvePlace', () => {
  it.each([
    ['柯桥', '330603'],
    ['柯桥区', '330603'],
    ['绍兴市柯桥区', '330603'],
    ['浙江省绍兴市柯桥区', '330603'],
    ['宁波鄞州', '330212'],
    ['鄞州区', '330212'],
    ['济南', '370100'],
    ['北京', '110000'],
    ['内蒙古', '150000'],
    ['西安', '610100'],
    ['南京鼓楼区', '320106'],
    ['景宁', '331127'],
    ['330681', '330681'],
    ['上虞市', '330604'],
    ['紹興', '330600'],
  ])('%s is %s', (name, code) => {
    expect(search.resolvePlace(name)?.code).toBe(code);
  });

  it.each(['鼓楼区', '朝阳', '火星', '', '999999', '店在'])('%s is nowhere certain', (name) => {
    expect(search.resolvePlace(name)).toBeNull();
  });
});

describe('the shop’s place in a message', () => {
  it.each([
    ['我在诸暨，开网吧的，用的移动专线', '330681'],
    ['我老家安徽的，店在柯桥', '330603'],
    ['返增城开农庄，我户口系梅州嘅', '440118'],
    ['我的店不在柯桥了，搬到鄞州', '330212'],
    ['员工从江西来，我店在新昌', '330624'],
    ['老公是河南人，在上虞开面馆', '330604'],
    ['从柯桥搬到了越城', '330602'],
    ['绍兴市的店能免租吗', '330600'],
    ['轻纺城里的铺子', '330603'],
    ['我在西安开泡馍馆', '610100'],
    ['嘉兴个体户贷款延期', '330400'],
    ['店开在义乌，社保能缓吗', '330782'],
    ['奉化开面馆', '330213'],
    ['呼市开蒙餐的', '150100'],
    ['大理的客栈', '532900'],
    ['杭州余杭网店执照地址', '330110'],
    ['店里请了两个贵州阿姨，诸暨的', '330681'],
  ])('%s → %s', (text, code) => {
    expect(placeOf(text)).toBe(code);
  });

  it.each([
    '店里请的人从江西坐大巴回来上班有补贴没',
    '供货商都不跟我合作了',
    '进了一批智利车厘子',
    '合作市场里的摊位费',
    '这个资源怎么申请',
    '贷款能延长吗',
    '投了二十来万全是借亲戚的',
    '两个云南小妹坐火车回来上工',
    '小店区里的事我不懂',
    '是不是新店有创业补贴',
    '上街卖菜要交税吗',
  ])('none in: %s', (text) => {
    expect(placeOf(text)).toBeNull();
  });

  it('keeps the words it was taken from', () => {
    const place = search.understand('我店在绍兴市柯桥区，房租能减吗').place;
    expect(place?.span).toEqual({ start: 3, end: 9, text: '绍兴市柯桥区' });
  });

  it('tells other places apart', () => {
    const { otherPlaces } = search.understand('员工从江西来，我店在新昌');
    expect(otherPlaces.map(({ code }) => code)).toEqual(['360000']);
  });
});
