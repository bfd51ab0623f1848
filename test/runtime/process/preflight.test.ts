import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

describe('preflight', () => {
  let bare: string;
  beforeAll(() => {
    bare = mkdtempSync(join(tmpdir(), 'preflight-'));
    copyFileSync(`${root}/src/runtime/build/preflight.mjs`, `${bare}/preflight.mjs`);
  });
  afterAll(() => rmSync(bare, { recursive: true }));

  const run = (cwd: string, path: string) =>
    spawnSync(process.execPath, [`${cwd}/preflight.mjs`], {
      encoding: 'utf8',
      env: { PATH: path },
    });

  it('is silent where everything is installed', () => {
    const { status, stderr } = run(`${root}/src/runtime/build`, process.env['PATH'] ?? '');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names the missing compiler and its remedy in Chinese and in English', () => {
    const { status, stderr } = run(bare, bare);
    expect(status).toBe(1);
    expect(stderr).toContain('缺少：python3、make、g++');
    expect(stderr).toContain('missing: python3, make, g++');
    expect(stderr.match(/apt-get install -y build-essential python3/g)).toHaveLength(2);
  });

  it('says how to build where what builds was left out', () => {
    const hono = `${bare}/node_modules/hono`;
    mkdirSync(hono, { recursive: true });
    writeFileSync(`${hono}/index.js`, '');
    const { status, stderr } = run(bare, bare);
    rmSync(`${bare}/node_modules`, { recursive: true });
    expect(status).toBe(1);
    expect(stderr.match(/npm ci --include=dev/g)).toHaveLength(2);
  });

  it('points at the Node.js headers where the compiler is there', () => {
    for (const tool of ['python3', 'make', 'g++']) symlinkSync(process.execPath, `${bare}/${tool}`);
    const { status, stderr } = run(bare, bare);
    expect(status).toBe(1);
    expect(stderr).toContain('npm_config_nodedir');
    expect(stderr).not.toContain('缺少');
  });
});
