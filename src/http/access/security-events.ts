import type { Context } from 'hono';
import type { KeyedHash } from '../../conversation/service/keyed-hash.ts';
import type { AuditTrail } from '../../storage/tables/audit.ts';
import type { OperatorLog } from '../deps.ts';
import { type ClientAddress, networkOf } from '../middleware/network.ts';

/** Something that may be an attack; `source` tells addresses apart and names none. */
export interface SecurityEvent {
  readonly kind: SecurityKind;
  readonly source: string;
  readonly path: string;
  readonly requestId: string;
}

export type SecurityKind =
  | 'login.failed'
  | 'case.guessed'
  | 'guess.limited'
  | 'limit.reached'
  | 'origin.refused';

/** Tells the operator's log and the console's audit trail what may be an attack. */
export interface SecurityEvents {
  readonly report: (kind: SecurityKind, context: Context) => void;
}

/** Who stands in the audit trail where no agent did it. */
const NOBODY = '（外来请求）';
/** Of one kind from one source this often at most, so that an attack fills neither log nor disk. */
const QUIET_MS = 60_000;
const MAX_SOURCES = 2000;

/** Writes security events to the log and the audit, with a keyed hash for the address. */
export function createSecurityEvents({
  log,
  audit,
  hash,
  clientAddress,
  now,
}: {
  readonly log: OperatorLog;
  readonly audit: Pick<AuditTrail, 'add'>;
  readonly hash: KeyedHash;
  readonly clientAddress: ClientAddress;
  readonly now: () => number;
}): SecurityEvents {
  const told = new Map<string, number>();
  const report = async (kind: SecurityKind, context: Context) => {
    const source = (await hash('source', networkOf(clientAddress(context)))).slice(0, 12);
    const name = `${kind} ${source}`;
    if ((told.get(name) ?? 0) > now() - QUIET_MS) return;
    if (told.size > MAX_SOURCES) told.clear();
    told.set(name, now());
    const { path } = context.req;
    log.security({ kind, source, path: patternOf(path), requestId: context.get('requestId') });
    await audit.add({ agent: NOBODY, action: kind, subject: source }, now());
  };
  // Whoever is refused does not wait for the record of it.
  return { report: (kind, context) => later(context, report(kind, context)) };
}

/** Lets a Worker live until the work is done; Node.js does so anyway, and has no such context. */
function later(context: Context, work: Promise<void>): void {
  const done = work.catch(() => undefined);
  try {
    context.executionCtx.waitUntil(done);
  } catch {
    return;
  }
}

/** The first part of a path: what follows may be an id of a person. */
const patternOf = (path: string): string => path.split('/').slice(0, 3).join('/').slice(0, 60);
