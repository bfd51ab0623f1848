import type { Reply } from '../../../src/conversation/reply.ts';
import { KnownFacts } from '../shared/view/known-facts.tsx';
import { ReplyView } from '../shared/view/reply-view.tsx';
import type { HiddenField, ViewContext } from '../shared/view/view-context.ts';
import { Layout, type PageFrame } from './layout.tsx';
import type { Library } from './library.ts';
import { Composer } from './parts/composer.tsx';
import { ExchangeData } from './parts/exchange-data.tsx';
import { TalkShell } from './parts/talk-shell.tsx';
import { plainContext } from './plain-context.ts';

/** One exchange as a whole page, for browsers that run no scripts. */
export interface AnswerProps {
  readonly library: Library;
  readonly hidden: readonly HiddenField[];
  readonly said: string;
  /** where its forms are sent */
  readonly action?: ViewContext['action'];
  readonly outcome:
    | { readonly kind: 'answered'; readonly conversationId: string; readonly reply: Reply }
    | { readonly kind: 'refused'; readonly why: string };
}

export function AnswerPage({ frame, ...props }: AnswerProps & { readonly frame: PageFrame }) {
  return (
    <Layout frame={frame} title="您问的 - 惠小店">
      <h1 class="sr">您问的和答复</h1>
      <Answer {...props} />
    </Layout>
  );
}

/** The exchange with its forms, on the owner's page and in a partner's frame. */
export function Answer({ library, hidden, said, outcome, action = '/ask' }: AnswerProps) {
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
            <p class="notice">{outcome.why}</p>
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
      composer={<Composer hidden={hidden} places={[]} action={action} />}
    />
  );
}
