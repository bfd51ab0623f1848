import { fileURLToPath } from 'node:url';
import { openBuiltScript } from './built-script.ts';

/** `npm start`: the built service on Node.js. */
const script = openBuiltScript(fileURLToPath(new URL('./server.cjs', import.meta.url)));
const { startServer } = script.run() as typeof import('./start-server.ts');
await startServer(process.env);
