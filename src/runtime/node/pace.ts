/**
 * Lets one turn begin in each round of the event loop: a turn takes milliseconds of it, and whatever is
 * asked meanwhile (is the service alive, a page) waits for one of them at most, not for all that came before.
 */
export function createPace(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return last;
  };
}
