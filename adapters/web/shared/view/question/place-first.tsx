import type { Reply } from '../../../../../src/conversation/reply.ts';
import type { ViewContext } from '../view-context.ts';
import { SayForm } from './say-form.tsx';

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
