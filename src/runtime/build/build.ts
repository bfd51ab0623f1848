import { bundleCommands, hashOfCommand, startBeside, statusOf } from './run-beside.ts';

/**
 * Everything that is generated, into `src/generated/` and `dist/`. What takes long runs beside the rest in a
 * process of its own: the knowledge, and as soon as its words are known, whether people are heard in them.
 */
const began = performance.now();
const say = (what: string, since: number) =>
  console.log(`${what} in ${Math.round(performance.now() - since)} ms`);

await bundleCommands(['build-knowledge', 'check-hearing', 'warm-up']);
const knowledge = startBeside('build-knowledge');
const heard = new Promise<void>((resolve, reject) => {
  knowledge.once('message', () => {
    run('check-hearing', [hashOfCommand('check-hearing')]).then(resolve, reject);
  });
});
const compiled = statusOf(knowledge).then((status) => {
  fail(status);
  say('built knowledge', began);
});
// Loaded only now, while the knowledge is read.
const { buildSchemas } = await import('./build-schemas.ts');
const { buildServer } = await import('./build-server.ts');
const { buildWeb } = await import('./build-web.ts');
buildSchemas();
await buildWeb();
await buildServer();
say('built web and server', began);
await compiled;
await Promise.all([warmUp(), heard]);
say('built all', began);

/** The command has said what is wrong; a stack trace of the build would only bury it. */
function fail(status: number | null): void {
  if (status !== 0) process.exit(1);
}

async function run(name: string, args: readonly string[]): Promise<void> {
  const started = performance.now();
  fail(await statusOf(startBeside(name, args)));
  say(name, started);
}

/**
 * Starts the built server once, in a process of its own, lets it answer, and keeps the code that V8 made of
 * it: half of what a start would take otherwise.
 * @throws Error where the server does not start
 */
async function warmUp(): Promise<void> {
  const started = performance.now();
  const status = await statusOf(startBeside('warm-up', [], 'ignore'));
  if (status !== 0) throw new Error('the built server does not start');
  say('built code of the server', started);
}
