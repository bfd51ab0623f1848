import { useRef, useState } from 'hono/jsx/dom';
import type { Facts } from '../../model/records.ts';
import { audit, faultWords, Refused, sendJson } from '../api.ts';
import type { Judged } from '../desk.ts';
import { useTimedEffect } from './use-timed-effect.ts';

const PAUSE_MS = 60;
/** After so long without a change a profile counts as looked at. */
const SETTLED_MS = 2500;

/** Judges all measures for the caller, anew with every change; null while nothing is known of the caller. */
export function useJudged(facts: Facts, asOf: string, say: (text: string) => void): Judged | null {
  const [judged, setJudged] = useState<Judged | null>(null);
  const key = JSON.stringify([facts, asOf]);
  // A profile that is cleared before it has settled was looked at all the same.
  const unnoted = useRef<(() => void) | null>(null);
  useTimedEffect(() => {
    if (Object.keys(facts).length === 0) {
      setJudged(null);
      unnoted.current?.();
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      judge(facts, asOf)
        .then((next) => current && setJudged(next))
        .catch((error) => current && say(faultWords(error)));
    }, PAUSE_MS);
    const note = () => {
      audit('profile.judge', Object.keys(facts).join(' '), asOf);
      unnoted.current = null;
    };
    unnoted.current = note;
    const noted = setTimeout(note, SETTLED_MS);
    return () => {
      current = false;
      clearTimeout(timer);
      clearTimeout(noted);
    };
  }, [key]);
  return judged;
}

/** Answers that cannot be read are left out and named, so that the others still count. */
async function judge(facts: Facts, asOf: string, faults: Judged['faults'] = {}): Promise<Judged> {
  try {
    const body = { facts, asOf };
    return {
      ...(await sendJson<Omit<Judged, 'faults'>>('POST', '/api/eligibility', body)),
      faults,
    };
  } catch (error) {
    const wrong = error instanceof Refused ? error.errors : [];
    const named = wrong.flatMap(({ path, message }) => {
      const fact = path.replace(/^facts\./, '');
      return fact in facts ? [[fact, message] as const] : [];
    });
    if (named.length === 0) throw error;
    const kept = Object.entries(facts).filter(([fact]) => !named.some(([id]) => id === fact));
    return judge(Object.fromEntries(kept), asOf, { ...faults, ...Object.fromEntries(named) });
  }
}
