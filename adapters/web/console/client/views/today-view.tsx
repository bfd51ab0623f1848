/** @jsxImportSource hono/jsx/dom */
import { handoverText } from '../../model/call/call.ts';
import { clock } from '../clock.ts';
import { useDesk } from '../desk.ts';
import { HandoverQueue } from '../parts/call/handover-queue.tsx';
import { MeasureLink } from '../parts/measure/measure-link.tsx';

/** The calls of today and what the next shift should know; both stay in this browser. */
export function TodayView() {
  const { day, changeDay, changeCall, go, copy, say, info } = useDesk();
  const label = (list: typeof info.reasons, id: string) => list.find((one) => one.id === id)?.label;
  return (
    <section class="wide today" aria-label="今天的来电">
      <div>
        <h2 tabindex={-1} data-first="">
          交办的来电
        </h2>
        <HandoverQueue />
        <h2>今天的来电</h2>
        {day.calls.length === 0 && (
          <p class="hint">
            接完一通按
            Alt+N，就会列在这里。备注、原因和结果会存下来；来电人的情况只在这台电脑上，过了今天自动删掉。
          </p>
        )}
        <ol class="calls" reversed>
          {day.calls.map((call) => (
            <li key={call.startedAt}>
              <p class="line">
                <strong>
                  {clock(call.startedAt)}
                  {call.endedAt && `–${clock(call.endedAt)}`}
                </strong>
                <span>
                  {[label(info.reasons, call.reason), label(info.outcomes, call.outcome), call.note]
                    .filter(Boolean)
                    .join('；') || '没写备注'}
                </span>
                {!call.isKept && <span class="doubtful">还没存上，连上网会再试</span>}
                <button
                  type="button"
                  class="small"
                  onClick={() => {
                    changeCall(() => ({ facts: call.facts }));
                    go({ view: 'caller' }, true);
                    say('已放回这通电话的情况。');
                  }}
                >
                  放回他的情况（{Object.keys(call.facts).length}项）
                </button>
              </p>
              <p class="because">
                {[
                  ...call.searches.map((text) => `查“${text}”`),
                  ...call.codes.map((code) => `查询码${code}`),
                ].join('；')}
              </p>
              <p class="tools">
                {call.opened.map(({ id, title }) => (
                  <MeasureLink key={id} id={id} title={title} as="small" />
                ))}
              </p>
            </li>
          ))}
        </ol>
      </div>
      <div class="stack">
        <label for="handover">交班要说的</label>
        <textarea
          id="handover"
          rows={3}
          maxlength={1000}
          value={day.handover}
          placeholder="比如：市人社那个手机一直没人接，已报错"
          onInput={(event: Event) =>
            changeDay({ handover: (event.target as HTMLTextAreaElement).value })
          }
        />
        <p class="tools">
          <button type="button" onClick={() => copy(handoverText(day, clock), '交班内容')}>
            复制交班内容
          </button>
          <button
            type="button"
            onClick={() => {
              changeDay({ calls: [], handover: '' });
              say('今天的来电已从这台电脑上删掉。');
            }}
          >
            从这台电脑上删掉
          </button>
        </p>
      </div>
    </section>
  );
}
