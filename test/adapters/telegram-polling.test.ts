import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TurnService } from '../../src/conversation/turn-service.ts';
import { openTurns } from './open-turns.ts';
import { createTelegramService, type TelegramService, WEBHOOK_URL } from './telegram-service.ts';

let opened: { turns: TurnService; close: () => void };
let service: TelegramService;
let nextPerson = 5000;

beforeAll(async () => {
  opened = await openTurns();
});
afterAll(() => opened.close());
beforeEach(() => {
  service = createTelegramService(opened.turns, 'polling');
  nextPerson += 1;
});
afterEach(() => service.channel.stop?.());

const newPerson = () => service.peer.person(nextPerson);
const until = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 5 });

describe('long polling', () => {
  it('has no webhook', () => {
    expect(service.channel.webhook).toBeUndefined();
  });

  it('carries a whole talk', async () => {
    const wang = newPerson();
    service.channel.start?.();
    wang.send('我在柯桥开面馆，房租能不能减');
    await until(() => expect(wang.received()).toHaveLength(1));
    const [label = ''] = wang.lastLabels();
    wang.click(label);
    await until(() => expect(wang.received()).toHaveLength(2));
    expect(wang.lastText()).toContain(`——${label}`);
    wang.send('/new');
    await until(() => expect(wang.lastText()).toContain('重新开始'));
    expect([...service.peer.book.spinning]).toEqual([]);
  });

  it('answers what was sent while nobody listened, chat by chat in order', async () => {
    const wang = newPerson();
    const li = service.peer.person(nextPerson + 10_000);
    for (const text of ['你好', '房租能减吗', '社保能缓交吗']) wang.send(text);
    li.send('你好');
    service.channel.start?.();
    await until(() => expect(wang.received()).toHaveLength(3));
    await until(() => expect(li.received()).toHaveLength(1));
    expect(wang.received()[0]?.text).toContain('我是惠小店');
    expect(wang.lastText()).toMatch(/社会保险|社保|养老/);
  });

  it('starts while Telegram cannot be reached, waits longer each time, and answers once it can', async () => {
    service.peer.setReachable(false);
    const wang = newPerson();
    service.channel.start?.();
    wang.send('社保能缓交吗');
    await until(() => expect(service.waits).toEqual(expect.arrayContaining([1000, 2000, 60_000])));
    expect(wang.received()).toEqual([]);
    service.peer.setReachable(true);
    await until(() => expect(wang.received()).toHaveLength(1));
    expect(service.log.filter((line) => line.includes('telegram not reached'))).toHaveLength(1);
    expect(service.log.some((line) => line.includes('telegram reached again'))).toBe(true);
  });

  it('takes a webhook away that was set before', async () => {
    service.peer.push.url = WEBHOOK_URL;
    const wang = newPerson();
    service.channel.start?.();
    await until(() => expect(service.peer.push.url).toBeNull());
    wang.send('社保能缓交吗');
    await until(() => expect(wang.received()).toHaveLength(1));
  });

  it('waits as long as Telegram asks before the same text is sent again', async () => {
    const wang = newPerson();
    service.peer.book.slowDown.set(wang.chat.id, [7]);
    service.channel.start?.();
    wang.send('社保能缓交吗');
    await until(() => expect(wang.received()).toHaveLength(1));
    expect(service.waits).toContain(7000);
  });

  it('goes on after a chat that has to wait too long', async () => {
    const wang = newPerson();
    const li = service.peer.person(nextPerson + 10_000);
    service.peer.book.slowDown.set(wang.chat.id, Array(20).fill(3600));
    service.channel.start?.();
    wang.send('社保能缓交吗');
    li.send('社保能缓交吗');
    await until(() => expect(li.received()).toHaveLength(1));
    await until(() => expect(service.log.at(-1)).toContain('given up'));
    expect(wang.received()).toEqual([]);
  });

  it('answers an update once that is fetched twice', async () => {
    const wang = newPerson();
    const update = wang.send('社保能缓交吗');
    service.channel.start?.();
    await until(() => expect(wang.received()).toHaveLength(1));
    service.peer.queue.add({ ...update, update_id: update.update_id });
    const other = service.peer.person(nextPerson + 10_000);
    other.send('你好');
    await until(() => expect(other.received()).toHaveLength(1));
    expect(wang.received()).toHaveLength(1);
  });

  it('gives Telegram its menu, and stops when asked to', async () => {
    service.channel.start?.();
    await until(() => expect(service.peer.callsOf('setMyCommands')).toHaveLength(1));
    await service.channel.stop?.();
    const before = service.peer.calls.length;
    newPerson().send('你好');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(service.peer.calls.length).toBe(before);
  });
});
