import type { Block, BlockType } from '../../../../src/conversation/block.ts';
import { ContactList } from './contact-card.tsx';
import type { LinkTable } from './inline-links.ts';
import { Line } from './rich-text.tsx';
import type { ViewContext } from './view-context.ts';

/** Kinds that stand as a list where several follow one another. */
const LISTED: ReadonlySet<BlockType> = new Set([
  'measure',
  'fact',
  'clause',
  'step',
  'condition',
  'caveat',
]);

/** Blocks of one layer in their order: contacts as cards, like kinds as lists, the rest as paragraphs. */
export function BlockList({
  blocks,
  links,
  context,
}: {
  readonly blocks: readonly Block[];
  readonly links: LinkTable;
  readonly context: ViewContext;
}) {
  const line = ({ text }: Block) => <Line text={text} links={links} context={context} />;
  return (
    <div class="text">
      {inRuns(blocks).map((run) => {
        const [first] = run;
        if (first === undefined) return null;
        const contacts = run.flatMap(({ data }) => data?.contact ?? []);
        if (isCard(first)) return <ContactList contacts={contacts} />;
        if (LISTED.has(first.type) && run.length > 1)
          return (
            <ul>
              {run.map((block) => (
                <li>{line({ ...block, text: block.text.replace(/^· /, '') })}</li>
              ))}
            </ul>
          );
        return run.map((block) => <p class={block.type}>{line(block)}</p>);
      })}
    </div>
  );
}

/** A block whose contact says all that its words say. */
function isCard({ type, data }: Block): boolean {
  const asksForIt = data?.aspect === 'whom' || data?.aspect === 'phone';
  return data?.contact !== undefined && (type === 'contact' || asksForIt);
}

/** Neighbours of a kind together; a pointer to the question draws nothing. */
function inRuns(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    if (block.text === '') continue;
    const [before] = runs.at(-1) ?? [];
    const isLike =
      before !== undefined &&
      (isCard(before) ? isCard(block) : before.type === block.type && !isCard(block));
    if (isLike) runs.at(-1)?.push(block);
    else runs.push([block]);
  }
  return runs;
}
