import { troubleIn } from '../../language/words.ts';
import { type Block, block, firstLayer } from '../block.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from '../read/scene.ts';
import { type Message, messageOf } from '../reply.ts';
import type { TurnDraft } from './turns/turn-draft.ts';

/** Who tells of trouble is first told that it was heard; then what there is today, and what is over last. */
export function withCare(draft: TurnDraft, { words }: Scene, { knowledge }: Deps): TurnDraft {
  const trouble = troubleIn(words, knowledge.troubles);
  if (trouble === null || draft.messages.length === 0) return draft;
  const care = messageOf('text', [block('caveat', trouble.care)]);
  return { ...draft, messages: [care, ...draft.messages.map(todayFirst)] };
}

/** What holds instead of a lapsed measure stands before the lapse. */
function todayFirst(message: Message): Message {
  const { blocks } = message;
  const isOver = blocks[0]?.type === 'validity' && blocks[0].data?.status === 'expired';
  const holding = (one: Block): boolean =>
    one.type === 'holding' && one.layer === 1 && one.data?.measureId !== undefined;
  if (!isOver || !blocks.some(holding)) return message;
  const ordered = [...blocks.filter(holding), ...blocks.filter((one) => !holding(one))];
  return { ...message, text: firstLayer(ordered), blocks: ordered };
}
