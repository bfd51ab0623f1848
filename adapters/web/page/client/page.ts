import { askFromElsewhere } from './ask-from-elsewhere.ts';
import { openOffline } from './open-offline.ts';
import { startTalk } from './start-talk.ts';
import { addReadPage } from './tools/read-aloud.ts';
import { addSuggestions } from './tools/suggest.ts';
import { addTool } from './tools/tool-button.tsx';
import { joinViewSwitches } from './tools/view-switches.ts';

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
