/** At most so long between two attempts. */
const LONGEST_WAIT_MS = 30_000;

/** Tries again what could not be sent: after growing waits, and at once when the network is back. */
export interface Retry {
  /** @param afterSeconds the wait that the server asked for, or null */
  readonly later: (afterSeconds: number | null) => void;
  readonly done: () => void;
}

/** @param onWaiting told when a wait begins and when it is over */
export function createRetry(
  attempt: () => Promise<void>,
  onWaiting: (waiting: boolean) => void,
): Retry {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    void attempt();
  };
  addEventListener('online', now);
  return {
    later: (afterSeconds) => {
      failures += 1;
      if (failures === 1) onWaiting(true);
      clearTimeout(timer);
      timer = setTimeout(now, waitMs(failures, afterSeconds));
    },
    done: () => {
      if (failures > 0) onWaiting(false);
      failures = 0;
    },
  };
}

/** 1, 2, 4 … seconds, each up to half as much again so that many clients do not come at once. */
function waitMs(failures: number, afterSeconds: number | null): number {
  if (afterSeconds !== null) return afterSeconds * 1000;
  return Math.min(1000 * 2 ** (failures - 1), LONGEST_WAIT_MS) * (1 + Math.random() / 2);
}
