import { describe, expect, it, vi } from 'vitest';
import { useTelegram, WEBHOOK_URL } from './telegram-service.ts';

const telegram = useTelegram('polling');
const wang = () => telegram().wang;
const until = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 5 });

describe('long polling', () => {
  it('has no webhook', () => {
    expect(telegram().channel.webhook).toBeUndefined();
  });

  it('carries a whole talk', async () => {
    telegram().channel.start?.();
    wang().send('我在柯桥开面馆，当时房租能不能减');
    await until(() => expect(wang().received()).toHaveLength(1));
    const [label = ''] = wang().lastLabels();
    wang().click(label);
    await until(() => expect(wang().received()).toHaveLength(2));
    expect(wang().lastText()).toContain(`：${label}`);
    wang().send('/new');
    await until(() => expect(wang().lastText()).toContain('重新开始'));
  });

  it('answers what was sent while nobody listened, chat by chat in order', async () => {
    const li = telegram().peer.person(wang().chat.id + 10_000);
    for (const text of ['你好', '房租能减吗', '社保能缓交吗']) wang().send(text);
    li.send('你好');
    telegram().channel.start?.();
    await until(() => expect(wang().received()).toHaveLength(3));
    await until(() => expect(li.received()).toHaveLength(1));
    expect(wang().received()[0]?.text).toContain('我是惠小店');
    expect(wang().lastText()).toMatch(/社会保险|社保|养老/);
  });

  it('starts while Telegram cannot be reached, waits longer each time, and answers once it can', async () => {
    telegram().peer.setReachable(false);
    telegram().channel.start?.();
    wang().send('社保能缓交吗');
    await until(() =>
      expect(telegram().waits).toEqual(expect.arrayContaining([1000, 2000, 60_000])),
    );
    expect(wang().received()).toEqual([]);
    telegram().peer.setReachable(true);
    await until(() => expect(wang().received()).toHaveLength(1));
    expect(telegram().log.filter((line) => line.includes('telegram not reached'))).toHaveLength(1);
    expect(telegram().log.some((line) => line.includes('telegram reached again'))).toBe(true);
  });

  it('takes a webhook away that was set before', async () => {
    telegram().peer.push.url = WEBHOOK_URL;
    telegram().channel.start?.();
    await until(() => expect(telegram().peer.push.url).toBeNull());
    wang().send('社保能缓交吗');
    await until(() => expect(wang().received()).toHaveLength(1));
  });

  it('waits as long as Telegram asks before the same text is sent again', async () => {
    telegram().peer.book.slowDown.set(wang().chat.id, [7]);
    telegram().channel.start?.();
    wang().send('社保能缓交吗');
    await until(() => expect(wang().received()).toHaveLength(1));
    expect(telegram().waits).toContain(7000);
  });

  it('goes on after a chat that has to wait too long', async () => {
    const li = telegram().peer.person(wang().chat.id + 10_000);
    telegram().peer.book.slowDown.set(wang().chat.id, Array(20).fill(3600));
    telegram().channel.start?.();
    wang().send('社保能缓交吗');
    li.send('社保能缓交吗');
    await until(() => expect(li.received()).toHaveLength(1));
    await until(() => expect(telegram().log.at(-1)).toContain('given up'));
    expect(wang().received()).toEqual([]);
  });

  it('answers an update once that is fetched twice', async () => {
    const update = wang().send('社保能缓交吗');
    telegram().channel.start?.();
    await until(() => expect(wang().received()).toHaveLength(1));
    telegram().peer.queue.add({ ...update, update_id: update.update_id });
    const other = telegram().peer.person(wang().chat.id + 10_000);
    other.send('你好');
    await until(() => expect(other.received()).toHaveLength(1));
    expect(wang().received()).toHaveLength(1);
  });

  it('gives Telegram its menu, and stops when asked to', async () => {
    telegram().channel.start?.();
    await until(() => expect(telegram().peer.callsOf('setMyCommands')).toHaveLength(1));
    await telegram().channel.stop?.();
    const before = telegram().peer.calls.length;
    wang().send('你好');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(telegram().peer.calls.length).toBe(before);
  });
});
