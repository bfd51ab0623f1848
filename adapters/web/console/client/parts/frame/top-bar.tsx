/** @jsxImportSource hono/jsx/dom */
import { type ViewId, views } from '../../../model/finder/route.ts';
import { useDesk } from '../../desk.ts';

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
  const { agent, route, asOf, today, go, info, handovers } = useDesk();
  const open = views.filter(({ id }) => id !== 'shift' || info.supervisor);
  return (
    <header class="top">
      <h1>
        惠小店<span>坐席台</span>
      </h1>
      <nav aria-label="页">
        {open.map(({ id, label }, index) => (
          <button
            type="button"
            key={id}
            aria-current={route.view === id ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${(index + 1) % 10}`}
            onClick={() => show(id)}
          >
            <span class="key" aria-hidden="true">
              {(index + 1) % 10}
            </span>
            {label}
            {id === 'today' && handovers.length > 0 && (
              <strong class="badge">
                <span class="sr">交办</span>
                {handovers.length}
                <span class="sr">通</span>
              </strong>
            )}
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
      <button type="button" class="quiet" onClick={onHelp} aria-keyshortcuts="F1">
        按键{' '}
        <span class="key" aria-hidden="true">
          F1
        </span>
      </button>
      <span class="agent">{agent}</span>
      <button type="button" class="quiet" onClick={onLeave}>
        退出
      </button>
    </header>
  );
}
