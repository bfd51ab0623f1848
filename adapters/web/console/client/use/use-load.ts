import { useState } from 'hono/jsx/dom';
import { faultWords, getJson, isAbort } from '../api.ts';
import { useTimedEffect } from './use-timed-effect.ts';

export interface Loaded<T> {
  /** the last answer, while a newer one is on its way too */
  readonly data: T | null;
  readonly fault: string;
}

/** What stands at an address; asked again when the address or `turn` changes. '' asks nothing. */
export function useLoad<T>(path: string, turn = 0): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ data: null, fault: '' });
  useTimedEffect(() => {
    if (path === '') {
      setLoaded({ data: null, fault: '' });
      return;
    }
    const stop = new AbortController();
    getJson<T>(path, stop.signal)
      .then((data) => setLoaded({ data, fault: '' }))
      .catch((error) => {
        if (!isAbort(error)) setLoaded((old) => ({ data: old.data, fault: faultWords(error) }));
      });
    return () => stop.abort();
  }, [path, turn]);
  return loaded;
}
