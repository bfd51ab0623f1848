import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TurnService } from '../../src/conversation/turn-service.ts';
import { openTurns } from './open-turns.ts';
import type { Person } from './telegram-peer/person.ts';
import {
  createTelegramService,
  delivery,
  SECRET,
  type TelegramService,
  WEBHOOK_URL,
} from './telegram-service.ts';

let opened: { turns: TurnService; close: () => void };
let service: TelegramService;
let wang: Person;
/** each test has people of its own */
let nextPerson = 1000;

beforeAll(async () => {
  opened = await openTurns();
});
afterAll(() => opened.close());
beforeEach(() => {
  service = createTelegramService(opened.turns, 'webhook');
  nextPerson += 1;
  wang = service.peer.person(nextPerson);
});
afterEach(() => {
  // Whatever was pressed no longer spins, and nothing bears markup.
  expect([...service.peer.book.spinning.keys()]).toEqual([]);
  for (const message of service.peer.book.messages) expect(message['parse_mode']).toBeUndefined();
});
const settled = () => service.peer.push.settled();

/** Brings a question with options up; gives the first of them. */
async function askAboutRent(): Promise<string> {
  wang.send('我在柯桥开面馆，房租能不能减');
  await settled();
  const [label] = wang.lastLabels();
  if (label === undefined) throw new Error('nothing was asked');
  return label;
}

describe('a talk', () => {
  it('from /start to a verdict with its numbers', async () => {
    wang.send('/start');
    await settled();
    expect(wang.lastText()).toContain('我是惠小店');
    expect(wang.lastText()).toContain('删除我的记录');

    wang.send('我在诸暨开网吧的，宽带费能减吗');
    await settled();
    expect(wang.lastText()).toContain('【');
    expect(wang.lastLabels()).toContain('不清楚');

    const label = wang.lastLabels()[0] ?? '';
    wang.click(label);
    await settled();
    expect(wang.lastText()).toContain(`——${label}`);

    wang.send('直接看结果');
    await settled();
    expect(wang.lastText()).toMatch(/过期|停了/);
    expect(wang.lastText()).toContain('12345');
    expect(wang.lastText()).toMatch(/查询码 [2-9A-Z]{5}-[2-9A-Z]{5}/);
    expect(wang.received()).toHaveLength(4);
  });

  it.each([
    ['a button', (label: string) => wang.click(label)],
    ['its label', (label: string) => wang.send(label)],
    ['its place in the list', () => wang.send('1')],
    ['its letter', () => wang.send('A')],
  ])('takes %s as the same answer', async (_, answer) => {
    const label = await askAboutRent();
    answer(label);
    await settled();
    expect(wang.lastText()).toContain(`——${label}`);
  });

  it('takes a button that stands for words as the words', async () => {
    await askAboutRent();
    wang.click('直接看结果');
    await settled();
    expect(wang.lastText()).toContain('打给谁');
    expect(wang.lastLabels()).not.toContain('不清楚');
  });

  it.each([
    ['/help', '我能做三件事'],
    ['/new', '重新开始'],
    ['/delete', '已经删掉了'],
    ['/help@hui_xiaodian_bot', '我能做三件事'],
  ])('understands %s', async (command, words) => {
    wang.send('社保能缓交吗');
    wang.send(command);
    await settled();
    expect(wang.lastText()).toContain(words);
  });

  it('takes the place of the shop from a link with /start', async () => {
    wang.send('/start 330603');
    wang.send('房租能不能减');
    await settled();
    expect(wang.lastText()).toContain('按绍兴柯桥区');
  });
});

describe('at the start', () => {
  const started = async (method: string) => {
    service.channel.start?.();
    await vi.waitFor(() => expect(service.peer.callsOf(method).length).toBeGreaterThan(0));
  };
  afterEach(() => service.channel.stop?.());

  it('Telegram is told where to deliver, under which secret, and the menu', async () => {
    service.peer.push.url = null;
    await started('setWebhook');
    expect(service.peer.push).toMatchObject({ url: WEBHOOK_URL, secret: SECRET });
    const commands = service.peer.callsOf('setMyCommands')[0]?.payload['commands'];
    expect(commands).toMatchObject([
      { command: 'start' },
      { command: 'help' },
      { command: 'new' },
      { command: 'delete' },
    ]);
  });

  it('Telegram is told once it can be reached', async () => {
    service.peer.setReachable(false);
    service.channel.start?.();
    await vi.waitFor(() => expect(service.waits).toEqual(expect.arrayContaining([1000, 2000])));
    service.peer.setReachable(true);
    await vi.waitFor(() => expect(service.peer.callsOf('setWebhook')).toHaveLength(1));
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a photo', { photo: [{ file_id: 'x', width: 90, height: 90 }] }, '图片'],
    ['a sticker', { sticker: { file_id: 'x', emoji: '👍' } }, '表情'],
    ['a voice message', { voice: { file_id: 'x', duration: 3 } }, '语音我听不了'],
    ['a place', { location: { latitude: 30, longitude: 120 } }, '哪个区、县'],
    ['2001 characters', { text: '问'.repeat(2001) }, '2000个字'],
  ])('%s gets a sentence, and leaves the question open', async (_, content, words) => {
    const label = await askAboutRent();
    wang.sendContent(content);
    await settled();
    expect(wang.lastText()).toContain(words);
    expect(wang.lastLabels()[0]).toBe(label);
  });

  it('an edited message is asked for anew', async () => {
    wang.edit('房租能减吗');
    await settled();
    expect(wang.lastText()).toContain('重新发一条');
  });

  it('a picture with words under it is read by its words', async () => {
    wang.sendContent({ photo: [{ file_id: 'x' }], caption: '柯桥区人社局电话多少' });
    await settled();
    expect(wang.lastText()).toContain('84126037');
  });

  it.each([
    ['a member that joins', { new_chat_members: [{ id: 5, is_bot: false }] }],
    ['a pinned message', { pinned_message: { message_id: 1 } }],
  ])('%s is passed over', async (_, content) => {
    wang.sendContent(content);
    expect(await settled()).toEqual([200]);
    expect(wang.received()).toEqual([]);
  });
});

