import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Channel } from '../../../adapters/channel.ts';
import type { ServiceLog } from '../log.ts';
import type { LibsqlDatabase } from './database/libsql-driver.ts';

/** How long requests under way may take to finish; what is answered has been stored before. */
const GRACE_MS = 700;
/** How often connections that have become idle meanwhile are closed. */
const SWEEP_MS = 20;

/**
 * Ends the process in good order within a second of a signal: no new connections, requests under way
 * answered as the last of theirs, the database whole in its one file.
 */
export function shutDownOn(
  signals: readonly NodeJS.Signals[],
  parts: {
    readonly server: Server;
    /** what runs from time to time */
    readonly timers: readonly NodeJS.Timeout[];
    readonly database: LibsqlDatabase;
    readonly channels: readonly Channel[];
    readonly log: ServiceLog;
  },
): void {
  const { server, timers, database, channels, log } = parts;
  let isEnding = false;
  server.prependListener('request', (_, response) => {
    if (isEnding) response.setHeader('connection', 'close');
  });
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    for (const timer of timers) clearInterval(timer);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const stopped = Promise.allSettled(
      channels.map((channel) => (channel.status === 'on' ? channel.stop?.() : undefined)),
    );
    await Promise.race([Promise.all([closed, stopped]), delay(GRACE_MS)]);
    clearInterval(sweep);
    server.closeAllConnections();
    database.close();
    log.logger.info('stopped');
    log.logger.flush();
    process.exit(0);
  };
  for (const signal of signals) process.on(signal, () => void end());
}

const delay = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** How long a refused sender may go on before the line is cut. */
const LINGER_MS = 500;

/**
 * Lets a client read why it was refused. Node.js closes a connection at once after its last answer; where
 * the client is still sending, that resets it, and the answer is lost on the way. Here the rest is read and
 * thrown away for a moment first.
 */
export function lingerOnClose(server: Server): void {
  server.on('connection', (socket: Socket) => {
    const close = socket.destroySoon.bind(socket);
    let isLingering = false;
    socket.destroySoon = () => {
      if (isLingering || socket.readableEnded) {
        close();
        return;
      }
      isLingering = true;
      socket.end();
      const timer = setTimeout(() => socket.destroy(), LINGER_MS);
      socket.once('close', () => clearTimeout(timer));
    };
  });
}
