/** @jsxImportSource hono/jsx/dom */
import { useRef, useState } from 'hono/jsx/dom';
import type { UnansweredQuestion } from '../../model/records.ts';
import { unansweredTable } from '../../model/tables/tables.ts';
import { faultWords, sendJson } from '../api.ts';
import { dayAndClock } from '../clock.ts';
import { useDesk } from '../desk.ts';
import { SaveButtons } from '../parts/frame/save-buttons.tsx';
import { useLoad } from '../use/use-load.ts';

/** Questions that nothing was found for, the most frequent first, with what agents know of them. */
export function UnansweredView() {
  const [turn, setTurn] = useState(0);
  const { data, fault } = useLoad<{ questions: readonly UnansweredQuestion[] }>(
    '/api/unanswered?limit=200',
    turn,
  );
  const questions = data?.questions ?? [];
  return (
    <section class="wide" aria-label="没答上来的问题">
      <div class="tools">
        <h2 tabindex={-1} data-first="">
          没答上来的问题
        </h2>
        <span class="count" aria-live="polite">
          {fault || `${questions.length}个`}
        </span>
        <SaveButtons table={() => unansweredTable(questions)} />
      </div>
      {questions.length === 0 && <p class="hint">还没有。店主问了、没查到的问题会列在这里。</p>}
      <ul class="queue">
        {questions.map((question) => (
          <UnansweredItem
            key={`${question.text} ${question.region}`}
            question={question}
            onNoted={() => setTurn((old) => old + 1)}
          />
        ))}
      </ul>
    </section>
  );
}

/** One question without an answer, how often it came, and the notes on it. */
function UnansweredItem({
  question,
  onNoted,
}: {
  readonly question: UnansweredQuestion;
  readonly onNoted: () => void;
}) {
  const { places, go, say } = useDesk();
  const [fault, setFault] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { text, region, count, lastAt, notes } = question;
  const where =
    region === null ? '没说地方' : (places.find(({ code }) => code === region)?.name ?? region);
  const add = async (event: Event) => {
    event.preventDefault();
    const note = field.current?.value.trim() ?? '';
    if (note === '') return;
    try {
      await sendJson('POST', '/api/unanswered/notes', { text, region, note });
      if (field.current) field.current.value = '';
      say('备注已记下。');
      onNoted();
    } catch (error) {
      setFault(faultWords(error));
    }
  };
  return (
    <li>
      <p class="line">
        <strong class="times">{count}次</strong>
        <span>{text}</span>
        <span class="facts">
          {where} · 最近 {dayAndClock(lastAt)}
        </span>
        <button
          type="button"
          class="small"
          onClick={() => go({ view: 'search', q: text, measure: '' }, true)}
        >
          再查一次
        </button>
      </p>
      {notes.map(({ note, agent, at }) => (
        <p key={at + note} class="because">
          {agent} {dayAndClock(at)}：{note}
        </p>
      ))}
      <form class="tools" onSubmit={add}>
        <input
          ref={field}
          aria-label={`给“${text}”写备注`}
          placeholder="备注：归哪个部门、怎么答"
          maxlength={200}
        />
        <button type="submit">记下</button>
      </form>
      {fault && <p class="fault">{fault}</p>}
    </li>
  );
}
