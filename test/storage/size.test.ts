import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { json } from '../contracts/client.ts';
import { openNodeService } from '../contracts/node-service.ts';
import { contractSettings } from '../contracts/settings.ts';
import { readCases } from '../relevance/questions.ts';

/** Turns of a talk: a question, and two answers to what is asked back. */
const TALK = 3;
const TALKS = 60;

it('keeps a turn, with everything that hangs on it, in two kilobytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'size-'));
  const questions = readCases('open').map(({ text }) => text);
  const sizes: number[] = [];
  // Tables that are all but empty take a page each: what the second half adds is what a turn takes.
  for (const half of [0, 1]) {
    const service = await openNodeService({ ...contractSettings, DATA_DIR: folder });
    const say = async (body: object) => {
      const key = { 'idempotency-key': crypto.randomUUID() };
      return (await service.app.request('/api/chat', json(body, key))).json();
    };
    for (const text of questions.slice(half * TALKS, (half + 1) * TALKS)) {
      let { conversationId, question } = await say({ text });
      for (let turn = 1; turn < TALK; turn += 1) {
        const [option] = question?.options ?? [];
        const said = option
          ? { answer: { question: question.id, value: option.value } }
          : { text: questions[2 * TALKS + turn] };
        ({ conversationId, question } = await say({ conversationId, ...said }));
      }
    }
    service.close();
    sizes.push(statSync(join(folder, 'hui-xiaodian.db')).size);
  }
  rmSync(folder, { recursive: true });
  const [first = 0, both = 0] = sizes;
  expect((both - first) / (TALK * TALKS)).toBeLessThanOrEqual(2048);
});
