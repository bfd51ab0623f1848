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

/** 有用 and 不对 under every answer that has none yet; what is pressed is kept with the answer's turn. */
export function addOpinion(log: HTMLElement, { conversationId, exchanges }: Talk): void {
  if (conversationId === null) return;
  for (const { key, reply } of exchanges) {
    const drawn = log.querySelector(`[data-key="${key}"] .reply:not(:has(.opinion))`);
    if (reply === null || drawn === null) continue;
    const box = document.createElement('div');
    box.className = 'tools opinion';
    (drawn.querySelector(':scope > .tools') ?? drawn).append(box);
    const send = async (helpful: boolean) => {
      box.textContent = (await sent({ conversationId, turn: reply.turn, helpful }))
        ? '记下了，谢谢您。'
        : '没送到，过一会儿再按。';
      box.setAttribute('role', 'status');
    };
    addTool(box, '有用', null, () => void send(true));
    addTool(box, '不对', null, () => void send(false));
  }
}

async function sent(opinion: object): Promise<boolean> {
  try {
    const response = await fetch('/api/feedback', {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(opinion),
    });
    return response.ok;
  } catch {
    return false;
  }
}
