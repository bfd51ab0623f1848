import { startServer } from './start-server.ts';

/** `npm start`: the service on Node.js. */
await startServer(process.env);
