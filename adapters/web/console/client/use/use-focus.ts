import { useEffect, useState } from 'hono/jsx/dom';

/** Where work in a view begins. */
export const FIRST = '#search, [data-first]';

/**
 * Moves the focus at once, to the beginning of the view where there is no such element. Words to look up
 * are selected, so that typing replaces them; notes are not.
 */
export function focusNow(selector: string): void {
  const element =
    document.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(FIRST);
  element?.focus();
  if (element instanceof HTMLInputElement && element.matches('.search, .code')) element.select();
}

/** What stands in a field counts before one goes elsewhere by a key. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Moves the focus once what is drawn now stands: a view that is only just chosen is there by then. */
export function useFocus(): (selector: string) => void {
  const [wanted, setWanted] = useState({ selector: '', times: 0 });
  useEffect(() => {
    if (wanted.selector !== '') focusNow(wanted.selector);
  }, [wanted]);
  return (selector) => setWanted(({ times }) => ({ selector, times: times + 1 }));
}

const MENDED_MS = 60;

/**
 * Keeps the focus when what held it is drawn no more: it goes to the measure that is read, or else to the
 * beginning of the view, never to nowhere.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let last: Element | null = null;
    const seen = (event: Event) => {
      last = event.target as Element;
    };
    // Who closes a box, or draws another question, gives the focus on by itself a moment later.
    const refocus = () => {
      const isLost = document.activeElement === document.body && last?.isConnected === false;
      if (!isLost || document.querySelector('dialog[open]') !== null) return;
      last = null;
      focusNow('#measure-title');
    };
    let soon: ReturnType<typeof setTimeout> | undefined;
    const watch = new MutationObserver(() => {
      clearTimeout(soon);
      soon = setTimeout(refocus, MENDED_MS);
    });
    document.addEventListener('focusin', seen);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', seen);
      watch.disconnect();
      clearTimeout(soon);
    };
  }, []);
}
