import { spawn } from 'node:child_process';
import { join } from 'node:path';
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

describe('npm run chat', () => {
  const run = (input: string, ...words: string[]) =>
    new Promise<{ code: number | null; output: string }>((resolve) => {
      const entry = join(import.meta.dirname, '../../src/runtime/dev/chat.ts');
      const child = spawn(process.execPath, ['--import', 'tsx', entry, ...words]);
      let output = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          output += chunk.toString();
        });
      }
      child.on('close', (code) => resolve({ code, output }));
      child.stdin.end(input);
    });

  it('talks with the lines of a script, without colours', async () => {
    const { code, output } = await run('我在柯桥开面馆，当时房租能不能减\n1\n直接看结果\n');
    expect(code).toBe(0);
    expect(output).toMatch(/^您：我在柯桥开面馆/);
    expect(output.slice(output.indexOf('您：直接看结果'))).toContain('打给谁');
    expect(output).not.toContain('\u001b');
  });

  it('answers one question', async () => {
    const { code, output } = await run('', '--once', '柯桥区人社局电话多少');
    expect(code).toBe(0);
    expect(output).toContain('84126037');
  });

  it('says what is wrong with a place', async () => {
    const { code, output } = await run('', '--region', '火星');
    expect(code).toBe(2);
    expect(output).toContain('没认出“火星”');
  });
}, 30_000);
