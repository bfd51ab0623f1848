import { type Block, type BlockType, behind, block, nameBlock } from '../block.ts';
import { type Message, messageAbout } from '../reply.ts';
import { aboutWords } from '../wording/aspect-words.ts';

/** Characters of the first layers of several answers together; a question still follows them. */
const BUDGET = 160;

/** What goes behind first where several answers are too long together. */
const GIVES_WAY: readonly BlockType[] = ['condition', 'clause', 'holding', 'contact', 'validity'];

/** Several answers in one reply: each begins with what it is about, and together they stay short. */
export function tellApart(
  messages: readonly Message[],
  names: readonly string[],
): readonly Message[] {
  return withBlocks(
    messages,
    shortened(
      messages.map(({ blocks }, index) => [
        nameBlock(aboutWords(names[index] ?? ''), 'statement'),
        ...blocks,
      ]),
    ),
  );
}

/** An answer to several things asked of one measure stays short. */
export function inBrief(message: Message): Message {
  const asked = message.blocks.filter(({ layer, type }) => layer === 1 && type === 'asked-aspect');
  if (asked.length < 2) return message;
  return withBlocks([message], shortened([message.blocks]))[0] ?? message;
}

function shortened(answers: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
  const brief = GIVES_WAY.reduce(
    (blocks, type) => (lengthOf(blocks.flat()) <= BUDGET ? blocks : blocks.map(behindAll(type))),
    answers,
  );
  return lengthOf(brief.flat()) <= BUDGET ? brief : brief.map((blocks) => blocks.flatMap(begun));
}

/** Of a long first sentence what it begins with; the rest of it behind. */
export function begun(one: Block): readonly Block[] {
  const end = one.text.indexOf('。') + 1;
  const isLong = one.layer === 1 && LEADS.has(one.type) && [...one.text].length > LONG;
  if (!isLong || end === 0 || end === one.text.length) return [one];
  return [
    { ...one, text: one.text.slice(0, end) },
    ...behind([block('clause', one.text.slice(end))]),
  ];
}

/** A sentence longer than this may be cut at its first full stop. */
const LONG = 70;

const withBlocks = (
  messages: readonly Message[],
  blocks: readonly (readonly Block[])[],
): readonly Message[] =>
  messages.map((message, index) =>
    message.type === 'measure' ? messageAbout(message.measureId, blocks[index] ?? []) : message,
  );

/** Blocks of a type behind the first layer; what an answer begins with stays. */
const behindAll =
  (type: BlockType) =>
  (blocks: readonly Block[]): Block[] => {
    const first = blocks.findIndex((one) => one.layer === 1 && LEADS.has(one.type));
    return blocks.map((one, at) =>
      one.type === type && at !== first ? { ...one, layer: 2 as const } : one,
    );
  };

const LEADS: ReadonlySet<BlockType> = new Set(['verdict', 'validity', 'asked-aspect']);

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { layer, text }) => sum + (layer === 1 ? [...text].length : 0), 0);
