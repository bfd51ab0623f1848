import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { clockJumps } from './faults/clock-jumps.ts';
import { flippedBytes } from './faults/flipped-bytes.ts';
import { fourProcesses } from './faults/four-processes.ts';
import { fullDisk } from './faults/full-disk.ts';
import { killedUnderWriters } from './faults/killed-under-writers.ts';
import { lockedDatabase } from './faults/locked-database.ts';

/** What a trial found, and whether it is as it should be. */
export interface Trial {
  readonly words: string;
  readonly isSound: boolean;
}

/**
 * `npm run faults`: what goes wrong with processes, disks and clocks, done to the built service. Ends in
 * one line of figures, and with 1 where something was lost or a process ended that should not.
 */
const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const rounds = values.short ? 1 : 5;
const trials: readonly (() => Promise<Trial>)[] = [
  () => killedUnderWriters({ rounds, writers: 50 }),
  () => lockedDatabase(),
  () => fullDisk(),
  () => flippedBytes({ rounds: rounds * 8 }),
  () => clockJumps(),
  () => fourProcesses({ turns: 25 }),
];
const found: Trial[] = [];
for (const trial of trials) {
  const one = await trial();
  console.error(one.words);
  found.push(one);
}
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
console.log(`faults (${version}): ${found.map(({ words }) => words).join('; ')}`);
process.exitCode = found.every(({ isSound }) => isSound) ? 0 : 1;
