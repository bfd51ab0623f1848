/** @jsxImportSource hono/jsx/dom */
import type { AssessmentView } from '../../../../../../src/conversation/reply.ts';
import { statusWords } from '../../../../../../src/conversation/wording/status-words.ts';
import type { Validity } from '../../../model/records.ts';
import { verdictLabels } from '../../../model/words.ts';
import { useDesk } from '../../desk.ts';

/** Whether a measure still holds, with its last day where it has one. */
export function StatusMark({ validity }: { readonly validity: Validity }) {
  const { status, from, to } = validity;
  const date = status === 'not_started' ? from && `${from}起` : to && `到${to}`;
  return (
    <span class={`status ${status}`}>
      {statusWords(validity)}
      {date && ` ${date}`}
    </span>
  );
}

/** The verdict for the caller. */
export function VerdictSeal({ verdict }: Pick<AssessmentView, 'verdict'>) {
  return <strong class={`verdict ${verdict}`}>{verdictLabels[verdict]}</strong>;
}

/** 已报错: somebody found a fault in this record that is not settled. */
export function ReportedMark({ id }: { readonly id: string }) {
  const { reports } = useDesk();
  const count = reports.get(id)?.length ?? 0;
  return count === 0 ? null : <span class="reported">已报错{count > 1 ? ` ${count}次` : ''}</span>;
}
