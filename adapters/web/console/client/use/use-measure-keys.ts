import { useRef } from 'hono/jsx/dom';
import { useTimedEffect } from './use-timed-effect.ts';

/** Alt and a letter, for the measure that is shown; `{ KeyC: copyAll }`. */
export function useMeasureKeys(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useTimedEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const act = latest.current?.[event.code];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
