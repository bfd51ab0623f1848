/** @jsxImportSource hono/jsx/dom */
import { caseChanges } from '../../model/case-changes.ts';
import type { Case } from '../../model/records.ts';
import { dayAndClock } from '../clock.ts';
import { useDesk } from '../desk.ts';
import { drawReply } from '../draw-reply.tsx';
import { CaseTable } from './case-table.tsx';

/** A case as its owner saw it, and as it would be judged now. */
export function CaseFile({ found }: { readonly found: Case }) {
  const { go, setFacts, say } = useDesk();
  const changes = caseChanges(found.assessments, found.current.assessments);
  const newer = found.revision !== found.current.revision;
  const last = found.replies.at(-1);
  const takeOver = () => {
    setFacts(Object.fromEntries(found.answers.map(({ fact, value }) => [fact, value])));
    go({ view: 'caller', asOf: found.on }, true);
    say('已把他说过的情况放进这通电话，可以接着问。');
  };
  return (
    <article class="case-file">
      <header>
        <h2>{found.question || '没有写问题'}</h2>
        <p class="facts">
          情况码 {found.code} · {dayAndClock(found.createdAt)}问的 · 按{found.on}看 · 版本{' '}
          {found.revision}
        </p>
        <p class={newer || found.changed ? 'notice' : 'hint'}>
          {found.changed
            ? '政策库改过，现在的结论不一样了：下面两种都列着。'
            : newer
              ? '政策库后来改过，这件事的结论没有变。'
              : '政策库没有改过，现在看也是这个结果。'}
        </p>
        <button type="button" class="primary" onClick={takeOver}>
          按他说的情况接着问
        </button>
      </header>
      <div class="columns">
        {last ? (
          <section aria-label="他看到的回答">
            <h3>他看到的回答</h3>
            <div class="as-seen" ref={(box: HTMLElement | null) => box && drawReply(box, last)} />
          </section>
        ) : (
          <p class="hint">
            原来的对话不再保存了（网页以外的渠道，或者过了保存期），只留下上面的判断。
          </p>
        )}
        <div>
          <h3>他说过的情况</h3>
          <dl class="told">
            {found.answers.map(({ fact, label, words }) => (
              <div key={fact}>
                <dt>{label}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <CaseTable changes={changes} newer={newer} />
        </div>
      </div>
    </article>
  );
}
