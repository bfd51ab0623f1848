import { describe, expect, it, vi } from 'vitest';
import { askAboutRent, SECRET, useTelegram, WEBHOOK_URL } from './telegram-service.ts';

const telegram = useTelegram('webhook');
const wang = () => telegram().wang;
const settled = () => telegram().peer.push.settled();

describe('a talk', () => {
  it('from /start to a verdict with its numbers', async () => {
    wang().send('/start');
    await settled();
    expect(wang().lastText()).toContain('我是惠小店');
    expect(wang().lastText()).toContain('删除我的记录');

    wang().send('我在诸暨开网吧的，当时宽带费能减吗');
    await settled();
    expect(wang().lastText()).toContain('2020年那条已过期');
    expect(wang().lastLabels()).toContain('不清楚');

    const label = wang().lastLabels()[0] ?? '';
    wang().click(label);
    await settled();
    expect(wang().lastText()).toMatch(new RegExp(`^记下了：.*${label}`));

    wang().send('直接看结果');
    await settled();
    expect(wang().lastText()).toMatch(/过期|停了/);
    expect(wang().lastText()).toContain('12345');
    expect(wang().lastText()).toMatch(/查询码 (?:[2-9A-Z]{4}-){2}[2-9A-Z]{4}/);
    expect(wang().received()).toHaveLength(4);
  });

  it.each([
    ['a button', (label: string) => wang().click(label)],
    ['its label', (label: string) => wang().send(label)],
    ['its place in the list', () => wang().send('1')],
    ['its letter', () => wang().send('A')],
  ])('takes %s as the same answer', async (_, answer) => {
    const label = await askAboutRent(telegram());
    answer(label);
    await settled();
    expect(wang().lastText()).toContain(`：${label}`);
  });

  it('takes a button that stands for words as the words', async () => {
    await askAboutRent(telegram());
    wang().click('直接看结果');
    await settled();
    expect(wang().lastText()).toContain('可以打');
    expect(wang().lastLabels()).not.toContain('不清楚');
  });

  it.each([
    ['/help', '我能做三件事'],
    ['/new', '重新开始'],
    ['/delete', '已经删掉了'],
    ['/help@hui_xiaodian_bot', '我能做三件事'],
  ])('understands %s', async (command, words) => {
    wang().send('社保能缓交吗');
    wang().send(command);
    await settled();
    expect(wang().lastText()).toContain(words);
  });

  it('takes the place of the shop from a link with /start', async () => {
    wang().send('/start 330603');
    wang().send('当时房租能不能减');
    await settled();
    expect(wang().lastText()).toContain('按绍兴柯桥区');
  });
});

describe('at the start', () => {
  const started = async (method: string) => {
    telegram().channel.start?.();
    await vi.waitFor(() => expect(telegram().peer.callsOf(method).length).toBeGreaterThan(0));
  };
  it('Telegram is told where to deliver, under which secret, and the menu', async () => {
    telegram().peer.push.url = null;
    await started('setWebhook');
    expect(telegram().peer.push).toMatchObject({ url: WEBHOOK_URL, secret: SECRET });
    const commands = telegram().peer.callsOf('setMyCommands')[0]?.payload['commands'];
    expect(commands).toMatchObject([
      { command: 'start' },
      { command: 'help' },
      { command: 'new' },
      { command: 'delete' },
    ]);
  });

  it('Telegram is told once it can be reached', async () => {
    telegram().peer.setReachable(false);
    telegram().channel.start?.();
    await vi.waitFor(() => expect(telegram().waits).toEqual(expect.arrayContaining([1000, 2000])));
    telegram().peer.setReachable(true);
    await vi.waitFor(() => expect(telegram().peer.callsOf('setWebhook')).toHaveLength(1));
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
    const label = await askAboutRent(telegram());
    wang().sendContent(content);
    await settled();
    expect(wang().lastText()).toContain(words);
    expect(wang().lastLabels()[0]).toBe(label);
  });

  it('an edited message is asked for anew', async () => {
    wang().edit('房租能减吗');
    await settled();
    expect(wang().lastText()).toContain('重新发一条');
  });

  it('a picture with words under it is read by its words', async () => {
    wang().sendContent({ photo: [{ file_id: 'x' }], caption: '柯桥区人社局电话多少' });
    await settled();
    expect(wang().lastText()).toContain('84126037');
  });

  it.each([
    ['a member that joins', { new_chat_members: [{ id: 5, is_bot: false }] }],
    ['a pinned message', { pinned_message: { message_id: 1 } }],
  ])('%s is passed over', async (_, content) => {
    wang().sendContent(content);
    expect(await settled()).toEqual([200]);
    expect(wang().received()).toEqual([]);
  });
});
