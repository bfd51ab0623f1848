import type { Block } from '../../../../src/conversation/block.ts';
import type { Message, Reply } from '../../../../src/conversation/reply.ts';
import { BlockList } from './block-list.tsx';
import { Depth } from './depth.tsx';
import { type LinkTable, linkTable } from './inline-links.ts';
import { MeasureCard } from './measure-card.tsx';
import { QuestionForm } from './question-form.tsx';
import { Chips } from './say-form.tsx';
import { SourceList } from './source-list.tsx';
import type { ViewContext } from './view-context.ts';

/** One answer, block by block, with its question, ways on and sources. */
export function ReplyView({
  reply,
  context,
}: {
  readonly reply: Reply;
  readonly context: ViewContext;
}) {
  const links = linkTable(reply, context.base);
  const isNotice = (message: Message) => message.type === 'notice';
  const view = (message: Message) => (
    <MessageView message={message} reply={reply} links={links} context={context} />
  );
  // The question follows the answer at once; what is to be known beside it comes last.
  return (
    <div class="reply">
      {reply.messages.filter((message) => !isNotice(message)).map(view)}
      {reply.question && <QuestionForm question={reply.question} context={context} />}
      {reply.suggestions.length > 0 && (
        <Chips label="还可以问" sayings={reply.suggestions} context={context} />
      )}
      <SourceList citations={reply.citations} context={context} />
      {reply.caseCode && (
        <p class="hint case">
          打12345时可以报这个码，话务员就能看到您问了什么：<strong>{reply.caseCode}</strong>
        </p>
      )}
      {reply.messages.filter(isNotice).map(view)}
    </div>
  );
}

function MessageView({
  message,
  reply,
  links,
  context,
}: {
  readonly message: Message;
  readonly reply: Reply;
  readonly links: LinkTable;
  readonly context: ViewContext;
}) {
  // Answers kept from before there were blocks are shown as they read.
  const whole: Block = { type: 'statement', layer: 1, priority: 85, text: message.text };
  const kept = message.blocks ?? [];
  const blocks = kept.length > 0 ? kept : [whole];
  if (message.type === 'measure')
    return (
      <MeasureCard
        blocks={blocks}
        measureId={message.measureId}
        reply={reply}
        links={links}
        context={context}
      />
    );
  const first = blocks.filter(({ layer }) => layer === 1);
  const list = <BlockList blocks={first} links={links} context={context} />;
  if (message.type === 'notice') return <div class="notice">{list}</div>;
  return (
    <>
      {list}
      <Depth blocks={blocks} links={links} context={context} />
    </>
  );
}
