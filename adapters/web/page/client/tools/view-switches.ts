/** 大字 and 高对比 at once, without leaving the page; the server is told so that the next page knows. */
export function joinViewSwitches(): void {
  const form = document.querySelector<HTMLFormElement>('[data-view]');
  form?.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    const { dataset } = document.documentElement;
    const [name, value] = button.value === 'large' ? ['size', 'large'] : ['contrast', 'high'];
    const stay = keepPlace();
    if (on) dataset[name as string] = value;
    else delete dataset[name as string];
    stay();
    const body = new URLSearchParams({ toggle: button.value });
    void fetch('/view', { method: 'POST', body, redirect: 'manual', keepalive: true });
  });
}

/** Remembers what one is reading; what is returned brings it back to where it stood. */
function keepPlace(): () => void {
  if (scrollY === 0) return () => undefined;
  const read = document
    .elementFromPoint(innerWidth / 2, innerHeight / 3)
    ?.closest('p, li, section, article, form, tr');
  const before = read?.getBoundingClientRect().top ?? 0;
  return () => {
    if (read) scrollBy(0, read.getBoundingClientRect().top - before);
  };
}
