import * as z from 'zod';
import type { CaseContent } from '../../conversation/case/case-content.ts';
import { type Reply, replySchema } from '../../conversation/reply.ts';
import type {
  Commit,
  ConversationStore,
  DeliveryId,
  Kept,
} from '../../conversation/service/conversation-store.ts';
import { isPersonalNumber, type Redact } from '../../language/redact.ts';
import { forgetStatements } from '../forget.ts';
import { type Keeping, packedCell, readPacked } from '../keeping.ts';
import { redactDeep } from '../redact-deep.ts';
import {
  ConstraintError,
  readRows,
  rowsOf,
  type SqlDriver,
  type SqlValue,
  type Statement,
  sql,
} from '../sql-driver.ts';
import { unansweredStatements } from './unanswered.ts';

const HOUR_MS = 3_600_000;
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

const rowKey = ({ channel, key }: DeliveryId): string => `${channel} ${key.slice(0, 22)}`;

const forgets = (kept: readonly Kept[]): boolean => kept.some(({ kind }) => kind === 'forget');

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

/** In this order: the first statement fails, and with it all, when another turn came first. */
function turnStatements(commit: Commit, { packer }: Keeping): Statement[] {
  const { conversationId, expected, state, reply, delivery, kept, at } = commit;
  const pack = (value: unknown) => packer.pack(JSON.stringify(value));
  const version = Math.max(at, (expected ?? 0) + 1);
  const content = kept.find((one) => one.kind === 'case');
  const isForgotten = forgets(kept);
  const isTurnKept = !isForgotten && (content !== undefined || delivery !== null);
  return [
    // `version` may not be null: where the stored version is not the expected one, the row is refused.
    sql(
      `insert into conversations (id, version, seen_at, state)
       values (?1, case when (select version from conversations where id = ?1) is ?2 then ?3 end, ?4, ?5)
       on conflict (id) do update set version = excluded.version, state = excluded.state`,
      conversationId,
      expected,
      version,
      at,
      pack(state),
    ),
    // The index by age is touched once an hour, not at every turn.
    ...(expected === null
      ? []
      : [
          sql(
            'update conversations set seen_at = ?2 where id = ?1 and abs(?2 - seen_at) > ?3',
            conversationId,
            at,
            HOUR_MS,
          ),
        ]),
    ...kept.flatMap((one) => keptStatements(one, commit, pack)),
    ...(isTurnKept
      ? [
          sql(
            `insert into turns (conversation, turn, since, content, at) values (?, ?, ?, ?, ?)
             on conflict (conversation, turn) do update
             set since = excluded.since, content = excluded.content, at = excluded.at`,
            conversationId,
            reply.turn,
            content?.since ?? null,
            pack({ said: content?.content.said ?? '', reply }),
            at,
          ),
        ]
      : []),
    ...(delivery === null
      ? []
      : [
          sql(
            `insert into deliveries (key, conversation, turn, request, reply, at)
             values (?, ?, ?, ?, ?, ?)`,
            rowKey(delivery),
            isForgotten ? null : conversationId,
            reply.turn,
            delivery.request,
            isForgotten ? pack(reply) : null,
            at,
          ),
        ]),
  ];
}

function keptStatements(
  kept: Kept,
  { conversationId, asker, at }: Commit,
  pack: (value: unknown) => SqlValue,
): Statement[] {
  switch (kept.kind) {
    case 'forget':
      return [];
    case 'unanswered':
      return unansweredStatements(kept, asker, at);
    case 'case':
      return [
        sql(
          `insert into cases (code, conversation, since, content, at) values (?, ?, ?, ?, ?)
           on conflict (code) do update set content = excluded.content, at = excluded.at`,
          kept.code,
          conversationId,
          kept.since,
          pack(basisOf(kept.content)),
          at,
        ),
      ];
  }
}

/** What a case rests on; what was said and seen stands in its turns. */
function basisOf({
  said: _,
  reply: __,
  ...basis
}: CaseContent): Omit<CaseContent, 'said' | 'reply'> {
  return basis;
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
