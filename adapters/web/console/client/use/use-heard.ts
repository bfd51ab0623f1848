import { useRef } from 'hono/jsx/dom';
import { valueWords } from '../../model/call/heard.ts';
import type { Facts } from '../../model/records.ts';
import { useDesk } from '../desk.ts';
import { useTimedEffect } from './use-timed-effect.ts';

/** Words that stand for so long are meant. */
const SETTLED_MS = 700;

/**
 * Takes what the words typed tell of the caller into the caller's profile, each words once: what the agent takes
 * out again stays out. Gives the way to take it at once.
 */
export function useHeard(heard: Facts, words: string): () => void {
  const { call, facts, places, changeCall, say } = useDesk();
  const taken = useRef('');
  const take = () => {
    const fresh = Object.entries(heard).filter(([id, value]) => call.facts[id] !== value);
    if (taken.current === words || fresh.length === 0) return;
    taken.current = words;
    changeCall((old) => ({ facts: { ...old.facts, ...Object.fromEntries(fresh) } }));
    const nameOf = (text: string) => places.find(({ code }) => code === text)?.name ?? text;
    const told = fresh.map(([id, value]) =>
      valueWords(
        facts.find((fact) => fact.id === id),
        value,
        nameOf,
      ),
    );
    say(`听到：${told.join('、')}，已记到来电人。`);
  };
  useTimedEffect(() => {
    const timer = setTimeout(take, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [words, JSON.stringify(heard)]);
  return take;
}
