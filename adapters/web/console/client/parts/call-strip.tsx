/** @jsxImportSource hono/jsx/dom */
import { clock } from '../clock.ts';
import { useDesk } from '../desk.ts';

/** The call that is on: when it began, what is known of the caller, a note, and the next one. */
export function CallStrip({ said }: { readonly said: string }) {
  const { call, day, facts, changeCall, nextCall, judged } = useDesk();
  const known = Object.keys(call.facts).length;
  const place = judged?.region?.name;
  const labels = facts
    .filter(({ id }) => id in call.facts && id !== 'place')
    .map(({ label }) => label);
  return (
    <footer class="strip">
      <span class="which">
        第{day.calls.length + 1}通 {clock(call.startedAt)}起
      </span>
      <span class="known-of">
        {known === 0
          ? '来电人的情况还没记'
          : `${[place, ...labels].filter(Boolean).slice(0, 4).join('、')}${labels.length > 3 ? `等${known}项` : ''}`}
      </span>
      <label class="note">
        <span>备注</span>
        <input
          id="call-note"
          value={call.note}
          maxlength={200}
          autocomplete="off"
          placeholder="别写姓名和身份证号"
          aria-keyshortcuts="Alt+B"
          onInput={(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            changeCall(() => ({ note: value }));
          }}
        />
      </label>
      <span class="told-you" role="status">
        {said}
      </span>
      <button type="button" onClick={nextCall} aria-keyshortcuts="Alt+N">
        下一通{' '}
        <span class="key" aria-hidden="true">
          Alt+N
        </span>
      </button>
    </footer>
  );
}
