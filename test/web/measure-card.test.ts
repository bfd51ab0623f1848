import { expect, it } from 'vitest';
import { ReplyView } from '../../adapters/web/shared/view/reply-view.tsx';
import type { ViewContext } from '../../adapters/web/shared/view/view-context.ts';
import { lastOf, wordsOf } from '../conversation/real-conversation.ts';

const context: ViewContext = {
  ...{ base: '', action: '/ask', newTab: false, questionOf: null, hidden: [] },
  choices: 'buttons',
};

it('a card bears its title once, where a chat names what is spoken of', () => {
  const reply = lastOf(
    '柯桥开面馆的，个体户，小规模，一个月卖八万，增值税现在要交吗',
    '要是做到十二万呢',
  );
  const named = '“小规模纳税人增值税3%减按1%”：';
  expect(wordsOf(reply)).toContain(named);
  const html = String(ReplyView({ reply, context }));
  expect(html).toMatch(/<h3><a [^>]*>小规模纳税人增值税3%减按1%<\/a><\/h3>/);
  expect(html.replaceAll(/<[^>]+>/g, '')).not.toContain(named);
});
