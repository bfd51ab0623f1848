import { describe, expect, it } from 'vitest';
import { createTerminalTalk } from '../../adapters/terminal/create-terminal-talk.ts';
import { paintPassage } from '../../adapters/terminal/paint.ts';
import { ChatOptionsError, readChatOptions } from '../../src/runtime/dev/chat-options.ts';
import { conversation, today } from '../conversation/real-conversation.ts';

describe('a talk in the terminal', () => {
  const open = (given = {}) => createTerminalTalk(conversation, today, given);

  it('numbers the options, and takes the number', () => {
    const talk = open();
    const asked = talk.hear('我在柯桥开面馆，当时房租能不能减')?.text ?? '';
    const [, first = ''] = /\n1\. (.+)/.exec(asked) ?? [];
    expect(asked).toContain('不清楚');
    expect(first).not.toBe('');
    expect(talk.hear('1')?.text).toContain(`：${first}`);
  });

  it('greets before anything is said', () => {
    expect(open().greet()).toContain('我是惠小店');
  });

  it('keeps the place and day given with it, also after everything was cleared', () => {
    const talk = open({ region: '330603', asOf: '2020-04-01' });
    expect(talk.hear('房租能不能减')?.text).toContain('按绍兴柯桥区、2020年4月1日来看');
    talk.hear('重新开始');
    expect(talk.hear('房租能不能减')?.text).toContain('按绍兴柯桥区、2020年4月1日来看');
  });

  it('lets another place be said, and does not fall back to the one given', () => {
    const talk = open({ region: '330603' });
    talk.hear('房租能不能减');
    expect(talk.hear('我说错了，我的店在越城，房租能减吗')?.text).toContain('越城');
    expect(talk.hear('我都说了啥')?.text).toContain('越城');
  });

  it.each(['退出', '/quit', 'exit'])('ends with %s', (word) => {
    expect(open().hear(word)?.isLast).toBe(true);
  });

  it('passes over empty lines, and refuses endless ones', () => {
    expect(open().hear('  ')).toBeNull();
    expect(open().hear('问'.repeat(2001))?.text).toContain('2000个字');
  });
});

describe('paintPassage', () => {
  it.each(['validity', 'question', 'privacy', 'step'] as const)(
    'leaves the words of a %s',
    (type) => {
      const text = '2020年那条已过期。\n您的房东是谁？';
      const plain = paintPassage(text, type)
        .split('\u001b')
        .map((part) => part.replace(/^\[\d+m/, ''));
      expect(plain.join('')).toBe(text);
    },
  );

  it('goes by the kind, not by the words', () => {
    expect(paintPassage('随便什么话', 'validity')).not.toBe('随便什么话');
    expect(paintPassage('2020年那条已过期。', 'step')).toBe('2020年那条已过期。');
  });
});

describe('the command line', () => {
  it('names place, day and question', () => {
    const words = ['--region', '柯桥', '--as-of', '2020-04-01', '--once', '房租能减吗'];
    expect(readChatOptions(words)).toEqual({
      ...{ region: '柯桥', asOf: '2020-04-01', once: '房租能减吗', help: false },
    });
  });

  it.each([
    ['a day that does not exist', ['--as-of', '2020-02-30']],
    ['an unknown option', ['--colour']],
    ['a word without an option', ['房租']],
  ])('refuses %s', (_, words) => {
    expect(() => readChatOptions(words)).toThrow(ChatOptionsError);
  });
});
