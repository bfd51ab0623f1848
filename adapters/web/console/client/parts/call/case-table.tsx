/** @jsxImportSource hono/jsx/dom */
import type { CaseChange } from '../../../model/call/case-changes.ts';

/** The verdicts of a case; beside those of then, those of now where something is told otherwise. */
export function CaseTable({
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
