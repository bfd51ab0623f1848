import type { Block } from '../../../../src/conversation/block.ts';
import type { Message, Reply } from '../../../../src/conversation/reply.ts';

/** What holds today in the place of what lapsed, ready to stand above it. */
export const isReplacement = ({ type, data }: Block): boolean =>
  type === 'holding' && data?.measureId !== undefined && data.title !== undefined;

/** Measures that have a message of their own, so that nothing need be told of them a second time. */
export const toldOf = (messages: readonly Message[]): ReadonlySet<string> =>
  new Set(messages.flatMap((message) => (message.type === 'measure' ? [message.measureId] : [])));

/** The messages with what holds now before what it stands in for. */
export function heldFirst(messages: readonly Message[]): readonly Message[] {
  const replacing = new Set(
    messages.flatMap(({ blocks = [] }) =>
      blocks.filter(isReplacement).map(({ data }) => data?.measureId),
    ),
  );
  const isHeld = (message: Message): boolean =>
    message.type === 'measure' && replacing.has(message.measureId);
  const first = messages.findIndex(({ type }) => type === 'measure');
  const others = messages.slice(Math.max(first, 0));
  return [
    ...messages.slice(0, Math.max(first, 0)),
    ...others.filter(isHeld),
    ...others.filter((message) => !isHeld(message)),
  ];
}

/** What the record says besides its verdict would push an open question off a small screen. */
export function besideQuestion(
  { blocks = [] }: Message,
  { question }: Pick<Reply, 'question'>,
): readonly Block[] {
  const verdict = blocks.findIndex(({ type }) => type === 'validity' || type === 'verdict');
  if (question === undefined || verdict < 0) return [];
  return blocks.slice(verdict).filter(({ type, layer }) => layer === 1 && type === 'asked-aspect');
}
