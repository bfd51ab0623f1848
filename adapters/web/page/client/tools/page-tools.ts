import { addReadPage } from './read-aloud.ts';
import { addTool } from './tool-button.tsx';

/** On pages to be passed on: read aloud, print, share or copy the address. */
export function addPageTools(): void {
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
