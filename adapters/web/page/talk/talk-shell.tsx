import type { Child } from 'hono/jsx';

/**
 * The place of the talk: words before it, the record, the input under it, what is known beside it. The
 * page script takes it over; without scripts the server fills in one exchange. What is known is folded, so that the
 * answer is in sight.
 */
export function TalkShell({
  intro,
  exchange,
  known,
  knownShort = '',
  composer,
}: {
  readonly intro?: Child;
  readonly exchange?: Child;
  readonly known?: Child;
  /** the same in one line */
  readonly knownShort?: string;
  readonly composer: Child;
}) {
  const started = exchange !== undefined;
  return (
    <div class={started ? 'talk started' : 'talk'} id="talk">
      {intro && <div class="intro">{intro}</div>}
      <aside class="about" aria-labelledby="about-title">
        <details>
          <summary>
            <h2 id="about-title">改我的情况</h2> <span id="known-short">{knownShort}</span>
          </summary>
          <div id="known">{known}</div>
          <div id="talk-tools" />
        </details>
      </aside>
      <div class="record">
        <div id="log" class="log">
          {exchange}
        </div>
        <p id="offline" class="banner" role="status" hidden>
          现在连不上网，您的话先存着，连上就发，不会发两遍。
        </p>
        {composer}
      </div>
    </div>
  );
}
