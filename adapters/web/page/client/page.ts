import { askFromElsewhere } from './ask-from-elsewhere.ts';
import { openOffline } from './open-offline.ts';
import { startTalk } from './start-talk.ts';
import { addReadPage } from './tools/read-aloud.ts';
import { addTool } from './tools/tool-button.tsx';

/** The page script: every page works without it; with it the talk stays on one page. */
joinViewSwitches();
unfoldForPrint();
openOffline();
addPageTools();
addSuggestions(document.querySelector('.filter input[list]'));
const talk = document.getElementById('talk');
if (talk === null) askFromElsewhere();
else startTalk(talk);

/** Paper cannot be pressed: what is folded is printed open, and folded again on the screen. */
function unfoldForPrint(): void {
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

/** On pages to be passed on: read aloud, print, share or copy the address. */
function addPageTools(): void {
  const tools = document.getElementById('page-tools');
  const page = document.querySelector('.paper');
  if (tools === null || page === null) return;
  addReadPage(tools, page);
  addTool(tools, '打印', null, () => window.print());
  addTool(tools, '发给别人', null, (button) => void share(button));
}

async function share(button: HTMLButtonElement): Promise<void> {
  const { title } = document;
  const url = location.href;
  try {
    if (navigator.share) return await navigator.share({ title, url });
    await navigator.clipboard.writeText(`${title} ${url}`);
    button.textContent = '网址已复制，去粘贴吧';
  } catch {
    // Shared nothing: the owner changed their mind, or the browser forbids it. The address bar has it.
  }
}

/** 大字 and 高对比 at once, without leaving the page; the server is told so that the next page knows. */
function joinViewSwitches(): void {
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

/** What is typed rests so long before suggestions are asked for. */
const PAUSE_MS = 200;

/** Suggestions under a search box with a list of its own, from what the papers are called; none offline. */
function addSuggestions(input: HTMLInputElement | null): void {
  const list = input?.list;
  if (!input || !list) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = '';
  const show = async () => {
    const typed = input.value.trim();
    if (typed === '' || typed === latest) return;
    latest = typed;
    const suggestions = await suggestionsFor(typed);
    if (latest !== typed) return;
    list.replaceChildren(
      ...suggestions.map((value) => Object.assign(document.createElement('option'), { value })),
    );
  };
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), PAUSE_MS);
  });
}

async function suggestionsFor(typed: string): Promise<readonly string[]> {
  try {
    const response = await fetch(`/api/suggest?limit=6&q=${encodeURIComponent(typed)}`);
    return response.ok ? (await response.json()).suggestions : [];
  } catch {
    return [];
  }
}
