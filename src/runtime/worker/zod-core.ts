/**
 * Stands for `zod/v4/core` in bundles: of all that module exports, the writer of API descriptions asks
 * for this alone, and the messages of forty languages come with the rest.
 */
export { toJSONSchema } from 'zod';
