/** @jsxImportSource hono/jsx/dom */
import { type ViewId, views } from '../../model/route.ts';
import { useDesk } from '../desk.ts';

/** Name of the house, the views by number, the day that is judged for, and the way out. */
export function TopBar({
  show,
  onHelp,
  onLeave,
}: {
  readonly show: (view: ViewId) => void;
  readonly onHelp: () => void;
  readonly onLeave: () => void;
}) {
  const { agent, route, asOf, today, go } = useDesk();
  return (
    <header class="top">
      <h1>
        惠小店<span>坐席台</span>
      </h1>
      <nav aria-label="页">
        {views.map(({ id, label }, index) => (
          <button
            type="button"
            key={id}
            aria-current={route.view === id ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${index + 1}`}
            onClick={() => show(id)}
          >
            <span class="key" aria-hidden="true">
              {index + 1}
            </span>
            {label}
          </button>
        ))}
      </nav>
      <label class={asOf === today ? 'day' : 'day other'}>
        按这天看
        <input
          type="date"
          value={asOf}
          onInput={(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            if (value !== '') go({ asOf: value === today ? '' : value });
          }}
        />
      </label>
      <button type="button" class="quiet" onClick={onHelp} aria-keyshortcuts="?">
        按键{' '}
        <span class="key" aria-hidden="true">
          ?
        </span>
      </button>
      <span class="agent">{agent}</span>
      <button type="button" class="quiet" onClick={onLeave}>
        退出
      </button>
    </header>
  );
}
