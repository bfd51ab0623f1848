import { useCallback, useRef, useState } from 'hono/jsx/dom';
import { append, type Call, type Day, isEmpty, newCall } from '../../model/call/call.ts';
import { sendJson } from '../api.ts';
import { useTimedEffect } from './use-timed-effect.ts';

interface Kept {
  readonly day: Day;
  readonly call: Call;
}

/**
 * The calls of today, kept in this browser under the agent's name; those of other days are dropped. A call
 * that is over is written down at the service, too, without what the caller told of themselves.
 */
export function useDay(agent: string, today: string) {
  const store = `hxd-calls:${agent}`;
  const [kept, setKept] = useState<Kept>(() => read(store, today));
  const latest = useRef(kept);
  const change = useCallback((next: (old: Kept) => Kept) => {
    latest.current = next(latest.current ?? read(store, today));
    setKept(latest.current);
  }, []);
  useTimedEffect(() => localStorage.setItem(store, JSON.stringify(kept)), [kept]);

  const sending = useRef(false);
  const unkept = kept.day.calls.filter((call) => !call.isKept);
  // What could not be written down is tried again when the next call is over, and when the net is back.
  const writeDown = async () => {
    if (sending.current) return;
    sending.current = true;
    try {
      for (const call of unkept) {
        await sendJson('POST', '/api/calls', recordOf(call));
        const mark = (one: Call) =>
          one.startedAt === call.startedAt ? { ...one, isKept: true } : one;
        change(({ day, call: current }) => ({
          day: { ...day, calls: day.calls.map(mark) },
          call: current,
        }));
      }
    } catch {
      // It stays unkept, and is listed as such.
    } finally {
      sending.current = false;
    }
  };
  useTimedEffect(() => {
    if (unkept.length > 0) void writeDown();
    const again = () => void writeDown();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [unkept.length]);

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
          : { ...day, calls: [{ ...call, endedAt: Date.now(), isKept: false }, ...day.calls] },
        call: newCall(Date.now()),
      })),
    /** Takes the last call up again; false where there is none, or another has begun already. */
    undoCall: (): boolean => {
      const { day, call } = latest.current ?? kept;
      const [last, ...calls] = day.calls;
      if (last === undefined || !isEmpty(call)) return false;
      change(() => ({ day: { ...day, calls }, call: { ...last, endedAt: null } }));
      return true;
    },
  };
}

/** What of a call leaves this browser. */
function recordOf({ startedAt, endedAt, reason, outcome, note, opened, handedTo }: Call) {
  const measures = opened.map(({ id }) => id);
  return {
    ...{ startedAt, endedAt: endedAt ?? startedAt, reason, outcome, note, handedTo },
    measures,
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
    if (found?.day.on !== today) return fresh;
    // A browser may still hold calls of an earlier shape.
    const whole = (call: Call): Call => ({ ...newCall(call.startedAt), ...call });
    return {
      day: { ...fresh.day, ...found.day, calls: found.day.calls.map(whole) },
      call: whole(found.call),
    };
  } catch {
    return fresh;
  }
}
