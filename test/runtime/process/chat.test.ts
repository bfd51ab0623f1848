import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('npm run chat', () => {
  const run = (input: string, ...words: string[]) =>
    new Promise<{ code: number | null; output: string }>((resolve) => {
      const entry = join(import.meta.dirname, '../../../src/runtime/dev/chat.ts');
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
