import type { Block } from '../../../../src/conversation/block.ts';
import type { Reply } from '../../../../src/conversation/reply.ts';
import { amountWords } from '../../../../src/conversation/wording/amount-words.ts';
import { BlockList } from './block-list.tsx';
import { Depth } from './depth.tsx';
import type { LinkTable } from './inline-links.ts';
import { ReasonList } from './reason-list.tsx';
import { Link } from './rich-text.tsx';
import { ValidityMark, VerdictMark } from './verdict-mark.tsx';
import type { ViewContext } from './view-context.ts';

/** One measure of an answer: title, whether it holds, verdict and sum at a glance, then the words. */
export function MeasureCard({
  blocks,
  measureId,
  reply,
  links,
  context,
}: {
  readonly blocks: readonly Block[];
  readonly measureId: string;
  readonly reply: Pick<Reply, 'assessments' | 'citations'>;
  readonly links: LinkTable;
  readonly context: ViewContext;
}) {
  const own = reply.assessments.filter((assessment) => assessment.measureId === measureId);
  const sum = own.find((assessment) => assessment.clause === undefined);
  const worth = sum?.verdict === 'ineligible' ? undefined : sum?.estimate;
  const sumWords = worth ? amountWords(worth) : '';
  const title = sum?.title ?? titleOf(blocks, measureId) ?? measureId;
  const source = reply.citations.find((citation) => citation.measureId === measureId);
  const others = new Map([...links].filter(([word]) => word !== title));
  const first = blocks.filter(({ layer }) => layer === 1);
  return (
    <article class="measure">
      <header>
        <div>
          <h3>
            <Link href={`${context.base}/m/${measureId}`} context={context}>
              {title}
            </Link>
          </h3>
          <p class="source">
            {sum && <ValidityMark validity={sum.validity} />} {source?.locator}
          </p>
        </div>
        {sum && <VerdictMark sum={sum} />}
      </header>
      {sumWords && (
        <p class="worth">
          <span>大概</span> <strong>{sumWords}</strong>
        </p>
      )}
      <BlockList blocks={first} links={others} context={context} />
      {sum && sum.reasons.length > 0 && (
        <details>
          <summary>一条条看为什么</summary>
          <ReasonList reasons={sum.reasons} />
        </details>
      )}
      <Depth blocks={blocks} links={others} context={context} />
    </article>
  );
}

/** A measure that is not judged has its title in the block that tells it. */
const titleOf = (blocks: readonly Block[], measureId: string) =>
  blocks.find(({ data }) => data?.measureId === measureId && data.title !== undefined)?.data?.title;
