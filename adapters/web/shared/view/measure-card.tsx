import type { Block } from '../../../../src/conversation/block.ts';
import type { Reply } from '../../../../src/conversation/reply.ts';
import { amountWords } from '../../../../src/conversation/wording/amount-words.ts';
import { BlockList } from './block-list.tsx';
import type { LinkTable } from './inline-links.ts';
import { isReplacement, toldOf } from './message-order.ts';
import { Link } from './rich-text.tsx';
import { SampleMark, ValidityMark, VerdictMark } from './verdict-mark.tsx';
import type { ViewContext } from './view-context.ts';

/** One measure of an answer: whether it holds, the verdict, the sentence. */
export function MeasureCard({
  blocks,
  measureId,
  reply,
  links,
  context,
}: {
  readonly blocks: readonly Block[];
  readonly measureId: string;
  readonly reply: Pick<Reply, 'assessments' | 'question' | 'messages'>;
  readonly links: LinkTable;
  readonly context: ViewContext;
}) {
  const own = reply.assessments.filter((assessment) => assessment.measureId === measureId);
  const sum = own.find((assessment) => assessment.clause === undefined);
  const status = sum?.validity.status;
  const title = sum?.title ?? titleOf(blocks, measureId) ?? measureId;
  const others = new Map([...links].filter(([word]) => word !== title));
  const first = blocks.filter(({ layer }) => layer === 1);
  const told = toldOf(reply.messages);
  const replacements = first.filter(
    (block) => isReplacement(block) && !told.has(block.data?.measureId ?? ''),
  );
  // A sum in large type is read as a promise: not for what has lapsed or does not fit, and no bare share.
  const isPromise = status !== 'expired' && sum?.verdict !== 'ineligible';
  const estimate = isPromise ? sum?.estimate : undefined;
  const amount = estimate && estimate.unit !== '%' ? amountWords(estimate) : '';
  return (
    <>
      {replacements.map((block) => (
        <Replacement block={block} links={links} context={context} />
      ))}
      <article class={status === 'expired' ? 'measure lapsed' : 'measure'}>
        {sum && (
          <p class="stamps">
            <ValidityMark validity={sum.validity} />
            <VerdictMark
              verdict={sum.verdict}
              status={sum.validity.status}
              question={reply.question}
            />
            {blocks.some(({ data }) => data?.sample) && <SampleMark />}
          </p>
        )}
        <h3>
          <Link href={`${context.base}/m/${measureId}`} context={context}>
            {title}
          </Link>
        </h3>
        <BlockList
          blocks={first.filter((block) => !isReplacement(block) && block.data?.names !== true)}
          links={others}
          context={context}
        />
        {amount && (
          <p class="worth">
            <span>大概</span> <strong>{amount}</strong>
          </p>
        )}
      </article>
    </>
  );
}

function Replacement({
  block: { text, data = {} },
  links,
  context,
}: {
  readonly block: Block;
  readonly links: LinkTable;
  readonly context: ViewContext;
}) {
  const { measureId, title, status, verdict } = data;
  const block: Block = { type: 'holding', layer: 1, priority: 70, text };
  return (
    <article class="measure now">
      <p class="stamps">
        {status && <ValidityMark validity={{ status }} />}
        {status && verdict && <VerdictMark verdict={verdict} status={status} />}
      </p>
      <h3>
        <Link href={`${context.base}/m/${measureId}`} context={context}>
          {title}
        </Link>
      </h3>
      <BlockList blocks={[block]} links={links} context={context} />
    </article>
  );
}

/** A measure that is not judged has its title in the block that tells it. */
const titleOf = (blocks: readonly Block[], measureId: string) =>
  blocks.find(({ data }) => data?.measureId === measureId && data.title !== undefined)?.data?.title;
