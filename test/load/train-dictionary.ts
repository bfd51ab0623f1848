import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { createPacker } from '../../src/runtime/pack.ts';
import replyDictionary from '../../src/storage/reply-dictionary.json' with { type: 'json' };
import { json } from '../contracts/client.ts';
import { openNodeService } from '../contracts/node-service.ts';
import { readTalks } from '../talks/talk-set.ts';

/**
 * `tsx test/load/train-dictionary.ts [--write]`: learns from the open talks what stored turns have in
 * common, and says how small the other half of them gets with it. With `--write` the next version stands
 * in `src/storage/reply-dictionary.json`; keep the one before beside it (`src/runtime/pack.ts`), for what
 * was packed with it is read with it.
 */

/** Deflate sees no further back. */
const MOST_BYTES = 32_000;
/** Signs of a stretch that goes in as a whole. */
const STRETCH = 500;

async function storedTexts(): Promise<string[]> {
  const { unpack } = createPacker();
  const texts: string[] = [];
  const service = await openNodeService({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent' }, (inner) => ({
    batch: (statements) => {
      for (const arg of statements.flatMap(({ args }) => args)) {
        if (arg instanceof Uint8Array) texts.push(unpack(arg));
      }
      return inner.batch(statements);
    },
  }));
  for (const { turns } of readTalks('open')) {
    let conversationId: string | undefined;
    for (const { say, pick } of turns) {
      const body = { text: say ?? pick ?? '', ...(conversationId && { conversationId }) };
      const response = await service.app.request('/api/chat', json(body));
      ({ conversationId } = (await response.json()) as { conversationId: string });
    }
  }
  service.close();
  return texts;
}

/** Bytes that texts take with a dictionary. */
function bytesOf(texts: readonly string[], dictionary: string): number {
  const bytes = new TextEncoder().encode(dictionary);
  return texts.reduce(
    (sum, text) => sum + deflateRawSync(text, { level: 6, dictionary: bytes }).length,
    0,
  );
}

/**
 * Puts before what is known already, again and again, that of some stretches which saves most on some
 * texts: the nearest is the cheapest to point at, so what saved most stands last.
 */
function dictionaryOf(texts: readonly string[], known: string): string {
  const stretches = texts.flatMap((text) =>
    Array.from({ length: Math.ceil(text.length / STRETCH) }, (_, index) =>
      text.slice(index * STRETCH, (index + 1) * STRETCH),
    ),
  );
  let seed = 1;
  const some = (list: readonly string[], count: number): string[] =>
    Array.from({ length: count }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return list[seed % list.length] ?? '';
    });
  let dictionary = known;
  for (;;) {
    const sample = some(texts, 50);
    const [best] = some(stretches, 40)
      .map((stretch) => stretch + dictionary)
      .filter((longer) => Buffer.byteLength(longer) <= MOST_BYTES)
      .map((longer) => ({ longer, bytes: bytesOf(sample, longer) }))
      .sort((a, b) => a.bytes - b.bytes);
    if (best === undefined || best.bytes >= bytesOf(sample, dictionary)) return dictionary;
    dictionary = best.longer;
  }
}

const texts = await storedTexts();
const half = texts.filter((_, index) => index % 2 === 0);
const others = texts.filter((_, index) => index % 2 === 1);
const mean = (dictionary: string) => Math.round(bytesOf(others, dictionary) / others.length);
const before = replyDictionary;
console.log(
  `${texts.length} texts, mean bytes of the other half: ${mean(before.text)} with version ${before.version}, ${mean(dictionaryOf(half, ''))} learnt anew, ${mean(dictionaryOf(half, before.text))} learnt on`,
);
if (process.argv.includes('--write')) {
  const version = replyDictionary.version + 1;
  const file = join(import.meta.dirname, '../../src/storage/reply-dictionary.json');
  writeFileSync(file, `${JSON.stringify({ version, text: dictionaryOf(texts, '') }, null, 2)}\n`);
  console.log(`written as version ${version}`);
}
