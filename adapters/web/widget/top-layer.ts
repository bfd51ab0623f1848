/**
 * Lifts an element over the page, into the browser's top layer: no ancestor can clip it, move it, or lie
 * over it there. Where the browser has no such layer it stays where its styles put it.
 */
export function lift(element: HTMLElement): void {
  if (!('popover' in element) || !element.isConnected) return;
  element.popover = 'manual';
  if (!element.matches(':popover-open')) element.showPopover();
  // Only `zoom` of the page still reaches there.
  const { currentCSSZoom: zoom = 1 } = element.parentElement ?? hostOf(element);
  element.style.zoom = zoom === 1 ? '' : String(1 / zoom);
}

/** Takes an element out of the top layer, where it is there. */
export function lower(element: HTMLElement): void {
  if ('popover' in element && element.matches(':popover-open')) element.hidePopover();
}

const hostOf = (element: HTMLElement): Element =>
  (element.getRootNode() as ShadowRoot).host ?? element;
