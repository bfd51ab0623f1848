import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Packer } from '../storage/keeping.ts';
import replyDictionary from '../storage/reply-dictionary.json' with { type: 'json' };
import earlierDictionary from '../storage/reply-dictionary-2.json' with { type: 'json' };

/**
 * The first byte of packed bytes names the dictionary, which may never change while there is something
 * packed with it: another text gets another number (`test/load/train-dictionary.ts` learns it), and the
 * one before stays as long as conversations are kept.
 */
const NOW = replyDictionary.version;
const dictionaries = new Map(
  [replyDictionary, earlierDictionary].map(
    ({ version, text }) => [version, new TextEncoder().encode(text)] as const,
  ),
);
/** A person's words are short; a reply that unpacks to more than this is damaged. */
const MAX_BYTES = 4 * 1024 * 1024;

/** A hundredth more bytes than at level 6, and a third less time; a reply fits into one small chunk. */
const QUICK = { level: 5, chunkSize: 4096 };

/**
 * Deflate with a dictionary of what every reply holds: a fifth of the size, on both runtimes.
 * @throws Error by `unpack` where it was packed in an unknown way or is damaged
 */
export function createPacker(): Packer {
  const dictionary = dictionaries.get(NOW);
  return {
    pack: (text) => {
      const packed = deflateRawSync(text, { ...QUICK, ...(dictionary && { dictionary }) });
      const bytes = new Uint8Array(packed.length + 1);
      bytes[0] = NOW;
      bytes.set(packed, 1);
      return bytes;
    },
    unpack: (bytes) => {
      const known = dictionaries.get(bytes[0] ?? 0);
      if (known === undefined) throw new Error('packed in an unknown way');
      const options = { dictionary: known, maxOutputLength: MAX_BYTES };
      return inflateRawSync(bytes.subarray(1), options).toString('utf8');
    },
  };
}
