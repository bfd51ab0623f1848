import type { Question } from '../../../../../src/conversation/reply.ts';
import type { ViewContext } from '../view-context.ts';
import { Choices } from './choices.tsx';
import { SayForm } from './say-form.tsx';

/** The one follow-up question under an answer and what to pick; why it is asked and how to find out, folded. */
export function QuestionForm({
  question,
  context,
}: {
  readonly question: Question;
  readonly context: ViewContext;
}) {
  const { text, why, how, progress } = question;
  return (
    <SayForm context={context} class="question">
      <input type="hidden" name="question" value={question.id} />
      <fieldset>
        <legend>{text}</legend>
        <Choices
          question={question}
          context={context}
          list={question.fact === 'place' ? (context.places ?? []) : []}
        />
      </fieldset>
      <details>
        <summary>
          为什么问{how ? '、怎么看' : ''}
          <span class="progress">{progressWords(progress)}</span>
        </summary>
        <p>{why}</p>
        {how && <p>{how}</p>}
      </details>
    </SayForm>
  );
}

/** `asked` counts the questions before this one. */
function progressWords({ asked, atMost }: Question['progress']): string {
  return atMost > 0 ? `（第${Math.min(asked + 1, atMost)}问，最多${atMost}问）` : '';
}
