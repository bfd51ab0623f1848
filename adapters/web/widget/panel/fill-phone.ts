/**
 * On a phone the open panel is all there is: it fills what the keyboard leaves of the screen, and the
 * page behind it is out of reach. `release` puts everything back.
 */
export function fillPhone(host: HTMLElement): () => void {
  const viewport = window.visualViewport;
  // Only the visual viewport shrinks when a keyboard opens; `dvh` does not on iOS.
  const adjust = () => {
    if (viewport === null) return;
    host.style.setProperty('--hxd-top', `${viewport.offsetTop}px`);
    host.style.setProperty('--hxd-height', `${viewport.height}px`);
  };
  adjust();
  viewport?.addEventListener('resize', adjust);
  viewport?.addEventListener('scroll', adjust);

  const silenced = siblingsUpToBody(host).filter((element) => !element.inert);
  for (const element of silenced) element.inert = true;
  const { overflow } = document.documentElement.style;
  document.documentElement.style.overflow = 'hidden';
  return () => {
    viewport?.removeEventListener('resize', adjust);
    viewport?.removeEventListener('scroll', adjust);
    for (const element of silenced) element.inert = false;
    document.documentElement.style.overflow = overflow;
  };
}

/** Everything on the page that neither is the host nor holds it. */
function siblingsUpToBody(host: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: Element = host; at !== document.body && at.parentElement; at = at.parentElement) {
    for (const sibling of at.parentElement.children)
      if (sibling !== at && sibling instanceof HTMLElement) found.push(sibling);
  }
  return found;
}
