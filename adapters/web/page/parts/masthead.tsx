import type { HiddenField } from '../../shared/view/view-context.ts';
import type { ViewSettings } from '../view/view-settings.ts';
import { home } from '../wording.ts';

/** The shop's awning, its name, the way to browse, and the switches for eyes that tire. */
export function Masthead({
  settings,
  path,
  sent,
}: {
  readonly settings: ViewSettings;
  readonly path: string;
  /** fields to send to `/ask` again, so that an answer stays where it is */
  readonly sent?: readonly HiddenField[] | undefined;
}) {
  return (
    <header class="masthead">
      <div class="awning" aria-hidden="true" />
      <div class="bar">
        <a class="brand" href="/">
          <span class="mark" aria-hidden="true">
            惠
          </span>
          {home.name}
        </a>
        <nav aria-label="主要页面">
          <a href="/browse">翻政策</a>
        </nav>
        <form class="switches" method="post" action={sent ? '/ask' : '/view'} data-view="">
          {(sent ?? [{ name: 'back', value: path }]).map(({ name, value }) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Switch name="large" on={settings.large} label="大字" />
          <Switch name="contrast" on={settings.contrast} label="高对比" />
        </form>
      </div>
    </header>
  );
}

/** A button that turns one setting over; `toggle` names it to the server. */
function Switch({
  name,
  on,
  label,
}: {
  readonly name: keyof ViewSettings;
  readonly on: boolean;
  readonly label: string;
}) {
  return (
    <button type="submit" name="toggle" value={name} aria-pressed={on ? 'true' : 'false'}>
      {label}
    </button>
  );
}
