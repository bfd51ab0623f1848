import { describe, expect, it } from 'vitest';
import { besideQuestion, heldFirst, toldOf } from '../../adapters/web/shared/view/message-order.ts';
import { lastOf } from '../conversation/real-conversation.ts';

describe('the messages of an answer as a page sets them', () => {
  it('have what holds now before what it stands in for, told once', () => {
    const reply = lastOf('小店在鄞州，2022年六税两费减半我能用吗', '个体工商户');
    const order = [...toldOf(heldFirst(reply.messages))];
    expect([...toldOf(reply.messages)]).toEqual(['yz2022-03', 'tax2023-2']);
    expect(order).toEqual(['tax2023-2', 'yz2022-03']);
    expect(heldFirst(reply.messages)[0]?.type).toBe('text');
    expect(heldFirst(reply.messages)).toHaveLength(reply.messages.length);
  });

  it('are as they were where nothing stands in for anything', () => {
    const { messages } = lastOf('我在柯桥开面馆，个体户，个税能减半吗');
    expect(heldFirst(messages)).toEqual(messages);
    expect(heldFirst([])).toEqual([]);
  });

  it('keep what is said besides the verdict behind an open question, and before none', () => {
    const reply = lastOf('我在柯桥租国企的门面开面馆，当时房租能减吗？');
    const [card = expect.fail('no message')] = reply.messages;
    for (const { type } of besideQuestion(card, reply)) expect(type).toBe('asked-aspect');
    expect(besideQuestion(card, {})).toEqual([]);
  });
});
