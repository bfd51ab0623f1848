import type { Block, BlockType } from '../../../../src/conversation/block.ts';
import type { AssessmentView } from '../../../../src/conversation/reply.ts';
import { BlockList } from './block-list.tsx';
import { Icon } from './icon.tsx';
import type { LinkTable } from './inline-links.ts';
import type { ViewContext } from './view-context.ts';

/** What stands behind the first layer, by what one would look for. */
const PARTS: readonly { readonly title: string; readonly types: readonly BlockType[] }[] = [
  {
    title: '说的是什么',
    types: ['statement', 'verdict', 'clause', 'condition', 'measure', 'more'],
  },
  { title: '怎么算', types: ['sum'] },
  { title: '怎么办', types: ['step'] },
  { title: '要带什么', types: ['material'] },
  { title: '要留意', types: ['nature', 'discretion', 'caveat', 'validity'] },
  { title: '现在还有什么', types: ['holding'] },
  { title: '电话里怎么说', types: ['call'] },
  { title: '还能打给谁', types: ['contact'] },
  { title: '原文依据', types: ['source'] },
];

/** The second layer of a message and the conditions one by one, folded. */
export function Depth({
  blocks,
  reasons = [],
  title = '细看',
  links,
  context,
}: {
  readonly blocks: readonly Block[];
  readonly reasons?: AssessmentView['reasons'];
  readonly title?: string;
  readonly links: LinkTable;
  readonly context: ViewContext;
}) {
  const parts = PARTS.map(({ title, types }) => ({
    title,
    own: blocks.filter(({ layer, type }) => layer === 2 && types.includes(type)),
  })).filter(({ own }) => own.length > 0);
  if (parts.length === 0 && reasons.length === 0) return null;
  return (
    <details class="depth">
      <summary>{title}</summary>
      {reasons.length > 0 && (
        <section>
          <h3>一条条看为什么</h3>
          <ReasonList reasons={reasons} />
        </section>
      )}
      {parts.map(({ title: part, own }) => (
        <section>
          <h3>{part}</h3>
          <BlockList blocks={own} links={links} context={context} />
        </section>
      ))}
    </details>
  );
}

const marks = {
  true: { icon: 'check', word: '满足', name: 'holds' },
  false: { icon: 'cross', word: '不满足', name: 'fails' },
  null: { icon: 'question', word: '还不知道', name: 'open' },
} as const;

/** Each condition of the paper with what the owner's answers make of it, and where it is printed. */
function ReasonList({ reasons }: Pick<AssessmentView, 'reasons'>) {
  return (
    <ul class="reasons">
      {reasons.map(({ text, holds, locator }) => {
        const mark = marks[`${holds}`];
        return (
          <li class={`reason ${mark.name}`}>
            <Icon name={mark.icon} />
            <span>
              <span class="sr">{mark.word}：</span>
              {text} <cite>{locator}</cite>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
