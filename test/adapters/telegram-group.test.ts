import { beforeEach, describe, expect, it } from 'vitest';
import { BOT, type PeerChat } from './telegram-peer/types.ts';
import { useTelegram } from './telegram-service.ts';

const telegram = useTelegram('webhook');
let group: PeerChat = { id: -100_000, type: 'supergroup' };
beforeEach(() => {
  group = { ...group, id: group.id - 1 };
});
const person = (id: number) => telegram().peer.person(id, group);
const settled = () => telegram().peer.push.settled();

describe('in a group', () => {
  it.each([
    ['talk among members', '社保能缓交吗', {}],
    ['another name', '@someone_else 社保能缓交吗', {}],
    ['another bot’s command', '/start@another_bot', {}],
    ['a reply to a member', '社保能缓交吗', { reply_to_message: { from: { id: 5 } } }],
  ])('passes over %s', async (_, text, more) => {
    person(1).send(text, more);
    expect(await settled()).toEqual([200]);
    expect(person(1).received()).toEqual([]);
  });

  it.each([
    ['its name', `@${BOT.username} 社保能缓交吗`, {}],
    ['its name in capitals, at the end', `社保能缓交吗 @${BOT.username?.toUpperCase()}`, {}],
    ['a reply to it', '社保能缓交吗', { reply_to_message: { from: BOT } }],
    [
      'a mention without a name',
      '惠小店，社保能缓交吗',
      { entities: [{ type: 'text_mention', offset: 0, length: 3, user: BOT }] },
    ],
  ])('answers to %s', async (_, text, more) => {
    const wang = person(1);
    const { message } = wang.send(text, more) as { message?: { message_id: number } };
    await settled();
    expect(wang.lastText()).toMatch(/社会保险|社保|养老/);
    expect(wang.received()[0]?.['reply_parameters']).toEqual({
      message_id: message?.message_id,
      allow_sending_without_reply: true,
    });
  });

  it('answers its commands, and its bare name with a greeting', async () => {
    const wang = person(1);
    wang.send(`/help@${BOT.username}`);
    await settled();
    expect(wang.lastText()).toContain('我能做三件事');
    wang.send(`@${BOT.username}`);
    await settled();
    expect(wang.lastText()).toContain('我是惠小店');
  });

  it('keeps the shops of two members apart', async () => {
    const [wang, li] = [person(1), person(2)];
    wang.send(`@${BOT.username} 我在柯桥开面馆，当时房租能不能减`);
    await settled();
    li.send(`@${BOT.username} 我刚才都说了啥`);
    await settled();
    expect(li.lastText()).not.toContain('柯桥');
  });

  it('takes a question’s buttons from the one it was put to', async () => {
    const [wang, li] = [person(1), person(2)];
    wang.send(`@${BOT.username} 我在柯桥开面馆，当时房租能不能减`);
    await settled();
    const [label = ''] = wang.lastLabels();
    li.click(label);
    await settled();
    expect(telegram().peer.book.toasts).toEqual(['这是问别人的。您自己的事，请直接发消息问我。']);
    expect(wang.received()).toHaveLength(1);
    wang.click(label);
    await settled();
    expect(wang.lastText()).toContain(`：${label}`);
  });

  it('stays in the topic of a forum', async () => {
    const wang = person(1);
    wang.send('/help', { message_thread_id: 77, is_topic_message: true });
    await settled();
    expect(wang.received()[0]?.['message_thread_id']).toBe(77);
  });

  it('asks who it is again once Telegram can be reached', async () => {
    telegram().peer.setReachable(false);
    const update = person(1).send(`@${BOT.username} 社保能缓交吗`);
    expect(await settled()).toEqual([503]);
    telegram().peer.setReachable(true);
    telegram().peer.push.add(update);
    expect((await settled()).at(-1)).toBe(200);
    expect(person(1).received()).toHaveLength(1);
    expect(telegram().peer.callsOf('getMe')).toHaveLength(1);
  });
});
