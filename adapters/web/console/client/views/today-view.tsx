/** @jsxImportSource hono/jsx/dom */

import { useRef, useState } from 'hono/jsx/dom';
import { handoverText } from '../../model/call/call.ts';
import type { CallRecord } from '../../model/records.ts';
import { faultWords, sendJson } from '../api.ts';
import { clock, dayAndClock } from '../clock.ts';
import { useDesk } from '../desk.ts';
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

/** Calls that colleagues have handed on and nobody has settled yet, the oldest first. */
function HandoverQueue() {
  const { handovers, reloadHandovers } = useDesk();
  if (handovers.length === 0)
    return <p class="hint">没有交办的。在下面一行选“交给……”，这里同事就看得到。</p>;
  return (
    <ul class="queue">
      {handovers.map((call) => (
        <HandoverItem key={call.id} call={call} onStep={reloadHandovers} />
      ))}
    </ul>
  );
}

function HandoverItem({
  call,
  onStep,
}: {
  readonly call: CallRecord;
  readonly onStep: () => void;
}) {
  const { agent, info, measures, say } = useDesk();
  const [fault, setFault] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { id, note, reason, handedTo, takenBy, startedAt } = call;
  const step = async (body: object, done: string) => {
    try {
      await sendJson('PATCH', `/api/handovers/${id}`, body);
      say(done);
      onStep();
    } catch (error) {
      setFault(faultWords(error));
    }
  };
  const settle = (event: Event) => {
    event.preventDefault();
    void step({ kind: 'settle', answer: field.current?.value ?? '' }, `第${id}号办完了。`);
  };
  const label = info.reasons.find((one) => one.id === reason)?.label;
  const seen = measures.filter((one) => call.measures.includes(one.id));
  return (
    <li>
      <p class="line">
        <span class={`state ${takenBy === null ? 'open' : 'accepted'}`}>
          {takenBy === null ? '等人接' : `${takenBy === agent ? '我' : takenBy}在办`}
        </span>
        <span>{[label, note].filter(Boolean).join('：') || '没写备注'}</span>
        <span class="facts">
          {id}号 · {call.agent} {dayAndClock(startedAt)} 交给{handedTo || '谁都行'}
        </span>
      </p>
      <p class="tools">
        {seen.map(({ id: measure, title }) => (
          <MeasureLink key={measure} id={measure} title={title} as="small" />
        ))}
      </p>
      <form class="tools" onSubmit={settle}>
        {takenBy === null ? (
          <button type="button" onClick={() => step({ kind: 'take' }, `第${id}号您接了。`)}>
            我来办
          </button>
        ) : (
          <button type="button" onClick={() => step({ kind: 'put-back' }, `第${id}号放回去了。`)}>
            放回去
          </button>
        )}
        <input
          ref={field}
          aria-label={`第${id}号的结果`}
          placeholder="结果：回了电话、转给了谁"
          maxlength={500}
        />
        <button type="submit">办完了</button>
      </form>
      {fault && <p class="fault">{fault}</p>}
    </li>
  );
}
