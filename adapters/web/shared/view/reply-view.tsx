import type { Block } from '../../../../src/conversation/block.ts';
import type { Citation, Message, Reply } from '../../../../src/conversation/reply.ts';
import { dateWords } from '../../../../src/conversation/wording/date-words.ts';
import { BlockList } from './block-list.tsx';
import { ContactList } from './contact-card.tsx';
import { Depth } from './depth.tsx';
import { type LinkTable, linkTable } from './inline-links.ts';
import { MeasureCard } from './measure-card.tsx';
import { besideQuestion, heldFirst } from './message-order.ts';
import { lacksPlace, PlaceFirst, QuestionForm } from './question/question-form.tsx';
import { Chips } from './question/say-form.tsx';
import { Link } from './rich-text.tsx';
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
  const folded = <Folded reply={reply} links={links} context={context} />;
  const phones = reply.contacts.filter((contact) => contact.phones.some(({ dial }) => dial));
  const told = heldFirst(reply.messages.filter((message) => !isNotice(message)));
  const question = reply.question && <QuestionForm question={reply.question} context={context} />;
  const ways = reply.suggestions.length > 0 && (
    <Chips label="还可以问" sayings={reply.suggestions} context={context} />
  );
  // Before the place is known a measure is only an example: what is asked comes before it.
  const placeFirst = reply.question?.fact === 'place';
  // The question follows the answer at once; what is to be known beside it comes last.
  const beside = reply.messages.flatMap((message) => besideQuestion(message, reply));
  return (
    <div class={reply.question ? 'reply asks' : 'reply'}>
      {lacksPlace(reply) && <PlaceFirst context={context} />}
      {told.filter(({ type }) => !placeFirst || type !== 'measure').map(view)}
      {placeFirst && question}
      {placeFirst && <Examples reply={reply} links={links} context={context} />}
      {!placeFirst && question}
      {beside.length > 0 && <BlockList blocks={beside} links={links} context={context} />}
      {reply.question && ways}
      {phones.length > 0 && !saysPhone(reply) && (
        <div class="call">
          <ContactList contacts={phones} open={1} />
        </div>
      )}
      {folded}
      <Scene reply={reply} links={links} context={context} />
      {!reply.question && ways}
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

/** What is told of measures before the place is known; a sample, which holds nowhere, is folded. */
function Examples(given: Omit<Parameters<typeof MessageView>[0], 'message'>) {
  const measures = given.reply.messages.filter(({ type }) => type === 'measure');
  const isSample = ({ blocks = [] }: Message) => blocks.some(({ data }) => data?.sample);
  const view = (message: Message) => <MessageView message={message} {...given} />;
  const samples = measures.filter(isSample);
  return (
    <>
      {measures.filter((message) => !isSample(message)).map(view)}
      {samples.length > 0 && (
        <details class="others">
          <summary>先看一份样本怎么写的</summary>
          {samples.map(view)}
        </details>
      )}
    </>
  );
}

/** Whether the first layer gives a contact already. */
const saysPhone = ({ messages }: Reply): boolean =>
  messages.some(({ blocks = [] }) =>
    blocks.some(({ layer, data }) => layer === 1 && data?.contact !== undefined),
  );

/** The place and day that the whole answer goes by, in one line under it. */
function Scene({
  reply,
  links,
  context,
}: {
  readonly reply: Reply;
  readonly links: LinkTable;
  readonly context: ViewContext;
}) {
  const scene = reply.messages.flatMap(({ blocks = [] }) => blocks.filter(isScene));
  return scene.length === 0 ? null : <BlockList blocks={scene} links={links} context={context} />;
}

const isScene = ({ type, layer }: Block): boolean => type === 'scene' && layer === 1;

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
  const later = besideQuestion(message, reply);
  const blocks =
    kept.length > 0 ? kept.filter((block) => !isScene(block) && !later.includes(block)) : [whole];
  if (blocks.length === 0) return null;
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
  return message.type === 'notice' ? <div class="notice">{list}</div> : list;
}

/** What stands behind the messages, a fold for each; after the question, so that this stays in sight. */
function Folded({
  reply,
  links,
  context,
}: {
  readonly reply: Reply;
  readonly links: LinkTable;
  readonly context: ViewContext;
}) {
  const measures = reply.messages.filter(({ type }) => type === 'measure');
  return (
    <>
      {reply.messages.map((message) => {
        const id = message.type === 'measure' ? message.measureId : undefined;
        const sum = reply.assessments.find(
          ({ measureId, clause }) => measureId === id && clause === undefined,
        );
        return (
          <Depth
            blocks={message.blocks ?? []}
            reasons={sum?.reasons ?? []}
            title={measures.length > 1 && sum ? `细看：${sum.title}` : '细看'}
            links={links}
            context={context}
          />
        );
      })}
    </>
  );
}

/** Where every sentence of an answer stands in print. */
function SourceList({
  citations,
  context,
}: {
  readonly citations: readonly Citation[];
  readonly context: ViewContext;
}) {
  if (citations.length === 0) return null;
  return (
    <details class="sources">
      <summary>看出处（{citations.length}）</summary>
      <ul>
        {citations.map(({ measureId, document, number, locator, issued }) => (
          <li>
            <Link href={`${context.base}/m/${measureId}`} context={context}>
              《{document}》{locator}
            </Link>
            <span class="hint">
              {[number, issued && `${dateWords(issued)}印发`].filter(Boolean).join('，')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
