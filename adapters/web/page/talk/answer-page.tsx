import { factOfQuestion } from '../../../../src/conversation/question-id.ts';
import type { Reply } from '../../../../src/conversation/reply.ts';
import { Choices } from '../../shared/view/question/choices.tsx';
import { KnownFacts, knownWords } from '../../shared/view/question/known-facts.tsx';
import { SayForm } from '../../shared/view/question/say-form.tsx';
import { ReplyView } from '../../shared/view/reply-view.tsx';
import type { HiddenField, ViewContext } from '../../shared/view/view-context.ts';
import { Layout, type PageFrame } from '../layout.tsx';
import type { Library } from '../library.ts';
import { placesOf } from '../places.ts';
import { Composer } from './composer.tsx';
import { ExchangeData } from './exchange-data.tsx';
import { plainContext } from './plain-context.ts';
import { TalkShell } from './talk-shell.tsx';

/** One exchange as a whole page, for browsers that run no scripts. */
export interface AnswerProps {
  readonly library: Library;
  readonly hidden: readonly HiddenField[];
  readonly said: string;
  /** where its forms are sent */
  readonly action?: ViewContext['action'];
  /** the form that brought this page, to be sent again; none where that would say something twice */
  readonly sent: readonly HiddenField[] | null;
  /** whether it brought what the person thinks of the answer */
  readonly opinionGiven: boolean;
  readonly outcome:
    | { readonly kind: 'answered'; readonly conversationId: string; readonly reply: Reply }
    | { readonly kind: 'refused'; readonly why: string; readonly question?: string };
}

/** An answer as a page of its own, for browsers without scripts. */
export function AnswerPage({ frame, ...props }: AnswerProps & { readonly frame: PageFrame }) {
  return (
    <Layout frame={frame} title="您问的 - 惠小店">
      <h1 class="sr">您问的和答复</h1>
      <Answer {...props} />
    </Layout>
  );
}

/** The exchange with its forms, on the owner's page and in a partner's frame. */
export function Answer({
  library,
  hidden,
  said,
  outcome,
  sent,
  opinionGiven,
  action = '/ask',
}: AnswerProps) {
  const context = plainContext(library, hidden, action);
  return (
    <TalkShell
      exchange={
        <section class="turn">
          {said !== '' && (
            <p class="mine">
              <span class="sr">您说：</span>
              {said}
            </p>
          )}
          {outcome.kind === 'answered' ? (
            <ReplyView reply={outcome.reply} context={context} />
          ) : (
            <Refused outcome={outcome} context={context} />
          )}
          {outcome.kind === 'answered' && sent !== null && (
            <OpinionForm sent={sent} action={action} given={opinionGiven} />
          )}
          {outcome.kind === 'answered' && (
            <ExchangeData
              said={said}
              reply={outcome.reply}
              conversationId={outcome.conversationId}
            />
          )}
        </section>
      }
      known={
        outcome.kind === 'answered' && (
          <KnownFacts known={outcome.reply.known ?? []} context={context} />
        )
      }
      knownShort={outcome.kind === 'answered' ? knownWords(outcome.reply.known ?? []) : ''}
      composer={
        <Composer
          hidden={hidden}
          places={placesOf(library.deps.knowledge)}
          action={action}
          goesOn
        />
      }
    />
  );
}

/** Why nothing was said, with a way on: the question once more with what it lacks, or the first page. */
function Refused({
  outcome: { why, question: id },
  context,
}: {
  readonly outcome: Extract<AnswerProps['outcome'], { kind: 'refused' }>;
  readonly context: ViewContext;
}) {
  const question = id === undefined ? null : context.questionOf?.(factOfQuestion(id) ?? id);
  if (!question)
    return (
      <div class="notice">
        <p>{why}</p>
        <p>
          <a href="/">回首页再问</a>，急事打<a href="tel:12345">12345</a>
        </p>
      </div>
    );
  return (
    <>
      <div class="error-summary" role="alert" aria-labelledby="error-title">
        <h2 id="error-title">还差一步</h2>
        <p>
          <a href="#put-again">{why}</a>
        </p>
      </div>
      <SayForm context={context} class="question">
        <input type="hidden" name="question" value={id} />
        <fieldset id="put-again" aria-describedby="put-again-fault">
          <legend>{question.text}</legend>
          <p class="fault" id="put-again-fault">
            {why}
          </p>
          <Choices question={question} context={context} />
        </fieldset>
      </SayForm>
    </>
  );
}

/**
 * 有用 and 不对 under an answer, by plain form: what was said is sent once more, which says nothing twice, and
 * brings the same page with thanks.
 */
function OpinionForm({
  sent,
  action,
  given,
}: {
  readonly sent: readonly HiddenField[];
  readonly action: ViewContext['action'];
  readonly given: boolean;
}) {
  if (given)
    return (
      <p class="tools opinion" role="status">
        记下了，谢谢您。
      </p>
    );
  return (
    <form class="tools opinion" method="post" action={action}>
      {sent.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="tool" name="helpful" value="yes">
        有用
      </button>
      <button type="submit" class="tool" name="helpful" value="no">
        不对
      </button>
    </form>
  );
}
