import * as z from 'zod';
import type { Effect } from '../conversation/conversation.ts';
import type { Commit, ConversationStore } from '../conversation/conversation-store.ts';
import { redact } from '../conversation/redact.ts';
import type { Reply } from '../conversation/reply.ts';
import { ConstraintError, rowsOf, type SqlDriver, type Statement, sql } from './sql-driver.ts';

const conversationRow = z.object({ version: z.int(), state: z.string() });
const deliveryRow = z.object({
  conversation: z.string().nullable(),
  reply: z.string(),
  sent: z.int(),
});

/** Conversations and deliveries as rows; a turn is one transaction. */
export function createConversationStore(driver: SqlDriver): ConversationStore {
  return {
    open: async (conversationId, delivery) => {
      const [conversations = [], deliveries = []] = await driver.batch([
        sql('select version, state from conversations where id = ?', conversationId),
        ...(delivery === null
          ? []
          : [
              sql(
                'select conversation, reply, sent from deliveries where channel = ? and key = ?',
                delivery.channel,
                delivery.key,
              ),
            ]),
      ]);
      const [found] = z.array(conversationRow).parse(conversations);
      const [answered] = z.array(deliveryRow).parse(deliveries);
      return {
        conversation: found ? { version: found.version, state: parseJson(found.state) } : null,
        delivery: answered
          ? {
              conversationId: answered.conversation ?? conversationId,
              reply: JSON.parse(answered.reply) as Reply,
              sent: answered.sent,
            }
          : null,
      };
    },

    commit: async (turn) => {
      try {
        await driver.batch(statementsOf(turn));
        return 'committed';
      } catch (error) {
        if (error instanceof ConstraintError) return 'conflict';
        throw error;
      }
    },

    confirmSent: async ({ channel, key }, sent) => {
      await driver.batch([
        sql('update deliveries set sent = ? where channel = ? and key = ?', sent, channel, key),
      ]);
    },

    forget: async (conversationId) => {
      const known = await rowsOf(
        driver,
        sql('select 1 as known from conversations where id = ?', conversationId),
      );
      await driver.batch(forgetStatements(conversationId));
      return known.length > 0;
    },
  };
}

/** In this order: the first statement fails, and with it all, when another turn came first. */
function statementsOf({ conversationId, expected, state, reply, delivery, effects, at }: Commit) {
  const version = Math.max(at, (expected ?? 0) + 1);
  const forgets = effects.some((effect) => effect.kind === 'forget');
  return [
    // `version` may not be null: where the stored version is not the expected one, the row is refused.
    sql(
      `insert into conversations (id, version, state)
       values (?1, case when (select version from conversations where id = ?1) is ?2 then ?3 end, ?4)
       on conflict (id) do update set version = excluded.version, state = excluded.state`,
      conversationId,
      expected,
      version,
      JSON.stringify(state),
    ),
    ...effects.flatMap((effect) => effectStatements(effect, conversationId, at)),
    ...(forgets ? forgetStatements(conversationId) : []),
    ...(delivery === null
      ? []
      : [
          sql(
            'insert into deliveries (channel, key, conversation, reply, at) values (?, ?, ?, ?, ?)',
            delivery.channel,
            delivery.key,
            forgets ? null : conversationId,
            JSON.stringify(reply),
            at,
          ),
        ]),
  ];
}

function effectStatements(effect: Effect, conversationId: string, at: number): Statement[] {
  switch (effect.kind) {
    case 'forget':
      return [];
    case 'unanswered':
      return [
        sql(
          `insert into unanswered (text, region, count, first_at, last_at) values (?1, ?2, 1, ?3, ?3)
           on conflict (text, region) do update set count = count + 1, last_at = excluded.last_at`,
          redact(effect.text),
          effect.region ?? '',
          at,
        ),
      ];
    case 'case':
      return [
        sql(
          `insert into cases (code, conversation, content, at) values (?, ?, ?, ?)
           on conflict (code, conversation) do update set content = excluded.content, at = excluded.at`,
          effect.code,
          conversationId,
          JSON.stringify(effect.content),
          at,
        ),
      ];
  }
}

function forgetStatements(conversationId: string): Statement[] {
  return [
    sql('delete from conversations where id = ?', conversationId),
    sql('delete from deliveries where conversation = ?', conversationId),
    sql('delete from feedback where conversation = ?', conversationId),
    sql('delete from cases where conversation = ?', conversationId),
  ];
}

/** A damaged row reads as null, and the talk starts afresh. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
