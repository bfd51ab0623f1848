/** @jsxImportSource hono/jsx/dom */
import { clock } from '../../clock.ts';
import { useDesk } from '../../desk.ts';
import { Choice } from '../profile/choice.tsx';

/** The call that is on: when it began, a note, why it came, how it ended, who goes on; and the next one. */
export function CallStrip({ said }: { readonly said: string }) {
  const { call, day, changeCall, nextCall, info } = useDesk();
  const words = (list: typeof info.reasons) => list.map(({ id, label }) => [id, label] as const);
  return (
    <footer class="strip">
      <span class="which">
        第{day.calls.length + 1}通 {clock(call.startedAt)}起
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
      <Choice
        label="来电原因"
        value={call.reason}
        options={[['', '来电原因'], ...words(info.reasons)]}
        onChoose={(reason) => changeCall(() => ({ reason }))}
      />
      <Choice
        label="结果"
        value={call.outcome}
        options={[['', '结果'], ...words(info.outcomes)]}
        onChoose={(outcome) => changeCall(() => ({ outcome }))}
      />
      <Choice
        label="交给谁"
        value={call.handedTo === null ? '-' : call.handedTo}
        options={[
          ['-', '不用交办'],
          ['', '交给同事，谁都行'],
          ...info.colleagues.map((name) => [name, `交给${name}`] as const),
        ]}
        onChoose={(to) => changeCall(() => ({ handedTo: to === '-' ? null : to }))}
      />
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
