import * as z from 'zod';
import type { Redact } from '../language/redact.ts';

/** Makes texts small for keeping, and reads them back. */
export interface Packer {
  readonly pack: (text: string) => Uint8Array;
  /** @throws when the bytes were not packed by `pack`, or have been damaged since */
  readonly unpack: (bytes: Uint8Array) => string;
}

/** How words are kept: without what could name a person, and small. */
export interface Keeping {
  readonly redact: Redact;
  readonly packer: Packer;
}

/** A cell of packed bytes; text where an earlier program wrote it. */
export const packedCell = z.union([z.instanceof(Uint8Array), z.string()]);

/** A value as it was packed; null where it is damaged. */
export function readPacked(cell: Uint8Array | string, { unpack }: Packer): unknown {
  try {
    return JSON.parse(typeof cell === 'string' ? cell : unpack(cell));
  } catch {
    return null;
  }
}
