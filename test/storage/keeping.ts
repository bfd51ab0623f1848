import { createRedact } from '../../src/language/redact.ts';
import { createPacker } from '../../src/runtime/pack.ts';
import type { Keeping } from '../../src/storage/keeping.ts';

/** How the service keeps words, where no agency publishes a number. */
export const keeping: Keeping = { redact: createRedact([]), packer: createPacker() };
