import { describe, expect, it } from 'vitest';
import { createKeyedMutex } from '../../adapters/serve-deliveries.ts';

describe('tasks of one key', () => {
  const later = (milliseconds = 1) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it('run one after another, in the order they came; those of another key do not wait', async () => {
    const withLock = createKeyedMutex<void>();
    const seen: string[] = [];
    const task = (name: string, milliseconds: number) => async () => {
      seen.push(`${name} begins`);
      await later(milliseconds);
      seen.push(`${name} ends`);
    };
    await Promise.all([
      withLock('wang', task('first', 20)),
      withLock('wang', task('second', 1)),
      withLock('li', task('other', 1)),
    ]);
    expect(seen).toEqual([
      ...['first begins', 'other begins', 'other ends', 'first ends'],
      ...['second begins', 'second ends'],
    ]);
  });

  it('go on after one that failed, whose fault stays its own', async () => {
    const withLock = createKeyedMutex<string>();
    const failed = withLock('wang', () => Promise.reject(new Error('no')));
    const next = withLock('wang', async () => 'done');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('done');
  });

  it('wait no longer than so long for one that hangs', async () => {
    const waits: number[] = [];
    const withLock = createKeyedMutex<string>(10_000, async (milliseconds) => {
      waits.push(milliseconds);
    });
    void withLock('wang', () => new Promise(() => {}));
    expect(await withLock('wang', async () => 'done')).toBe('done');
    expect(waits).toEqual([10_000]);
  });
});
