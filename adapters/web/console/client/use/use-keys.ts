import { useRef } from 'hono/jsx/dom';
import { type ViewId, views } from '../../model/finder/route.ts';
import { useTimedEffect } from './use-timed-effect.ts';

export interface KeyActions {
  readonly search: () => void;
  readonly view: (id: ViewId) => void;
  readonly nextCall: () => void;
  readonly undoCall: () => void;
  readonly texts: () => void;
  readonly note: () => void;
  /** to the other half of a view, and back */
  readonly across: () => void;
  readonly help: () => void;
}

/** Keys of the whole console. Letters are taken by their place on the board, as Alt changes them. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useTimedEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actionOf(event, latest.current ?? actions);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function actionOf(event: KeyboardEvent, actions: KeyActions): (() => void) | null {
  const { code, key, altKey, ctrlKey, metaKey } = event;
  if (event.isComposing || document.querySelector('dialog[open]') !== null) return null;
  if ((ctrlKey || metaKey) && !altKey && code === 'KeyK') return actions.search;
  if (key === 'F1') return actions.help;
  if (altKey && !ctrlKey && !metaKey) {
    // Alt+0 is the tenth.
    const view = views[(Number(code.replace('Digit', '')) || 10) - 1];
    if (code.startsWith('Digit') && view !== undefined) return () => actions.view(view.id);
    if (code === 'KeyN') return actions.nextCall;
    if (code === 'KeyZ') return actions.undoCall;
    if (code === 'KeyT') return actions.texts;
    if (code === 'KeyB') return actions.note;
    if (code === 'KeyG') return actions.across;
    return null;
  }
  if (ctrlKey || metaKey || isTyping(event.target)) return null;
  if (key === '/') return actions.search;
  if (key === '?' || key === '？') return actions.help;
  return null;
}

/** An empty field is no text yet: `?` and `/` still mean the console. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement) return false;
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    (target.value !== '' || target.type === 'password')
  );
}
