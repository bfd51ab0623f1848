/** At most so long between two attempts; whoever asks for more is not waited for. */
const LONGEST_WAIT_MS = 30_000;
/** After so many attempts the owner decides, unless it is only the network that is away. */
const MOST_ATTEMPTS = 5;

/** Why something could not be sent yet. */
export type WaitCause = 'offline' | 'busy' | 'fault';

export interface Wait {
  readonly cause: WaitCause;
  /** until the next attempt, rounded up */
  readonly seconds: number;
}

/** Tries again what could not be sent: after growing waits, and at once when the network is back. */
export interface Retry {
  /**
   * @param afterSeconds the wait that the server asked for, or null
   * @returns false when it is not tried again by itself
   */
  readonly later: (cause: WaitCause, afterSeconds: number | null) => boolean;
  readonly done: () => void;
}

/** @param onWaiting told of each wait, and null when there is none any more */
export function createRetry(
  attempt: () => Promise<void>,
  onWaiting: (wait: Wait | null) => void,
): Retry {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    void attempt();
  };
  const done = () => {
    if (failures > 0) onWaiting(null);
    failures = 0;
  };
  addEventListener('online', now);
  return {
    later: (cause, afterSeconds) => {
      failures += 1;
      const wait = waitMs(failures, afterSeconds);
      clearTimeout(timer);
      if (cause !== 'offline' && (failures >= MOST_ATTEMPTS || wait > 2 * LONGEST_WAIT_MS)) {
        done();
        return false;
      }
      onWaiting({ cause, seconds: Math.ceil(wait / 1000) });
      timer = setTimeout(now, wait);
      return true;
    },
    done,
  };
}

/** 1, 2, 4 … seconds, each up to half as much again so that many clients do not come at once. */
function waitMs(failures: number, afterSeconds: number | null): number {
  if (afterSeconds !== null) return afterSeconds * 1000;
  return Math.min(1000 * 2 ** (failures - 1), LONGEST_WAIT_MS) * (1 + Math.random() / 2);
}
