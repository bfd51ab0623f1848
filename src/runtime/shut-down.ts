import type { ServerType } from '@hono/node-server';
import type { Channel } from '../../adapters/channel.ts';
import type { LibsqlDatabase } from './libsql-driver.ts';
import type { ServiceLog } from './log.ts';

/** How long requests under way may take to finish. */
const GRACE_MS = 8000;

/** Ends the process in good order on a signal: no new requests, those under way answered, then the rest. */
export function shutDownOn(
  signals: readonly NodeJS.Signals[],
  parts: {
    readonly server: ServerType;
    readonly timer: NodeJS.Timeout;
    readonly database: LibsqlDatabase;
    readonly channels: readonly Channel[];
    readonly log: ServiceLog;
  },
): void {
  const { server, timer, database, channels, log } = parts;
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    clearInterval(timer);
    const limit = setTimeout(() => process.exit(1), GRACE_MS);
    limit.unref();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    await Promise.all(
      channels.map((channel) => (channel.status === 'on' ? channel.stop?.() : undefined)),
    );
    await closed;
    database.close();
    log.logger.info('stopped');
    log.logger.flush();
    process.exit(0);
  };
  for (const signal of signals) process.on(signal, () => void end());
}
