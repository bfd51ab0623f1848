import { useEffect, useState } from 'hono/jsx/dom';

/** Moves the focus at once. Words to look up are selected, so that typing replaces them; notes are not. */
export function focusNow(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus();
  if (element instanceof HTMLInputElement && element.matches('.search, .code')) element.select();
}

/** Moves the focus once what is drawn now stands: a view that is only just chosen is there by then. */
export function useFocus(): (selector: string) => void {
  const [wanted, setWanted] = useState({ selector: '', times: 0 });
  useEffect(() => {
    if (wanted.selector !== '') focusNow(wanted.selector);
  }, [wanted]);
  return (selector) => setWanted(({ times }) => ({ selector, times: times + 1 }));
}
