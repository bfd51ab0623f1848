import { useRef, useState } from 'hono/jsx/dom';
import type { Eligibility, Facts } from '../../model/records.ts';
import { audit, faultWords, Refused, sendJson } from '../api.ts';
import type { Judged } from '../desk.ts';
import { useTimedEffect } from './use-timed-effect.ts';

const PAUSE_MS = 60;
/** After so long without a change a profile counts as looked at. */
const SETTLED_MS = 2500;

interface Matter {
  readonly facts: Facts;
  readonly asOf: string;
  /** the measure that the call is about, whose questions come first; '' for none yet */
  readonly subject: string;
}

/** Judges all measures for the caller, anew with every change; null while nothing is known of the caller. */
export function useJudged(matter: Matter, say: (text: string) => void): Judged | null {
  const { facts, asOf } = matter;
  const [judged, setJudged] = useState<Judged | null>(null);
  const key = JSON.stringify(matter);
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
      judge(matter)
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
async function judge(matter: Matter, faults: Judged['faults'] = {}): Promise<Judged> {
  const { facts, asOf, subject } = matter;
  const ask = (scope: object) =>
    sendJson<Eligibility>('POST', '/api/eligibility', { facts, asOf, ...scope });
  try {
    const [all, own] = await Promise.all([
      ask({}),
      subject === '' ? null : ask({ measures: [subject] }),
    ]);
    return { ...all, questions: [...(own?.questions ?? []), ...all.questions], faults };
  } catch (error) {
    const wrong = error instanceof Refused ? error.errors : [];
    const named = wrong.flatMap(({ path, message }) => {
      const fact = path.replace(/^facts\./, '');
      return fact in facts ? [[fact, message] as const] : [];
    });
    if (named.length === 0) throw error;
    const kept = Object.entries(facts).filter(([fact]) => !named.some(([id]) => id === fact));
    return judge(
      { ...matter, facts: Object.fromEntries(kept) },
      { ...faults, ...Object.fromEntries(named) },
    );
  }
}
