import type { Block } from '../block.ts';
import { type Message, messageAbout, messageOf } from '../reply.ts';
import { markOf, SCENE } from '../shown-mark.ts';
import { MAX_SHOWN } from '../state.ts';

/** A message without what earlier turns have said, and the marks of what has been said by now. */
export interface Unsaid {
  readonly messages: readonly Message[];
  readonly shown: readonly string[];
}

/**
 * Leaves out of the first layers what an earlier turn has said word for word. The place and day
 * assumed are said once; all else is said again where it was asked for.
 * @param isAsked whether this turn asks for what it tells
 * @param again texts of what it asks for in any case
 */
export function unsaid(
  messages: readonly Message[],
  shown: readonly string[],
  isAsked: boolean,
  again: readonly string[] = [],
): Unsaid {
  const before = new Set(shown);
  const scene = shown.findLast((mark) => mark.startsWith(SCENE));
  const now = new Set<string>();
  const isRepeated = (block: Block, asksHolds: boolean): boolean => {
    if (block.layer === 2 || block.text === '') return false;
    const mark = markOf(block);
    // Two measures may have the same until when.
    const own = block.type === 'asked-aspect' ? `${mark}${block.data?.measureId ?? ''}` : mark;
    if (now.has(own)) return true;
    now.add(own);
    if (block.type === 'scene') return mark === scene;
    if (ALWAYS.has(block.type) || !before.has(mark) || again.includes(block.text)) return false;
    return !isAsked || (ONCE.has(block.type) && !asksHolds);
  };
  const fresh = messages.flatMap((message): Message[] => {
    const asksHolds = message.blocks.some(({ data }) => data?.aspect === 'holds');
    // 要到哪年, of what is over: until when what holds instead does is asked too.
    const asksUntil = message.blocks.some(
      ({ data }) => data?.aspect === 'until' && data.status === 'expired',
    );
    const asksOf = ({ data }: Block) => asksHolds || (asksUntil && data?.measureId !== undefined);
    const blocks = message.blocks.filter((block) => !isRepeated(block, asksOf(block)));
    if (blocks.length === message.blocks.length) return [message];
    if (!blocks.some(({ layer, text }) => layer === 1 && text !== '')) return [];
    return message.type === 'measure'
      ? [messageAbout(message.measureId, blocks)]
      : [messageOf(message.type, blocks)];
  });
  // Where nothing new is left, saying it again is better than silence.
  const left = fresh.length > 0 ? fresh : messages;
  const told = left.flatMap(({ blocks }) => blocks.filter(({ layer }) => layer === 1).map(markOf));
  // What is told again moves to the end, so that the latest scene is the last one.
  const kept = shown.filter((mark) => !told.includes(mark));
  return { messages: left, shown: [...new Set([...kept, ...told])].slice(-MAX_SHOWN) };
}

/** What stands beside an answer is said once in a talk; what holds now again where it is asked for. */
const ONCE: ReadonlySet<Block['type']> = new Set(['holding', 'nature', 'caveat']);

/** What was heard is acknowledged each time, and a list is whole or it is none. */
const ALWAYS: ReadonlySet<Block['type']> = new Set([
  'acknowledgement',
  'measure',
  'statement',
  'fact',
  'privacy',
]);
