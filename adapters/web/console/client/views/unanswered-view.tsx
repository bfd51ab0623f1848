/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom';
import type { UnansweredQuestion } from '../../model/records.ts';
import { unansweredTable } from '../../model/tables/tables.ts';
import { UnansweredItem } from '../parts/call/unanswered-item.tsx';
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
