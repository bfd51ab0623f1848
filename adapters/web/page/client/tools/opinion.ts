import type { Talk } from '../../../shared/client/talk.ts';
import { addTool } from './tool-button.tsx';

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
