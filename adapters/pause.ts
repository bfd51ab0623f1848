/** Waits; ends at once when the signal does. A test gives one of its own that does not wait. */
export type Pause = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Waits on the clock; ends early, without an error, where `signal` is aborted. */
export const pause: Pause = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
