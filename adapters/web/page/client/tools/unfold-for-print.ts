/** Paper cannot be pressed: what is folded is printed open, and folded again on the screen. */
export function unfoldForPrint(): void {
  let opened: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    // A shared name lets only one of them stay open.
    for (const one of document.querySelectorAll('details[name]')) one.removeAttribute('name');
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const one of opened) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false;
  });
}
