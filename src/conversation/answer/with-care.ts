import { troublesIn } from '../../language/words.ts';
import { type Block, block, firstLayer } from '../block.ts';
import { LETTER } from '../decide/stretch.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from '../read/scene.ts';
import { type Message, messageOf } from '../reply.ts';
import { listTurn } from './turns/lists/list-turn.ts';
import type { TurnDraft } from './turns/turn-draft.ts';

/**
 * Who tells of trouble is first told that it was heard; then what there is today, a few things at most, and
 * what is over last. Where nothing holds, what one can do meanwhile stands before it.
 */
export function withCare(draft: TurnDraft, scene: Scene, deps: Deps): TurnDraft {
  const troubles = troublesIn(scene.words, deps.knowledge.troubles);
  const [trouble] = troubles;
  if (trouble === undefined || scene.isFar || draft.messages.length === 0) return draft;
  const told = findsNothing(draft, scene) ? whatHelps(draft, scene, deps) : draft;
  const isPlain = draft.trouble !== undefined;
  const meanwhile = troubles.find((one) => one.meanwhile !== undefined)?.meanwhile;
  const isNeeded = meanwhile !== undefined && !isPlain && (isList(told) || !holdsToday(told));
  const care = messageOf('text', [
    block('caveat', trouble.care),
    ...(isNeeded ? [block('statement', meanwhile)] : []),
  ]);
  const messages = told.messages.map(todayFirst);
  return { ...told, messages: [care, ...(isNeeded ? messages.map(leadAlone) : messages)] };
}

/** 有没有啥救急的法子: named no matter, and nothing is in hand: what one can have at all is what is asked. */
const findsNothing = ({ measures, effects, offered = [], trouble }: TurnDraft, scene: Scene) =>
  scene.state.focus === null &&
  trouble === undefined &&
  measures.length === 0 &&
  // A letter is about what it is asked back about.
  ((offered.length > 0 && scene.words.size < LETTER) ||
    (offered.length === 0 && effects.some(({ kind }) => kind === 'unanswered')));

/** What one can have where the shop is; what was told stays where that is nothing. */
function whatHelps(draft: TurnDraft, scene: Scene, deps: Deps): TurnDraft {
  if (draft.messages.some(({ blocks }) => blocks.some(({ type }) => type === 'nature')))
    return draft;
  const list = listTurn({ ...scene, added: [] }, deps);
  return list.measures.length > 0 ? list : draft;
}

const first = ({ blocks }: Message): readonly Block[] => blocks.filter(({ layer }) => layer === 1);

const isList = ({ messages }: TurnDraft): boolean =>
  messages.some((message) => first(message).filter(({ type }) => type === 'measure').length > 1);

/** Whether anything is told that one can go for today. */
const holdsToday = ({ messages }: TurnDraft): boolean =>
  messages.flatMap(first).some(({ data }) => data?.status !== undefined && LASTS.has(data.status));

const LASTS: ReadonlySet<string> = new Set(['in_force', 'open_ended']);

/** Of what has lapsed that it has; whom to call about it, and what its paper says beside, behind. */
const leadAlone = (message: Message): Message =>
  first(message).some(({ type }) => type === 'validity')
    ? behindThat(message, ({ type }) => !OF_A_LAPSE.has(type))
    : message;

const OF_A_LAPSE: ReadonlySet<Block['type']> = new Set([
  'validity',
  'holding',
  'nature',
  'scene',
  'question',
]);

function behindThat(message: Message, goes: (one: Block) => boolean): Message {
  if (!first(message).some(goes)) return message;
  const blocks = message.blocks.map((one) =>
    one.layer === 1 && goes(one) ? { ...one, layer: 2 as const } : one,
  );
  return { ...message, text: firstLayer(blocks), blocks };
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
