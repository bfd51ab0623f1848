/** @jsxImportSource hono/jsx/dom */
import { useRef, useState } from 'hono/jsx/dom';
import { faultKinds } from '../../../model/words.ts';
import { faultWords, sendJson } from '../../api.ts';
import { useDesk } from '../../desk.ts';
import { Dialog } from '../frame/dialog.tsx';

/** 报错: what is wrong with a record, sent with what the agent had before them. */
export function ReportDialog({
  measure: { id, title },
  onClose,
}: {
  readonly measure: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
}) {
  const { measures, judged, call, asOf, say, reloadReports } = useDesk();
  const [fault, setFault] = useState('');
  const kind = useRef<HTMLSelectElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const send = async (event: Event) => {
    event.preventDefault();
    const said = words.current?.value.trim() ?? '';
    const reason = [kind.current?.value, said].filter(Boolean).join('：');
    const { summary, validity, locator } = measures.find((one) => one.id === id) ?? {};
    const verdicts = judged?.assessments.filter(({ measureId }) => measureId === id) ?? [];
    const snapshot = {
      ...{ asOf, title, summary, validity, locator, facts: call.facts },
      verdicts: verdicts.map(({ clause, verdict }) => ({ clause: clause ?? null, verdict })),
    };
    try {
      await sendJson('POST', '/api/reports', { measureId: id, reason, snapshot });
      reloadReports();
      say('已报错，同事看到这条时会有标记。');
      onClose();
    } catch (error) {
      setFault(faultWords(error));
    }
  };
  return (
    <Dialog title={`给“${title}”报错`} onClose={onClose}>
      <form class="stack" onSubmit={send}>
        <label for="fault-kind">哪里不对</label>
        <select id="fault-kind" ref={kind} autofocus>
          {faultKinds.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <label for="fault-words">说明（比如新的号码、新的文号）</label>
        <textarea id="fault-words" ref={words} rows={4} maxlength={900} />
        <p class="hint">
          会一起送出：这条的编号和版本、按哪天看的、这通电话记下的情况。不要写来电人的姓名。
        </p>
        <p class="fault" role="alert">
          {fault}
        </p>
        <button class="primary" type="submit">
          送出报错
        </button>
      </form>
    </Dialog>
  );
}
