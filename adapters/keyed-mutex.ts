import { type Pause, pause } from './pause.ts';

/**
 * Lets the tasks of one key run one after another, in the order they came: two deliveries of a message
 * at the same moment would both send its answer. One that hangs holds the next up for `atMostMs`.
 */
export function createKeyedMutex<T>(
  atMostMs = 10_000,
  wait: Pause = pause,
): (key: string, task: () => Promise<T>) => Promise<T> {
  const latest = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const before = latest.get(key);
    const mine = before === undefined ? task() : settled(before, atMostMs, wait).then(task);
    latest.set(key, mine);
    try {
      return await mine;
    } finally {
      if (latest.get(key) === mine) latest.delete(key);
    }
  };
}

async function settled(task: Promise<unknown>, atMostMs: number, wait: Pause): Promise<void> {
  const over = new AbortController();
  const ended = task.then(
    () => {},
    () => {},
  );
  await Promise.race([ended, wait(atMostMs, over.signal)]);
  over.abort();
}
