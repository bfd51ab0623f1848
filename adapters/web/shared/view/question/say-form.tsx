import type { ViewContext } from '../view-context.ts';

/** A plain form that says something to the assistant; a script, where one runs, sends it instead. */
export function SayForm({
  context,
  class: name,
  children,
}: {
  readonly context: ViewContext;
  readonly class: string;
  readonly children: unknown;
}) {
  return (
    <form method="post" action={context.base + context.action} class={name} data-say="">
      {context.hidden.map((field) => (
        <input type="hidden" name={field.name} value={field.value} />
      ))}
      {children}
    </form>
  );
}

/** Ready sentences to send with one press. */
export function Chips({
  label,
  sayings,
  context,
}: {
  readonly label: string;
  readonly sayings: readonly { readonly label: string; readonly text: string }[];
  readonly context: ViewContext;
}) {
  return (
    <SayForm context={context} class="chips">
      <fieldset>
        <legend class="sr">{label}</legend>
        {sayings.map((saying) => (
          <button type="submit" name="text" value={saying.text}>
            {saying.label}
          </button>
        ))}
      </fieldset>
    </SayForm>
  );
}
