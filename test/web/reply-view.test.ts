import { describe, expect, it } from 'vitest';
import { inlineLinks, linkTable } from '../../adapters/web/shared/view/inline-links.ts';
import { ReplyView } from '../../adapters/web/shared/view/reply-view.tsx';
import { scripted } from '../../adapters/web/shared/view/view-context.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { lastOf, wordsOf } from '../conversation/real-conversation.ts';

const phone = (number: string, dial: string | null) => ({
  ...{ number, areaCode: '0575', dial, kind: 'office' as const },
  quality: dial === null ? ('doubtful' as const) : ('ok' as const),
});
const reply: Pick<Reply, 'contacts' | 'assessments'> = {
  contacts: [
    {
      agency: '柯桥区人社局',
      phones: [phone('84126037', '057584126037'), phone('8412603', null)],
      regions: ['330603'],
      for: [],
      source: { document: 'sx2020', locator: '举措三', published: '2020-04-20' },
    },
  ],
  assessments: [
    {
      measureId: 'sx2020-08',
      title: '承租市属国企房产免2个月租金',
      verdict: 'unknown',
      validity: { status: 'expired', from: null, to: null, note: null, holds: false },
      reasons: [],
      missing: [],
    },
  ],
};
const table = linkTable(reply, 'https://hui.example');

describe('inlineLinks', () => {
  it.each([
    ['打0575-84126037问', ['打', { text: '0575-84126037', href: 'tel:057584126037' }, '问']],
    ['打84126037', ['打', { text: '84126037', href: 'tel:057584126037' }]],
    ['打12345', ['打', { text: '12345', href: 'tel:12345' }]],
    [
      '· 承租市属国企房产免2个月租金（已过期）',
      [
        '· ',
        { text: '承租市属国企房产免2个月租金', href: 'https://hui.example/m/sx2020-08' },
        '（已过期）',
      ],
    ],
    ['编号123456', ['编号123456']],
    ['电话0575-8412603（打不通）', ['电话0575-8412603（打不通）']],
    ['<a href="javascript:alert(1)">12</a>', ['<a href="javascript:alert(1)">12</a>']],
  ])('%s', (text, parts) => {
    expect(inlineLinks(text, table)).toEqual(parts);
  });
});

it('a card bears its title once, where a chat names what is spoken of', () => {
  const reply = lastOf(
    '柯桥开面馆的，个体户，小规模，一个月卖八万，增值税现在要交吗',
    '要是做到十二万呢',
  );
  const named = '“小规模纳税人增值税3%减按1%”：';
  expect(wordsOf(reply)).toContain(named);
  const html = String(ReplyView({ reply, context: scripted }));
  expect(html).toMatch(/<h3><a [^>]*>小规模纳税人增值税3%减按1%<\/a><\/h3>/);
  expect(html.replaceAll(/<[^>]+>/g, '')).not.toContain(named);
});
