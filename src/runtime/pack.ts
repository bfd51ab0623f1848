import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Packer } from '../storage/keeping.ts';
import dictionaryOne from '../storage/reply-dictionary.json' with { type: 'json' };

/**
 * The first byte of packed bytes names the dictionary, which may never change while there is something
 * packed with it: another text gets another number.
 */
const WITH_DICTIONARY = dictionaryOne.version;
/** A person's words are short; a reply that unpacks to more than this is damaged. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Deflate with a dictionary of what every reply holds: a fifth of the size, on both runtimes. */
export function createPacker(): Packer {
  const dictionary = new TextEncoder().encode(dictionaryOne.text);
  return {
    pack: (text) => {
      const packed = deflateRawSync(text, { level: 6, dictionary });
      const bytes = new Uint8Array(packed.length + 1);
      bytes[0] = WITH_DICTIONARY;
      bytes.set(packed, 1);
      return bytes;
    },
    unpack: (bytes) => {
      if (bytes[0] !== WITH_DICTIONARY) throw new Error('packed in an unknown way');
      const options = { dictionary, maxOutputLength: MAX_BYTES };
      return inflateRawSync(bytes.subarray(1), options).toString('utf8');
    },
  };
}
