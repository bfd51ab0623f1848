/**
 * Adds a style sheet without inline style, which a strict page forbids: as a constructed sheet, or
 * where the browser has none as an element with the page's nonce.
 */
export function addStyle(root: ShadowRoot, css: string, nonce: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement('style');
    style.nonce = nonce;
    style.textContent = css;
    root.append(style);
  }
}
