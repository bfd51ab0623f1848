import { ReplyView } from '../view/reply-view.tsx';
import type { ViewContext } from '../view/view-context.ts';
import type { ChatEvent } from './chat.ts';
import { draw } from './draw.ts';
import type { Exchange } from './talk.ts';

/** The record of a talk on the page. */
export interface ChatLog {
  readonly show: (event: ChatEvent) => void;
  /** Draws an earlier page's exchanges; only then does the record begin to speak. */
  readonly restore: (exchanges: readonly Exchange[]) => void;
}

/**
 * Draws a talk into an element that only ever grows at its end, so that a screen reader reads each
 * answer once. Forms of earlier turns stay as record, but can no longer be sent.
 */
export function createChatLog(log: HTMLElement, context: ViewContext): ChatLog {
  const turnOf = (key: string) => log.querySelector<HTMLElement>(`[data-key="${key}"]`);

  const say = ({ key, said }: Exchange) => {
    for (const fieldset of log.querySelectorAll('fieldset')) fieldset.disabled = true;
    draw(
      log,
      <section class="turn" data-key={key} tabindex={-1}>
        <p class="mine">
          <span class="sr">您说：</span>
          {said}
        </p>
        <Pending />
      </section>,
    );
  };
  const answer = (exchange: Exchange) => {
    const { key, reply, refused } = exchange;
    const turn = turnOf(key);
    if (turn === null) return;
    turn.querySelector('.pending')?.remove();
    if (reply !== null) draw(turn, <ReplyView reply={reply} context={context} />);
    if (refused !== null) draw(turn, <Refusal exchange={exchange} base={context.base} />);
  };

  return {
    show: (event) => {
      if (event.kind === 'cleared') log.replaceChildren();
      if (event.kind === 'said') say(event.exchange);
      if (event.kind === 'again') {
        const turn = turnOf(event.exchange.key);
        turn?.querySelector('.refusal')?.remove();
        if (turn) draw(turn, <Pending />);
      }
      if (event.kind === 'answered' || event.kind === 'refused') answer(event.exchange);
    },
    restore: (exchanges) => {
      for (const exchange of exchanges) {
        say(exchange);
        answer(exchange);
      }
      log.setAttribute('role', 'log');
      log.setAttribute('aria-live', 'polite');
    },
  };
}

function Pending(_: object) {
  return (
    <p class="pending">
      <span class="sr">正在查</span>
    </p>
  );
}

/** Why something could not be sent, with a way on: once more, or from a partner's page to our own. */
function Refusal({
  exchange: { key, refused, again },
  base,
}: {
  readonly exchange: Exchange;
  readonly base: string;
}) {
  return (
    <div class="notice refusal">
      <p>{refused}</p>
      {again && (
        <button type="button" class="tool" data-again={key}>
          再试一次
        </button>
      )}
      {base !== '' && (
        <a href={`${base}/`} target="_blank" rel="noopener noreferrer">
          去惠小店网页
        </a>
      )}
    </div>
  );
}
