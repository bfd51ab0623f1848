import type { TurnService } from '../../conversation/service/turn-service.ts';
import { type Limiter, tooMany } from './limiter.ts';

/**
 * Turns of visitors within their limits: so many of one conversation, so many new ones from one address.
 * Chats of a platform are let through: the platform limits each of them itself.
 */
export function limitTurns(turns: TurnService, limiter: Limiter): TurnService {
  return {
    ...turns,
    takeTurn: async (request) => {
      const { from } = request;
      if (!('channel' in from)) {
        const { conversationId, visitor } = from;
        const isWithin =
          conversationId === null
            ? visitor === undefined || (await limiter('start', visitor.network))
            : await limiter('conversation', conversationId);
        if (!isWithin) throw tooMany();
      }
      return turns.takeTurn(request);
    },
  };
}
