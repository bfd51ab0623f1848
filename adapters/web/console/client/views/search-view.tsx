/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef, useState } from 'hono/jsx/dom';
import { isFiltered, noFilters } from '../../model/finder/filters.ts';
import { useDesk } from '../desk.ts';
import { FilterBar } from '../parts/finder/filter-bar.tsx';
import { HitRow } from '../parts/finder/hit-row.tsx';
import { StartPane } from '../parts/finder/start-pane.tsx';
import { MeasurePane } from '../parts/measure/measure-pane.tsx';
import { KnownChips } from '../parts/profile/known-chips.tsx';
import { useHeard } from '../use/use-heard.ts';
import { useSearch } from '../use/use-search.ts';

/** A row that can be picked: a measure, a folded part of the list (#lapsed), another way to ask (?…). */
type Option = string;

/** Words on the left, with what fits them; on the right the measure that is picked. */
export function SearchView() {
  const desk = useDesk();
  const { route, go, openMeasure } = desk;
  const { sections, count, heard, suggestions, refused, hidden, busy, fault } = useSearch(desk);
  const hear = useHeard(heard, route.q.trim());
  // Parts that the agent has opened or folded, against what they are by themselves.
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  useEffect(() => setTurned({}), [route.q]);
  const parts = sections.map((section) => ({
    ...section,
    isOpen:
      turned[section.id] ??
      (!section.folded || section.list.some(({ id }) => id === route.measure)),
  }));
  const heads = parts.length > 1 || parts.some(({ isOpen }) => !isOpen);
  const options: Option[] = [
    ...parts.flatMap(({ id, list, isOpen }) => [
      ...(heads ? [`#${id}`] : []),
      ...(isOpen ? list.map((hit) => hit.id) : []),
    ]),
    ...suggestions.map((text) => `?${text}`),
  ];
  const [picked, setPicked] = useState<Option>('');
  // Nothing opens by itself before anything was asked: it would count as looked up.
  const asked = route.q.trim() !== '' || isFiltered(route.filters);
  const first = parts.find(({ isOpen }) => isOpen)?.list[0]?.id ?? '';
  const open = picked || route.measure || (asked ? first : '');
  const active = open === '' ? -1 : options.indexOf(open);
  const listed = useRef<HTMLDivElement>(null);
  useEffect(() => {
    listed.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open, options.length]);

  const isMeasure = (option: Option) => !/^[#?]/.test(option);
  const pick = (option: Option | undefined) => {
    if (option === undefined) return;
    setPicked(isMeasure(option) ? '' : option);
    if (isMeasure(option)) go({ measure: option });
  };
  const ask = (text: string) => {
    setPicked('');
    go({ q: text, measure: '' }, true);
  };
  const turn = (id: string) => {
    const part = parts.find((one) => one.id === id);
    setPicked(`#${id}`);
    if (part !== undefined) setTurned((old) => ({ ...old, [id]: !part.isOpen }));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const pane = document.querySelector<HTMLElement>('#pane');
    const acts: Record<string, () => void> = {
      ArrowDown: () => pick(options[Math.min(active + 1, options.length - 1)]),
      ArrowUp: () => pick(options[Math.max(active - 1, 0)]),
      PageDown: () => pane?.scrollBy({ top: pane.clientHeight * 0.8 }),
      PageUp: () => pane?.scrollBy({ top: -pane.clientHeight * 0.8 }),
      // What is typed stays where it is, marked, so that the next letter replaces it.
      Escape: () => (event.target as HTMLInputElement).select(),
      Enter: () => {
        hear();
        if (open.startsWith('?')) ask(open.slice(1));
        else if (open.startsWith('#')) turn(open.slice(1));
        else if (open !== '') openMeasure(open);
      },
    };
    const act = event.altKey || event.ctrlKey ? undefined : acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const chosen = isMeasure(open) ? open : route.measure;
  let index = -1;
  const next = () => {
    index += 1;
    return index;
  };
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
          aria-activedescendant={active < 0 ? undefined : `option-${active}`}
          aria-autocomplete="list"
          autocomplete="off"
          placeholder="来电人怎么说就怎么打：柯桥开面馆，房租能减吗"
          maxlength={200}
          value={route.q}
          onInput={(event: Event) => {
            setPicked('');
            go({ q: (event.target as HTMLInputElement).value, measure: '' });
          }}
          onKeyDown={onKey}
          onBlur={hear}
        />
        <KnownChips />
        <FilterBar />
        <p class="count" aria-live="polite">
          {fault || `${count}条`}
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
          {parts.flatMap(({ id, title, list, isOpen }) => [
            ...(heads
              ? [
                  <PartHead
                    key={`#${id}`}
                    index={next()}
                    title={title}
                    count={list.length}
                    isOpen={isOpen}
                    isSelected={open === `#${id}`}
                    onTurn={() => turn(id)}
                  />,
                ]
              : []),
            ...(isOpen
              ? list.map((hit) => (
                  <HitRow
                    key={hit.id}
                    hit={hit}
                    index={next()}
                    selected={hit.id === open}
                    onPick={() => pick(hit.id)}
                  />
                ))
              : []),
          ])}
          {suggestions.map((text) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
            <div
              key={`?${text}`}
              id={`option-${next()}`}
              class="suggestion"
              role="option"
              aria-selected={open === `?${text}` ? 'true' : 'false'}
              onClick={() => ask(text)}
            >
              <span>换个问法</span> {text}
            </div>
          ))}
        </div>
      </section>
      {chosen === '' ? (
        <StartPane
          asked={asked ? route.q.trim() || null : ''}
          others={suggestions.length}
          refused={refused}
        />
      ) : (
        <MeasurePane id={chosen} key={chosen} />
      )}
    </>
  );
}

/** The head of a part of the list, with its number; Enter or a click unfolds it. */
function PartHead({
  index,
  title,
  count,
  isOpen,
  isSelected,
  onTurn,
}: {
  readonly index: number;
  readonly title: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly onTurn: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
    <div
      id={`option-${index}`}
      class="part"
      role="option"
      aria-selected={isSelected ? 'true' : 'false'}
      onClick={onTurn}
    >
      <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {title} <strong>{count}条</strong>
      <span class="hint">{isOpen ? '' : '，Enter 展开'}</span>
    </div>
  );
}
