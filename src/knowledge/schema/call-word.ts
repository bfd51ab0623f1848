import * as z from 'zod';

const sentence = z.string().trim().min(1);
const id = z.string().regex(/^[a-z_-]{1,32}$/);

/** What an agent writes down of a call (why it came, how it ended), or a text that is often said. */
export const callWordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['reason', 'outcome']), id, label: sentence }),
  z.strictObject({
    kind: z.literal('text'),
    id,
    label: sentence,
    /** `{店在哪里}` and `{热线}` stand for the caller's */
    text: sentence,
  }),
]);
export type CallWord = z.infer<typeof callWordSchema>;
