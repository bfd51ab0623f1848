/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef, useState } from 'hono/jsx/dom';
import { isFiltered, noFilters } from '../../model/filters.ts';
import { useDesk } from '../desk.ts';
import { FilterBar } from '../parts/filter-bar.tsx';
import { HitRow } from '../parts/hit-row.tsx';
import { MeasurePane } from '../parts/measure-pane.tsx';
import { StartPane } from '../parts/start-pane.tsx';
import { useSearch } from '../use/use-search.ts';

/** Words on the left, with what fits them; on the right the measure that is picked. */
export function SearchView() {
  const desk = useDesk();
  const { route, go } = desk;
  const { list, suggestions, hidden, busy, fault } = useSearch(desk);
  const options = [...list.map(({ id }) => id), ...suggestions.map((text) => `?${text}`)];
  // Nothing opens by itself before anything was asked: it would count as looked up.
  const asked = route.q.trim() !== '' || isFiltered(route.filters);
  const open = route.measure || (asked ? (list[0]?.id ?? '') : '');
  const active = open === '' ? -1 : Math.max(0, options.indexOf(open));
  // The measure that was entered, and how often: its title takes the focus as soon as it is there.
  const [entered, setEntered] = useState({ id: '', times: 0 });
  const listed = useRef<HTMLDivElement>(null);
  useEffect(() => {
    listed.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open, options.length]);

  const pick = (option: string | undefined) => {
    if (option !== undefined) go({ measure: option });
  };
  const ask = (text: string) => go({ q: text, measure: '' }, true);
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const pane = document.querySelector<HTMLElement>('#pane');
    const acts: Record<string, () => void> = {
      ArrowDown: () => pick(options[Math.min(active + 1, options.length - 1)]),
      ArrowUp: () => pick(options[Math.max(active - 1, 0)]),
      PageDown: () => pane?.scrollBy({ top: pane.clientHeight * 0.8 }),
      PageUp: () => pane?.scrollBy({ top: -pane.clientHeight * 0.8 }),
      Enter: () => {
        if (open.startsWith('?')) ask(open.slice(1));
        else setEntered(({ times }) => ({ id: open, times: times + 1 }));
      },
    };
    const act = event.altKey || event.ctrlKey ? undefined : acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const chosen = open.startsWith('?') ? '' : open;
  return (
    <>
      <section class="finder" aria-label="查询">
        <input
          id="search"
          class="search"
          type="search"
          role="combobox"
          aria-label="查政策：汉字、拼音、首字母都行"
          aria-expanded="true"
          aria-controls="results"
          aria-activedescendant={options[active] === undefined ? undefined : `option-${active}`}
          aria-autocomplete="list"
          autocomplete="off"
          placeholder="来电人怎么说就怎么打：房租能减吗"
          maxlength={200}
          value={route.q}
          onInput={(event: Event) =>
            go({ q: (event.target as HTMLInputElement).value, measure: '' })
          }
          onKeyDown={onKey}
        />
        <FilterBar />
        <p class="count" aria-live="polite">
          {fault || `${list.length}条`}
          {hidden > 0 && (
            <>
              ，筛选挡住了{hidden}条{' '}
              <button type="button" class="link" onClick={() => go({ filters: noFilters })}>
                不筛选
              </button>
            </>
          )}
        </p>
        <div
          id="results"
          class="results"
          role="listbox"
          aria-label="结果"
          aria-busy={busy ? 'true' : 'false'}
          ref={listed}
        >
          {list.map((hit, index) => (
            <HitRow
              key={hit.id}
              hit={hit}
              index={index}
              selected={index === active}
              onPick={() => pick(hit.id)}
            />
          ))}
          {suggestions.map((text, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
            <div
              key={`?${text}`}
              id={`option-${list.length + index}`}
              class="suggestion"
              role="option"
              aria-selected={list.length + index === active ? 'true' : 'false'}
              onClick={() => ask(text)}
            >
              <span>换个问法</span> {text}
            </div>
          ))}
        </div>
      </section>
      {chosen === '' ? (
        <StartPane asked={asked} others={suggestions.length} />
      ) : (
        <MeasurePane id={chosen} key={chosen} entered={entered.id === chosen ? entered.times : 0} />
      )}
    </>
  );
}
