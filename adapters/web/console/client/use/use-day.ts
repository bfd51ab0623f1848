import { useCallback, useRef, useState } from 'hono/jsx/dom';
import { append, type Call, type Day, isEmpty, newCall } from '../../model/call.ts';
import { useTimedEffect } from './use-timed-effect.ts';

interface Kept {
  readonly day: Day;
  readonly call: Call;
}

/** The calls of today, kept in this browser under the agent's name; those of other days are dropped. */
export function useDay(agent: string, today: string) {
  const store = `hxd-calls:${agent}`;
  const [kept, setKept] = useState<Kept>(() => read(store, today));
  const latest = useRef(kept);
  const change = useCallback((next: (old: Kept) => Kept) => {
    latest.current = next(latest.current ?? read(store, today));
    setKept(latest.current);
  }, []);
  useTimedEffect(() => localStorage.setItem(store, JSON.stringify(kept)), [kept]);
  return {
    ...kept,
    changeCall: (make: (call: Call) => Partial<Call>) =>
      change(({ day, call }) => ({ day, call: { ...call, ...make(call) } })),
    changeDay: (part: Partial<Day>) =>
      change(({ day, call }) => ({ day: { ...day, ...part }, call })),
    nextCall: () =>
      change(({ day, call }) => ({
        day: isEmpty(call)
          ? day
          : { ...day, calls: [{ ...call, endedAt: Date.now() }, ...day.calls] },
        call: newCall(Date.now()),
      })),
  };
}

/** A look-up as part of a call, each once. */
export const withOpened = (opened: { id: string; title: string }) => (call: Call) => ({
  opened: append(call.opened, opened),
});

function read(store: string, today: string): Kept {
  const fresh = { day: { on: today, calls: [], handover: '' }, call: newCall(Date.now()) };
  try {
    const found = JSON.parse(localStorage.getItem(store) ?? 'null') as Kept | null;
    return found?.day.on === today ? { ...fresh, ...found } : fresh;
  } catch {
    return fresh;
  }
}
