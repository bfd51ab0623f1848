import type { HiddenField, ViewContext } from '../../shared/view/view-context.ts';

/**
 * 有用 and 不对 under an answer, by plain form: what was said is sent once more, which says nothing twice, and
 * brings the same page with thanks.
 */
export function OpinionForm({
  sent,
  action,
  given,
}: {
  readonly sent: readonly HiddenField[];
  readonly action: ViewContext['action'];
  readonly given: boolean;
}) {
  if (given)
    return (
      <p class="tools opinion" role="status">
        记下了，谢谢您。
      </p>
    );
  return (
    <form class="tools opinion" method="post" action={action}>
      {sent.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="tool" name="helpful" value="yes">
        有用
      </button>
      <button type="submit" class="tool" name="helpful" value="no">
        不对
      </button>
    </form>
  );
}
