import { createTalkKeeper } from '../../shared/client/talk.ts';
import type { ExchangeRecord } from '../talk/exchange-data.tsx';
import { isInstalled } from './open-offline.ts';

/**
 * A page that came with its answer (its form was sent before this script ran) goes on as a talk: the
 * answer is put on record, and drawn again from there.
 */
export function adoptExchange(log: HTMLElement, name: string): void {
  const data = log.querySelector('#exchange')?.textContent;
  if (data === null || data === undefined) return;
  const { conversationId, said, reply } = JSON.parse(data) as ExchangeRecord;
  const keeper = createTalkKeeper(name, isInstalled());
  const talk = keeper.load();
  const key = `${conversationId}-${reply.turn}`;
  const before = talk.conversationId === conversationId ? talk.exchanges : [];
  if (!before.some((exchange) => exchange.key === key)) {
    const exchange = { key, inbound: { text: said }, said, reply, refused: null };
    keeper.save({ version: 1, conversationId, exchanges: [...before, exchange] });
  }
  log.replaceChildren();
}
