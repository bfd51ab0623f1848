/** @jsxImportSource hono/jsx/dom */
import { useRef, useState } from 'hono/jsx/dom';
import type { CallRecord } from '../../../model/records.ts';
import { faultWords, sendJson } from '../../api.ts';
import { dayAndClock } from '../../clock.ts';
import { useDesk } from '../../desk.ts';
import { MeasureLink } from '../measure/measure-link.tsx';

/** Calls that colleagues have handed on and nobody has settled yet, the oldest first. */
export function HandoverQueue() {
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
