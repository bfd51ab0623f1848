import type { Message, Reply } from '../../../../src/conversation/reply.ts';
import { ContactList } from './contact-card.tsx';
import { type LinkTable, linkTable } from './inline-links.ts';
import { MeasureCard } from './measure-card.tsx';
import { QuestionForm } from './question-form.tsx';
import { RichText } from './rich-text.tsx';
import { Chips } from './say-form.tsx';
import { SourceList } from './source-list.tsx';
import type { ViewContext } from './view-context.ts';
import { withoutContacts } from './without-contacts.ts';

/** One answer, block by block, with its contacts, sources, question and ways on. */
export function ReplyView({
  reply,
  context,
}: {
  readonly reply: Reply;
  readonly context: ViewContext;
}) {
  const links = linkTable(reply, context.base);
  // Contacts of a turn that does not tell whom to call are for machines.
  const listed = reply.messages.some(
    ({ type, text }) => type === 'text' && withoutContacts(text) !== text,
  );
  const isNotice = (message: Message) => message.type === 'notice';
  const view = (message: Message) => (
    <MessageView message={message} reply={reply} links={links} context={context} />
  );
  // The question follows the answer at once; what is to be known beside it comes last.
  return (
    <div class="reply">
      {reply.messages.filter((message) => !isNotice(message)).map(view)}
      {listed && reply.contacts.length > 0 && <Contacts contacts={reply.contacts} />}
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
  switch (message.type) {
    case 'measure':
      return (
        <MeasureCard
          text={message.text}
          measureId={message.measureId}
          assessments={reply.assessments}
          links={links}
          context={context}
        />
      );
    case 'contacts':
      return reply.contacts.length > 0 ? (
        <Contacts contacts={reply.contacts} />
      ) : (
        <RichText text={message.text} links={links} context={context} />
      );
    case 'notice':
      return (
        <div class="notice">
          <RichText text={message.text} links={links} context={context} />
        </div>
      );
    case 'text': {
      const text = reply.contacts.length > 0 ? withoutContacts(message.text) : message.text;
      return <RichText text={text} links={links} context={context} />;
    }
  }
}

function Contacts({ contacts }: Pick<Reply, 'contacts'>) {
  return (
    <section class="call">
      <h3>打给谁</h3>
      <ContactList contacts={contacts} />
    </section>
  );
}
