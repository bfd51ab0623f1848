/** @jsxImportSource hono/jsx/dom */
import type { CaseChange } from '../../model/case-changes.ts';

const kinds = { added: '多了条件', removed: '少了条件', turned: '条件的结果变了' } as const;

/** The verdicts of a case; beside those of then, those of now where the knowledge is another. */
export function CaseTable({
  changes,
  newer,
}: {
  readonly changes: readonly CaseChange[];
  readonly newer: boolean;
}) {
  return (
    <table>
      <caption>判断了哪些措施</caption>
      <thead>
        <tr>
          <th scope="col">措施</th>
          <th scope="col">他看到的结论</th>
          {newer && <th scope="col">现在的结论</th>}
          {newer && <th scope="col">改了什么</th>}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ id, title, before, after, differs, conditions }) => (
          <tr key={id + title} class={differs ? 'differs' : ''}>
            <th scope="row">{title}</th>
            <td>{before}</td>
            {newer && <td>{after}</td>}
            {newer && (
              <td>
                {conditions.length === 0
                  ? differs
                    ? '期限或者金额'
                    : '没有变'
                  : conditions.map(({ kind, text }) => (
                      <p key={kind + text}>
                        {kinds[kind]}：{text}
                      </p>
                    ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
