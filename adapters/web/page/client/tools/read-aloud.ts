import { addTool } from './tool-button.tsx';

/** A button at each answer that reads it aloud with the browser's own voice, and stops it again. */
export function addReadAloud(log: HTMLElement): void {
  if (!('speechSynthesis' in window)) return;
  for (const reply of log.querySelectorAll('.reply:not(:has(.tools))')) {
    const tools = document.createElement('div');
    tools.className = 'tools';
    reply.append(tools);
    addTool(tools, '读给我听', 'speaker', (button) => toggle(button, () => speakable(reply)));
  }
}

/** The same for the text of a whole page. */
export function addReadPage(tools: HTMLElement, page: Element): void {
  if (!('speechSynthesis' in window)) return;
  addTool(tools, '读给我听', 'speaker', (button) => toggle(button, () => speakable(page)));
}

function toggle(button: HTMLButtonElement, textOf: () => string): void {
  const speaking = button.getAttribute('aria-pressed') === 'true';
  speechSynthesis.cancel();
  for (const other of document.querySelectorAll('.tool[aria-pressed="true"]'))
    other.setAttribute('aria-pressed', 'false');
  if (speaking) return;
  button.setAttribute('aria-pressed', 'true');
  const sentences = textOf().split('\n');
  for (const [index, sentence] of sentences.entries()) {
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.lang = 'zh-CN';
    utterance.rate = 0.95;
    if (index === sentences.length - 1)
      utterance.onend = () => button.setAttribute('aria-pressed', 'false');
    speechSynthesis.speak(utterance);
  }
}

/** Words on buttons beside what is read. */
const BUTTONS: ReadonlySet<string> = new Set(['读给我听', '有用', '不对']);

/** What is written, line by line, without what is folded away; digits of phones one by one. */
function speakable(element: Element): string {
  const text = element instanceof HTMLElement ? element.innerText : '';
  return text
    .replace(/\d[\d-]{4,}/g, (number) => [...number.replaceAll('-', '')].join(' '))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !BUTTONS.has(line))
    .join('\n');
}
