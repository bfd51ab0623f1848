import * as z from 'zod';
import type { Aspect } from '../language/utterance.ts';
import { contactSchema } from './contact.ts';

/** What a block is; whoever renders goes by this, never by the words. */
const blockTypeSchema = z.enum([
  'acknowledgement', // what was heard or done, in one line
  'statement', // a sentence that speaks of no measure: a greeting, a refusal
  'scene', // the place and day assumed
  'nature', // what limits the paper itself: another place's, blanked out, damaged
  'verdict',
  'validity',
  'holding', // what holds today in place of a lapsed measure
  'asked-aspect', // what was asked about a measure, answered
  'sum',
  'clause', // one case of a measure that has several
  'condition', // one thing that must hold, with what is known of it
  'discretion', // 鼓励, 可, 酌情, 经审核
  'question', // points to the reply's `question`
  'contact',
  'call', // a sentence to say on the phone as it stands
  'step',
  'material',
  'caveat',
  'source',
  'fact', // one thing known of the asker
  'measure', // one of a list
  'more', // what is kept or left out, and how to get it
  'privacy',
]);
export type BlockType = z.infer<typeof blockTypeSchema>;

export const aspectSchema = z.enum([
  'whether',
  'holds',
  'amount',
  'calculation',
  'from',
  'until',
  'where',
  'whom',
  'phone',
  'materials',
  'steps',
  'duration',
  'must-apply',
  'checks',
  'combination',
  'conditions',
  'why-not',
  'if-not',
  'which',
  'meaning',
  'why-asked',
  'how-to-know',
  'source',
  'who-decides',
  'term',
  'times',
  'form',
  'issuer',
  'hand-in',
  'order',
  'pay-out',
  'counted-from',
  'included',
  'offline',
] satisfies readonly Aspect[]);

/** What a block says, for machines. */
const blockDataSchema = z.object({
  measureId: z.string().optional(),
  /** the measure's */
  title: z.string().optional(),
  clause: z.string().optional(),
  /** its paper hides whose rule it is: an example, nobody's own */
  sample: z.literal(true).optional(),
  /** names its measure and tells nothing of it: left out where the title stands above */
  names: z.literal(true).optional(),
  /** which aspect this answers */
  aspect: aspectSchema.optional(),
  /** the record has nothing on that aspect */
  silent: z.boolean().optional(),
  verdict: z.enum(['eligible', 'ineligible', 'unknown']).optional(),
  status: z.enum(['not_started', 'in_force', 'expired', 'open_ended']).optional(),
  /** of a condition: true, false, or null while unknown */
  holds: z.boolean().nullable().optional(),
  fact: z.string().optional(),
  /** id of the reply's question */
  question: z.string().optional(),
  contact: contactSchema.optional(),
  /** where in the paper this stands */
  locator: z.string().optional(),
  /** what happened beside the answer */
  event: z.enum(['forgotten', 'restarted', 'undone', 'unread']).optional(),
});
export type BlockData = z.infer<typeof blockDataSchema>;

/**
 * The smallest piece of an answer. Layer 1 is what a chat shows; layer 2 stands behind suggestions and
 * is laid out on pages. Within a layer blocks stand in the order to be read; where room is short the
 * lowest priority (0–100) goes first, always as a whole.
 */
export const blockSchema = z.object({
  type: blockTypeSchema,
  layer: z.union([z.literal(1), z.literal(2)]),
  priority: z.int().min(0).max(100),
  text: z.string(),
  data: blockDataSchema.optional(),
});
export type Block = z.infer<typeof blockSchema>;

/** How much each kind is worth where room is short, unless the composer says otherwise. */
const PRIORITY: Readonly<Record<BlockType, number>> = {
  question: 100,
  verdict: 95,
  validity: 95,
  nature: 90,
  'asked-aspect': 90,
  privacy: 88,
  statement: 85,
  discretion: 80,
  contact: 75,
  holding: 70,
  sum: 65,
  acknowledgement: 60,
  measure: 55,
  scene: 50,
  clause: 45,
  fact: 45,
  condition: 40,
  material: 40,
  step: 40,
  call: 30,
  caveat: 25,
  source: 20,
  more: 15,
};

/** What a sum is worth where room is short, of which only what is still to be told can be said. */
export const SUM_STILL_OPEN = 12;

/** @example block('step', '向房东交申请。', {locator: '举措八 四'}) */
export function block(
  type: BlockType,
  text: string,
  data?: BlockData,
  { layer = 1, priority = PRIORITY[type] }: { layer?: 1 | 2; priority?: number } = {},
): Block {
  return { type, layer, priority, text, ...(data === undefined ? {} : { data }) };
}

/** What the blocks after it are about, by name: “房产税减半”： */
export const nameBlock = (words: string, type: 'verdict' | 'statement' = 'verdict'): Block =>
  block(type, words, { names: true });

/** The same blocks behind the first layer. */
export const behind = (blocks: readonly Block[]): Block[] =>
  blocks.map((one) => ({ ...one, layer: 2 }));

/** The first layer as text, a block a line: complete in itself. */
export const firstLayer = (blocks: readonly Block[]): string =>
  blocks
    .filter(({ layer, text }) => layer === 1 && text !== '')
    .map(({ text }) => text)
    .join('\n');
