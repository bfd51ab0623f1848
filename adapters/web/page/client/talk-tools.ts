import { FORGET, RESTART } from '../../../../src/conversation/command-words.ts';
import { addTool } from './tool-button.tsx';

/** Under what is known: begin anew, print, delete. */
export function addTalkTools(talk: HTMLElement, say: (text: string) => void): void {
  const tools = talk.querySelector('#talk-tools');
  if (tools === null) return;
  tools.className = 'tools';
  addTool(tools, '打印', null, () => window.print());
  addTool(tools, RESTART, null, () => say(RESTART));
  addTool(tools, FORGET, null, () => say(FORGET));
}
