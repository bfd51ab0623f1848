import { setImmediate as nextRound } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createPace } from '../../src/runtime/node/platform.ts';

it('lets one begin in each round of the event loop, in the order they came', async () => {
  const pace = createPace();
  const begun: { name: string; round: number }[] = [];
  let round = 0;
  let isOver = false;
  const rounds = (async () => {
    for (; !isOver; round += 1) await nextRound();
  })();
  await Promise.all(
    ['first', 'second', 'third', 'fourth'].map(async (name) => {
      await pace();
      begun.push({ name, round });
    }),
  );
  isOver = true;
  await rounds;
  expect(begun.map(({ name }) => name)).toEqual(['first', 'second', 'third', 'fourth']);
  expect(new Set(begun.map((one) => one.round)).size).toBe(4);
});
