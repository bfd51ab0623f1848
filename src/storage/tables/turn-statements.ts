import type { CaseContent } from '../../conversation/case/case-content.ts';
import type { Commit, DeliveryId, Kept } from '../../conversation/service/conversation-store.ts';
import type { Keeping } from '../keeping.ts';
import { type SqlValue, type Statement, sql } from '../sql-driver.ts';
import { unansweredStatements } from './unanswered.ts';

const HOUR_MS = 3_600_000;

/** The key of a delivery's row: the channel, and as much of its key as tells deliveries apart. */
export const rowKey = ({ channel, key }: DeliveryId): string => `${channel} ${key.slice(0, 22)}`;

/** Whether a turn takes everything of the person away. */
export const forgets = (kept: readonly Kept[]): boolean =>
  kept.some(({ kind }) => kind === 'forget');

/** In this order: the first statement fails, and with it all, when another turn came first. */
export function turnStatements(commit: Commit, { packer }: Keeping): Statement[] {
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
