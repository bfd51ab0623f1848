import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openLibsql } from '../../src/runtime/node/database/libsql-driver.ts';
import { packedCell, readPacked } from '../../src/storage/keeping.ts';
import { rowsOf, sql } from '../../src/storage/sql-driver.ts';
import { keeping } from './keeping.ts';

const child = join(import.meta.dirname, 'killed-turn.child.ts');

describe('a process killed with SIGKILL', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'killed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Answers given before the process died, as [delivery, turn]; `onAnswer` may kill it. */
  const run = (start: number, point: string, onAnswer?: (process: ChildProcess) => void) =>
    new Promise<[number, number][]>((resolve, reject) => {
      const process_ = spawn(process.execPath, [
        '--import',
        'tsx',
        child,
        folder,
        `${start}`,
        point,
      ]);
      let output = '';
      let errors = '';
      process_.stderr.on('data', (chunk) => {
        errors += chunk;
      });
      process_.stdout.on('data', (chunk) => {
        output += chunk;
        onAnswer?.(process_);
      });
      process_.on('exit', (_, signal) => {
        if (signal !== 'SIGKILL') reject(new Error(`ended by itself: ${errors}`));
        const lines = output.split('\n').slice(0, -1);
        resolve(lines.map((line) => line.split(' ').map(Number) as [number, number]));
      });
    });

  /** The stored turn, and how many deliveries have a stored answer. */
  const stored = async () => {
    const database = await openLibsql(folder, []);
    const [states, answers] = [
      await rowsOf(database, sql('select state from conversations')),
      await rowsOf(database, sql('select reply from deliveries')),
    ];
    database.close();
    const turns = z
      .array(z.object({ state: packedCell }))
      .parse(states)
      .map(
        ({ state }) => z.object({ turn: z.int() }).parse(readPacked(state, keeping.packer)).turn,
      );
    return { turn: turns[0] ?? 0, answers: answers.length };
  };

  // Calls go in pairs: each turn opens the conversation, then commits.
  it.each(['before:3', 'after:3', 'before:4', 'after:4'])(
    'at a turn, %s, has lost no answer and takes up where it stopped',
    async (point) => {
      const answered = await run(1, point);
      expect(answered).toEqual([[1, 1]]);
      const after = await stored();
      const committed = point === 'after:4' ? 2 : 1;
      expect(after).toEqual({ turn: committed, answers: committed });

      // The platform delivers the second message again: answered once, as turn two, in any case.
      const again = await run(2, 'never', (one) => one.kill('SIGKILL'));
      expect(again[0]).toEqual([2, 2]);
    },
  );

  it('at any moment, again and again, has lost no answer', async () => {
    let next = 1;
    for (const answersBeforeDeath of [1, 7, 20, 3]) {
      let seen = 0;
      const answered = await run(next, 'never', (one) => {
        seen += 1;
        if (seen === answersBeforeDeath) one.kill('SIGKILL');
      });
      for (const [delivery, turn] of answered) expect(turn).toBe(delivery);
      const last = answered.at(-1)?.[0] ?? 0;
      const { turn, answers } = await stored();
      expect(turn).toBe(answers);
      expect(turn).toBeGreaterThanOrEqual(last);
      next = last + 1;
    }
  });
}, 60_000);
