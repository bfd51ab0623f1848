import { useEffect, useState } from 'hono/jsx/dom';
import { dayAndClock } from '../clock.ts';
import { useDesk } from '../desk.ts';
import { useLoad } from './use-load.ts';

interface Digests {
  readonly revision: string;
  readonly digests: Readonly<Record<string, string>>;
}
interface Seen extends Digests {
  readonly at: number;
}

/** Which records are another than this agent last marked as looked at. */
export function useChanged() {
  const { agent } = useDesk();
  const store = `hxd-seen:${agent}`;
  const { data } = useLoad<Digests>('/api/digests');
  const [seen, setSeen] = useState<Seen | null>(() => read(store));
  const keep = (digests: Digests) => {
    const next = { ...digests, at: Date.now() };
    localStorage.setItem(store, JSON.stringify(next));
    setSeen(next);
  };
  useEffect(() => {
    if (data !== null && seen === null) keep(data);
  }, [data]);
  const changed =
    data === null || seen === null
      ? []
      : Object.keys(data.digests).filter((id) => data.digests[id] !== seen.digests[id]);
  return {
    changed,
    since: seen === null ? '' : dayAndClock(seen.at),
    markSeen: () => data && keep(data),
  };
}

function read(store: string): Seen | null {
  try {
    return JSON.parse(localStorage.getItem(store) ?? 'null');
  } catch {
    return null;
  }
}
