import { describe, expect, it } from 'vitest';
import { askAboutRent, delivery, SECRET, useTelegram } from './telegram-service.ts';

const telegram = useTelegram('webhook');
const wang = () => telegram().wang;
const settled = () => telegram().peer.push.settled();

describe('deliveries', () => {
  it('twice at the same moment are one turn and one answer', async () => {
    telegram().peer.push.copies = 2;
    const label = await askAboutRent(telegram());
    wang().click(label);
    await settled();
    expect(wang().received()).toHaveLength(2);
    expect(wang().lastText()).toContain(`：${label}`);
  });

  it('repeated later are answered by silence', async () => {
    const update = wang().send('社保能缓交吗');
    await settled();
    telegram().peer.push.add(update);
    telegram().peer.push.add(update);
    expect(await settled()).toEqual([200, 200, 200]);
    expect(wang().received()).toHaveLength(1);
  });

  it('out of order are answered each once', async () => {
    const { push } = telegram().peer;
    push.hold();
    for (const text of ['你好', '房租能减吗', '社保能缓交吗']) wang().send(text);
    push.release((updates) => updates.reverse());
    expect(await settled()).toEqual([200, 200, 200]);
    expect(wang().received()).toHaveLength(3);
  });

  it('are repeated by Telegram while it does not take the answer, and answered once', async () => {
    telegram().peer.book.slowDown.set(wang().chat.id, [120, 90]);
    wang().send('社保能缓交吗');
    expect(await settled()).toEqual([200]);
    expect(wang().received()).toHaveLength(1);
    expect(telegram().peer.callsOf('sendMessage')).toHaveLength(3);
    expect(telegram().waits).toEqual([]);
  });

  it('wait where the wait is short', async () => {
    telegram().peer.book.slowDown.set(wang().chat.id, [2, 1]);
    wang().send('社保能缓交吗');
    await settled();
    expect(telegram().waits).toEqual([2000, 1000]);
    expect(wang().received()).toHaveLength(1);
  });

  it('of someone who has blocked the bot are done with', async () => {
    telegram().peer.book.blocked.add(wang().chat.id);
    wang().send('社保能缓交吗');
    expect(await settled()).toEqual([200]);
    expect(telegram().peer.callsOf('sendMessage')).toHaveLength(1);
  });

  it('of a group that has moved are answered where it is now', async () => {
    const group = { id: -100_500, type: 'supergroup' } as const;
    telegram().peer.book.chats.set(group.id, group);
    telegram().peer.book.moved.set(wang().chat.id, group.id);
    wang().send('社保能缓交吗');
    await settled();
    expect(telegram().peer.book.messages.at(-1)?.chat.id).toBe(group.id);
  });

  it('are asked for again while Telegram cannot be reached, and answered when it can', async () => {
    telegram().peer.setReachable(false);
    wang().send('社保能缓交吗');
    expect(await settled()).toEqual([503]);
    telegram().peer.setReachable(true);
    wang().send('社保能缓交吗');
    expect((await settled()).at(-1)).toBe(200);
    expect(wang().received()).toHaveLength(1);
  });
});

describe('requests of strangers', () => {
  const update = JSON.stringify({
    update_id: 1,
    message: {
      message_id: 1,
      chat: { id: 1, type: 'private' },
      from: { id: 1, is_bot: false },
      text: '你好',
    },
  });
  const post = (body: string, secret?: string) =>
    telegram().channel.webhook?.(
      delivery(body, secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
    );

  it.each([
    ['no secret', undefined],
    ['another secret', 'a_secret-of-somebody'],
    ['an empty secret', ''],
    ['part of the secret', SECRET.slice(0, -1)],
    ['the secret and more', `${SECRET}x`],
    ['the secret twice', `${SECRET}, ${SECRET}`],
  ])('with %s are turned away', async (_, secret) => {
    expect((await post(update, secret))?.status).toBe(401);
    expect(telegram().peer.calls).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"update_id": 1,'],
    ['a list', '[]'],
    ['a word', '"update"'],
    ['no update', '{"hello": "world"}'],
    ['an update of an unknown kind', '{"update_id": 5, "brand_new": {}}'],
    ['a message without a chat', '{"update_id": 6, "message": {"text": "hi"}}'],
    ['a text that is a number', '{"update_id": 7, "message": {"message_id": 1, "text": 5}}'],
    ['bytes that are no text', '\u0000\ufffd\ufffd'],
  ])('with %s in them are taken in silence', async (_, body) => {
    const response = await post(body, SECRET);
    expect(response?.status).toBe(200);
    expect(telegram().peer.calls).toEqual([]);
  });
});

describe('buttons', () => {
  const press = (data: string | undefined, message: unknown = null) => {
    telegram().peer.book.spinning.set('p', {
      id: wang().chat.id,
      is_bot: false,
      first_name: '老王',
    });
    telegram().peer.push.add({
      update_id: 990_000_000 + wang().chat.id,
      callback_query: {
        id: 'p',
        from: { id: wang().chat.id, is_bot: false },
        ...(data === undefined ? {} : { data }),
        ...(message === null ? {} : { message }),
      },
    });
    return settled();
  };

  it.each([
    ['of another program', 'menu:1'],
    ['with nothing in them', undefined],
    ['of a later version', 'v2.abc.q1.entity.0'],
  ])('%s are acknowledged, with a word that they are of no use', async (_, data) => {
    await press(data, { message_id: 1, chat: wang().chat, date: 0 });
    expect(telegram().peer.book.toasts).toEqual(['这个按钮已经过了，请直接打字告诉我。']);
    expect(wang().received()).toEqual([]);
  });

  it('too old to be shown still answer by their place in the list', async () => {
    await askAboutRent(telegram());
    const buttons = wang().received().at(-1)?.reply_markup?.inline_keyboard.flat() ?? [];
    await press(buttons[1]?.callback_data, { message_id: 1, chat: wang().chat, date: 0 });
    expect(wang().lastText()).toContain(`：${buttons[1]?.text}`);
  });

  it('are pressed once and again without harm', async () => {
    const label = await askAboutRent(telegram());
    wang().click(label);
    wang().click(label);
    expect(await settled()).toEqual([200, 200, 200]);
    expect(wang().received()).toHaveLength(3);
  });
});
