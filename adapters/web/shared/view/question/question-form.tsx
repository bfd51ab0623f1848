import type { Question, Reply } from '../../../../../src/conversation/reply.ts';
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

const PLACE = 'place';

/** Whether an answer goes by no place though one would matter, and nothing is asked. */
export const lacksPlace = ({ messages, question }: Pick<Reply, 'messages' | 'question'>): boolean =>
  question === undefined &&
  messages.some(({ blocks = [] }) =>
    blocks.some(
      ({ type, data }) => type === 'scene' && data?.fact === PLACE && data.holds === null,
    ),
  );

/** Before an answer that hangs on the place: the places that there are papers of, in one line. */
export function PlaceFirst({ context }: { readonly context: ViewContext }) {
  const { places = [] } = context;
  if (places.length === 0) return null;
  return (
    <SayForm context={context} class="question where">
      <input type="hidden" name="question" value={PLACE} />
      <fieldset>
        <legend>店在哪里？各地不一样</legend>
        <select name="value" aria-label="店在哪里" required>
          <option value="">选一个</option>
          {places.map((name) => (
            <option value={name}>{name}</option>
          ))}
        </select>
        <button class="primary" type="submit">
          选好了
        </button>
      </fieldset>
    </SayForm>
  );
}
