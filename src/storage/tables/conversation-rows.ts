import * as z from 'zod';
import { type Reply, replySchema } from '../../conversation/reply.ts';
import type { Commit, ConversationStore } from '../../conversation/service/conversation-store.ts';
import { isPersonalNumber, type Redact } from '../../language/redact.ts';
import { forgetStatements } from '../forget.ts';
import { type Keeping, packedCell, readPacked } from '../keeping.ts';
import { redactDeep } from '../redact-deep.ts';
import { ConstraintError, readRows, rowsOf, type SqlDriver, sql } from '../sql-driver.ts';
import { forgets, rowKey, turnStatements } from './turn-statements.ts';

const conversationRow = z.object({ version: z.int(), state: packedCell });

const deliveryRow = z.object({
  conversation: z.string().nullable(),
  request: z.string(),
  /** the reply by itself, or the turn that holds it */
  reply: packedCell.nullable(),
  content: packedCell.nullable(),
  sent: z.int(),
});

const turnContent = z.object({ said: z.string(), reply: replySchema });

/**
 * Conversations and deliveries as rows; a turn is one transaction.
 * @throws StoreError by each of its functions
 */
export function createConversationStore(driver: SqlDriver, keeping: Keeping): ConversationStore {
  return {
    open: async (conversationId, delivery) => {
      const [conversations = [], deliveries = []] = await driver.batch([
        sql('select version, state from conversations where id = ?', conversationId),
        ...(delivery === null
          ? []
          : [
              sql(
                `select deliveries.conversation, request, reply, sent, content from deliveries
                 left join turns on turns.conversation = deliveries.conversation
                   and turns.turn = deliveries.turn
                 where key = ?`,
                rowKey(delivery),
              ),
            ]),
      ]);
      const [found] = readRows(conversationRow, conversations);
      const [answered] = readRows(deliveryRow, deliveries);
      const reply = answered === undefined ? null : readReply(answered, keeping);
      return {
        conversation: found
          ? { version: found.version, state: readPacked(found.state, keeping.packer) }
          : null,
        delivery:
          answered === undefined || reply === null
            ? null
            : {
                conversationId: answered.conversation ?? conversationId,
                reply,
                sent: answered.sent,
                request: answered.request,
              },
      };
    },

    commit: async (turn) => {
      try {
        const forgetting = forgets(turn.kept)
          ? await forgetStatements(driver, turn.conversationId, turn.asker, keeping, turn.at)
          : [];
        await driver.batch([...turnStatements(redacted(turn, keeping), keeping), ...forgetting]);
      } catch (error) {
        if (error instanceof ConstraintError) return 'conflict';
        throw error;
      }
      if (forgets(turn.kept)) await driver.wipe?.();
      return 'committed';
    },

    confirmSent: async (delivery, sent) => {
      await driver.batch([
        sql('update deliveries set sent = ? where key = ?', sent, rowKey(delivery)),
      ]);
    },

    forget: async (conversationId, asker) => {
      const known = await rowsOf(
        driver,
        sql('select 1 as known from conversations where id = ?', conversationId),
      );
      await driver.batch(await forgetStatements(driver, conversationId, asker, keeping));
      await driver.wipe?.();
      return known.length > 0;
    },
  };
}

/** The door: nothing that could name a person passes it. A turn that forgets keeps nothing at all. */
function redacted(turn: Commit, { redact: redactText }: Keeping): Commit {
  const redact = memoizeByText(redactText);
  const answers = turn.state.answers.filter(
    ({ value }) => typeof value !== 'number' || !isPersonalNumber(value),
  );
  const reply = redactDeep(turn.reply, redact);
  return {
    ...turn,
    reply,
    state: redactDeep({ ...turn.state, answers }, redact),
    // A case holds the reply once more.
    kept: turn.kept.map((one) =>
      one.kind === 'case'
        ? { ...one, content: { ...redactDeep({ ...one.content, reply: null }, redact), reply } }
        : redactDeep(one, redact),
    ),
  };
}

/** A reply says the same sentence in several places. */
function memoizeByText(redact: Redact): Redact {
  const known = new Map<string, string>();
  return (text) => {
    const kept = known.get(text) ?? redact(text);
    known.set(text, kept);
    return kept;
  };
}

function readReply(
  { reply, content }: z.infer<typeof deliveryRow>,
  { packer }: Keeping,
): Reply | null {
  const read =
    reply !== null
      ? replySchema.safeParse(readPacked(reply, packer))
      : content !== null
        ? turnContent.shape.reply.safeParse(
            (readPacked(content, packer) as { reply?: unknown } | null)?.reply,
          )
        : null;
  return read?.success ? read.data : null;
}
