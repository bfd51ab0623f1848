/** Paper cannot be pressed: what is folded is printed open, and folded again on the screen. */
export function unfoldForPrint(): void {
  let opened: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    // Corrections are not printed, and opening them would fetch what there is to choose from.
    opened = [
      ...document.querySelectorAll<HTMLDetailsElement>('details:not([open], .about details)'),
    ];
    for (const one of opened) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false;
  });
}
