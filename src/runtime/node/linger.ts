import type { Server } from 'node:http';
import type { Socket } from 'node:net';

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
