import { useEffect, useState } from 'hono/jsx/dom';

/**
 * Moves the focus to what a selector names, once what is drawn now stands: a view that is only just
 * chosen is there by then. The text of a field is selected, so that typing replaces it.
 */
export function useFocus(): (selector: string) => void {
  const [wanted, setWanted] = useState({ selector: '', times: 0 });
  useEffect(() => {
    if (wanted.selector === '') return;
    const element = document.querySelector<HTMLElement>(wanted.selector);
    element?.focus();
    if (element instanceof HTMLInputElement) element.select();
  }, [wanted]);
  return (selector) => setWanted(({ times }) => ({ selector, times: times + 1 }));
}
