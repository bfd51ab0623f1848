/** Filled by the page script: read aloud, print, share. Empty, and not shown, without it. */
export function PageTools() {
  return <div class="tools" id="page-tools" />;
}
