import { FORGET, RESTART } from '../../../../../src/conversation/read/command-words.ts';
import type { Chat } from '../../../shared/client/chat.ts';
import type { Talk } from '../../../shared/client/talk.ts';
import { addTool } from './tool-button.tsx';

/** Under what is known: send or save the talk, print it, begin anew, delete. */
export function addTalkTools(element: HTMLElement, chat: Chat): void {
  const tools = element.querySelector('#talk-tools');
  if (tools === null) return;
  const say = (text: string) => chat.say({ text }, text);
  tools.className = 'tools';
  if (typeof navigator.share === 'function')
    addTool(tools, '发给别人', null, () => void share(chat.talk()));
  addTool(tools, '存成文字', null, () => save(chat.talk()));
  addTool(tools, '打印', null, () => window.print());
  addTool(tools, RESTART, null, () => say(RESTART));
  addTool(tools, FORGET, null, () => say(FORGET));
}

/** The talk as plain text: what was said, and the first layer of each answer. */
function textOf({ exchanges }: Talk): string {
  return exchanges
    .map(({ said, reply }) => {
      const answer = (reply?.messages ?? []).map(({ text }) => text).filter(Boolean);
      const question = reply?.question ? [reply.question.text] : [];
      return [`我：${said}`, ...answer, ...question].join('\n');
    })
    .join('\n\n');
}

async function share(talk: Talk): Promise<void> {
  try {
    await navigator.share({ title: document.title, text: textOf(talk) });
  } catch {
    // The owner changed their mind, or the browser forbids it; 存成文字 is beside it.
  }
}

function save(talk: Talk): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([textOf(talk)], { type: 'text/plain' }));
  link.href = address;
  link.download = '惠小店问答.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
