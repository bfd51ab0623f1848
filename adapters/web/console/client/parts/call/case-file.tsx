/** @jsxImportSource hono/jsx/dom */

import { type CaseChange, caseChanges } from '../../../model/call/case-changes.ts';
import type { Case } from '../../../model/records.ts';
import { dayAndClock } from '../../clock.ts';
import { useDesk } from '../../desk.ts';
import { drawReply } from '../../draw-reply.tsx';

/** A case as its owner saw it, and as it would be judged now. */
export function CaseFile({ found }: { readonly found: Case }) {
  const { go, setFacts, say } = useDesk();
  const changes = caseChanges(found.assessments, found.current.assessments, found.changes);
  const newer = found.revision !== found.current.revision;
  const earlier = found.turns.slice(0, -1);
  const last = found.turns.at(-1);
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
          查询码 {found.code} · {dayAndClock(found.createdAt)}问的 · 按{found.on}看 · 版本{' '}
          {found.revision}
        </p>
        <p class={newer || found.changed ? 'notice' : 'hint'}>
          {found.changed
            ? '政策库改过，现在说的不一样了：下面那时和现在的都列着。'
            : newer
              ? '政策库后来改过，这件事的结论没有变。'
              : '政策库没有改过，现在看也是这个结果。'}
        </p>
        <button type="button" class="primary" onClick={takeOver}>
          按他说的情况接着问
        </button>
      </header>
      <div class="columns">
        {last && (
          <section aria-label="他看到的回答">
            <h3>他看到的回答</h3>
            {earlier.length > 0 && (
              <details>
                <summary>前面还说了{earlier.length}句</summary>
                {earlier.map((turn) => (
                  <Turn key={turn.reply.turn} {...turn} />
                ))}
              </details>
            )}
            <Turn {...last} />
          </section>
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
          <CaseTable changes={changes} shown={found.changes.length > 0} />
        </div>
      </div>
    </article>
  );
}

/** What the owner said and saw, word for word. */
function Turn({ said, reply }: Case['turns'][number]) {
  return (
    <div class="as-seen">
      {said !== '' && <p class="spoken">他说：{said}</p>}
      <div ref={(box: HTMLElement | null) => box && drawReply(box, reply)} />
    </div>
  );
}

/** The verdicts of a case; beside those of then, those of now where something is told otherwise. */
function CaseTable({
  changes,
  shown,
}: {
  readonly changes: readonly CaseChange[];
  /** whether the verdicts of now stand beside */
  readonly shown: boolean;
}) {
  return (
    <table>
      <caption>判断了哪些措施</caption>
      <thead>
        <tr>
          <th scope="col">措施</th>
          <th scope="col">他看到的结论</th>
          {shown && <th scope="col">现在的结论</th>}
          {shown && <th scope="col">改了什么</th>}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ id, title, before, after, differs, texts }) => (
          <tr key={id + title} class={differs ? 'differs' : ''}>
            <th scope="row">{title}</th>
            <td>{before}</td>
            {shown && <td>{after}</td>}
            {shown && (
              <td>
                {texts.length === 0 ? '没有变' : texts.map((text) => <p key={text}>{text}</p>)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
