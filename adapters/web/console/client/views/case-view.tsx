/** @jsxImportSource hono/jsx/dom */
import { useRef, useState } from 'hono/jsx/dom';
import { append } from '../../model/call/call.ts';
import type { Case } from '../../model/records.ts';
import { faultWords, getJson } from '../api.ts';
import { useDesk } from '../desk.ts';
import { CaseFile } from '../parts/call/case-file.tsx';

/** Opens what an owner saw, by the code that they read out. */
export function CaseView() {
  const { changeCall } = useDesk();
  const [found, setFound] = useState<Case | null>(null);
  const [fault, setFault] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const open = async (event: Event) => {
    event.preventDefault();
    const code = field.current?.value.trim() ?? '';
    try {
      const opened = await getJson<Case>(`/api/cases/${encodeURIComponent(code)}`);
      setFault('');
      setFound(opened);
      changeCall((call) => ({ codes: append(call.codes, opened.code) }));
    } catch (error) {
      setFound(null);
      setFault(faultWords(error));
      field.current?.select();
    }
  };
  return (
    <section class="wide" aria-label="查询码">
      <form class="tools" onSubmit={open}>
        <label for="code">来电人报的查询码</label>
        <input
          id="code"
          class="code"
          data-first=""
          autocomplete="off"
          spellcheck={false}
          maxlength={24}
          placeholder="7KQ2M-XW9PA"
          ref={field}
          aria-describedby="code-hint"
        />
        <button type="submit" class="primary">
          打开
        </button>
        <span id="code-hint" class="hint">
          十二个字母和数字，大小写、短横线都不要紧；没有 0、1、I、O。
        </span>
      </form>
      <p class="fault" role="alert">
        {fault}
      </p>
      {found && <CaseFile found={found} key={found.code} />}
    </section>
  );
}