describe('deliveries', () => {
  it('twice at the same moment are one turn and one answer', async () => {
    service.peer.push.copies = 2;
    const label = await askAboutRent();
    wang.click(label);
    await settled();
    expect(wang.received()).toHaveLength(2);
    expect(wang.lastText()).toContain(`——${label}`);
  });

  it('repeated later are answered by silence', async () => {
    const update = wang.send('社保能缓交吗');
    await settled();
    service.peer.push.add(update);
    service.peer.push.add(update);
    expect(await settled()).toEqual([200, 200, 200]);
    expect(wang.received()).toHaveLength(1);
  });

  it('out of order are answered each once', async () => {
    const { push } = service.peer;
    push.hold();
    for (const text of ['你好', '房租能减吗', '社保能缓交吗']) wang.send(text);
    push.release((updates) => updates.reverse());
    expect(await settled()).toEqual([200, 200, 200]);
    expect(wang.received()).toHaveLength(3);
  });

  it('are repeated by Telegram while it does not take the answer, and answered once', async () => {
    service.peer.book.slowDown.set(wang.chat.id, [120, 90]);
    wang.send('社保能缓交吗');
    expect(await settled()).toEqual([200]);
    expect(wang.received()).toHaveLength(1);
    expect(service.peer.callsOf('sendMessage')).toHaveLength(3);
    expect(service.waits).toEqual([]);
  });

  it('wait where the wait is short', async () => {
    service.peer.book.slowDown.set(wang.chat.id, [2, 1]);
    wang.send('社保能缓交吗');
    await settled();
    expect(service.waits).toEqual([2000, 1000]);
    expect(wang.received()).toHaveLength(1);
  });

  it('of someone who has blocked the bot are done with', async () => {
    service.peer.book.blocked.add(wang.chat.id);
    wang.send('社保能缓交吗');
    expect(await settled()).toEqual([200]);
    expect(service.peer.callsOf('sendMessage')).toHaveLength(1);
  });

  it('of a group that has moved are answered where it is now', async () => {
    const group = { id: -100_500, type: 'supergroup' } as const;
    service.peer.book.chats.set(group.id, group);
    service.peer.book.moved.set(wang.chat.id, group.id);
    wang.send('社保能缓交吗');
    await settled();
    expect(service.peer.book.messages.at(-1)?.chat.id).toBe(group.id);
  });

  it('are asked for again while Telegram cannot be reached, and answered when it can', async () => {
    service.peer.setReachable(false);
    wang.send('社保能缓交吗');
    expect(await settled()).toEqual([503]);
    service.peer.setReachable(true);
    wang.send('社保能缓交吗');
    expect((await settled()).at(-1)).toBe(200);
    expect(wang.received()).toHaveLength(1);
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
    service.channel.webhook?.(
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
    expect(service.peer.calls).toEqual([]);
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
    expect(service.peer.calls).toEqual([]);
  });
});

describe('buttons', () => {
  const press = (data: string | undefined, message: unknown = null) => {
    service.peer.book.spinning.set('p', { id: nextPerson, is_bot: false, first_name: '老王' });
    service.peer.push.add({
      update_id: 990_000_000 + nextPerson,
      callback_query: {
        id: 'p',
        from: { id: nextPerson, is_bot: false },
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
    await press(data, { message_id: 1, chat: wang.chat, date: 0 });
    expect(service.peer.book.toasts).toEqual(['这个按钮已经过了，请直接打字告诉我。']);
    expect(wang.received()).toEqual([]);
  });

  it('too old to be shown still answer by their place in the list', async () => {
    await askAboutRent();
    const buttons = wang.received().at(-1)?.reply_markup?.inline_keyboard.flat() ?? [];
    await press(buttons[1]?.callback_data, { message_id: 1, chat: wang.chat, date: 0 });
    expect(wang.lastText()).toContain(`——${buttons[1]?.text}`);
  });

  it('are pressed once and again without harm', async () => {
    const label = await askAboutRent();
    wang.click(label);
    wang.click(label);
    expect(await settled()).toEqual([200, 200, 200]);
    expect(wang.received()).toHaveLength(3);
  });
});
