import type { Reply } from '../../../../src/conversation/reply.ts';
import { redraw } from '../../shared/client/draw.ts';
import { ReplyView } from '../../shared/view/reply-view.tsx';
import { scripted, type ViewContext } from '../../shared/view/view-context.ts';

const context: ViewContext = { ...scripted, newTab: true };

/**
 * Draws an answer with the owner's own views, to be read only: its buttons do nothing here. A file of its
 * own since these views are written for the JSX of the server, the console's for that of the browser.
 */
export function drawReply(box: HTMLElement, reply: Reply): void {
  redraw(box, <ReplyView reply={reply} context={context} />);
  for (const form of box.querySelectorAll('form')) form.inert = true;
}
