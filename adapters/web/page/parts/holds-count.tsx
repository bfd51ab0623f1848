/** How many a list shows, how many it hides as no longer valid, and the way to the other list. */
export function HoldsCount({
  shown,
  hidden,
  holds,
  other,
  none,
}: {
  readonly shown: number;
  readonly hidden: number;
  /** whether only what holds today is shown */
  readonly holds: boolean;
  /** path of the list with the other choice */
  readonly other: string;
  /** what to say where there is nothing at all */
  readonly none: string;
}) {
  if (shown + hidden === 0) return <>{none}</>;
  if (!holds) {
    return (
      <>
        共{shown}项，过期的也在里面，<a href={other}>只看现在有效的</a>
      </>
    );
  }
  return (
    <>
      {shown === 0 ? '手上没有现在有效的' : `现在有效的${shown}项`}
      {hidden > 0 && (
        <>
          ；过期的、只供参考的有{hidden}项，<a href={other}>也列出来</a>
        </>
      )}
    </>
  );
}
