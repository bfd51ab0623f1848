import { MAX_TEXT } from '../../../../src/conversation/inbound.ts';
import { Icon } from '../../shared/view/icon.tsx';
import type { HiddenField, ViewContext } from '../../shared/view/view-context.ts';
import { home } from '../wording.ts';

/** The big input. Without scripts it posts to a page of its own; with them it stays where it is. */
export function Composer({
  hidden,
  places,
  text = '',
  goesOn = false,
  action = '/ask',
}: {
  readonly hidden: readonly HiddenField[];
  /** places to choose from for the shop; none once a talk has begun */
  readonly places: readonly { readonly code: string; readonly name: string }[];
  readonly text?: string;
  /** something has been answered already */
  readonly goesOn?: boolean;
  readonly action?: ViewContext['action'];
}) {
  return (
    <form class="composer" method="post" action={action} data-say="">
      {hidden.map((field) => (
        <input type="hidden" name={field.name} value={field.value} />
      ))}
      {places.length > 0 && (
        <label class="place">
          店开在
          <select name="region">
            <option value="">先不说</option>
            {places.map(({ code, name }) => (
              <option value={code}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <label class="ask-label" for="ask">
        您遇到什么事？直接说
      </label>
      <div class="ask">
        <textarea
          id="ask"
          name="text"
          rows={2}
          maxlength={MAX_TEXT}
          placeholder={places.length > 0 && !goesOn ? home.placeholder : home.next}
          autocomplete="off"
          enterkeyhint="send"
          required
        >
          {text}
        </textarea>
        <button class="primary send" type="submit">
          <Icon name="send" />
          <span>问一问</span>
        </button>
      </div>
    </form>
  );
}
