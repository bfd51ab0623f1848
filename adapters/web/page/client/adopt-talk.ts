import { newKey } from '../../shared/client/new-key.ts';
import { createTalkKeeper } from '../../shared/client/talk.ts';
import { isInstalled } from './open-offline.ts';

const SAID = '接着刚才的说';
/** What it is to the assistant: it says what it knows, and puts the open question again. */
const MEANT = '我刚才说了什么';

/**
 * A talk that began in a widget goes on here: its id comes in the address's fragment (`#talk=…`), which no
 * server sees, and leaves the address at once.
 */
export function adoptTalk(name: string): void {
  const [, id] = /^#talk=([\w-]{20,64})$/.exec(location.hash) ?? [];
  if (id === undefined) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  const keeper = createTalkKeeper(name, isInstalled());
  if (keeper.load().conversationId === id) return;
  const exchange = {
    key: newKey(),
    said: SAID,
    inbound: { text: MEANT },
    reply: null,
    refused: null,
  };
  keeper.save({ version: 1, conversationId: id, exchanges: [exchange] });
}
