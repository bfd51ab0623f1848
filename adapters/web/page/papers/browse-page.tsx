import { Layout, type PageFrame } from '../layout.tsx';
import type { Library } from '../library.ts';
import { HoldsCount } from '../parts/holds-count.tsx';
import { MeasureHits } from '../parts/measure-hits.tsx';
import { placesOf } from '../places.ts';
import {
  type BrowseFilter,
  browse,
  browsePath,
  isEmpty,
  isNarrowed,
  PAGE_SIZE,
  REFERENCE,
} from './browse-filter.ts';
import { type Department, departments } from './departments.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** All measures, by words, validity, theme, place, department and year; a plain form, a page at a time. */
export function BrowsePage({
  frame,
  library,
  filter,
}: {
  readonly frame: PageFrame;
  readonly library: Library;
  readonly filter: BrowseFilter;
}) {
  const { shown, hidden } = browse(library, filter);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const here = shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return (
    <Layout frame={frame} title="翻政策 - 惠小店">
      <article class="paper">
        <header class="paper-head">
          <h1>翻政策</h1>
        </header>
        <form class="filter" method="get" action="/browse">
          <label class="wide words">
            <span>找什么</span>
            <input
              type="search"
              name="q"
              value={filter.q}
              placeholder="比如：房租、社保"
              maxlength={100}
              list="suggestions"
              autocomplete="off"
              enterkeyhint="search"
            />
            <datalist id="suggestions" />
          </label>
          <label class="wide holds">
            <span>还有效吗</span>
            <select name="holds">
              <option value="1" selected={filter.holds}>
                现在有效的
              </option>
              <option value="0" selected={!filter.holds}>
                过期的也看
              </option>
            </select>
          </label>
          <button class="primary" type="submit">
            找一找
          </button>
          <details class="wide" open={isNarrowed(filter)}>
            <summary>按事情、地方、部门挑</summary>
            <div class="filter">
              <Select
                name="theme"
                label="什么事"
                value={filter.theme}
                choices={themesOf(library)}
              />
              <Select
                name="place"
                label="哪里"
                value={filter.place}
                choices={placeChoices(library)}
              />
              <Select
                name="department"
                label="归谁管"
                value={filter.department}
                choices={departmentsOf(library)}
              />
              <Select name="year" label="哪年的" value={filter.year} choices={yearsOf(library)} />
            </div>
          </details>
        </form>
        <p class="count" role="status">
          <HoldsCount
            shown={shown.length}
            hidden={hidden}
            holds={filter.holds}
            other={browsePath({ ...filter, holds: !filter.holds, page: 1 })}
            none="这样找没有。换个说法、少选一样再试试。"
          />
          {!isEmpty(filter) && (
            <>
              ，<a href="/browse?holds=0">全部列出</a>
            </>
          )}
        </p>
        {shown.length + hidden === 0 && (
          <p>
            <a href={filter.q === '' ? '/' : `/?q=${encodeURIComponent(filter.q)}`}>直接问一句</a>
          </p>
        )}
        <MeasureHits measures={here} library={library} withDocument />
        <Pager filter={filter} page={page} pages={pages} />
      </article>
    </Layout>
  );
}

/** The pages before and after; nothing where there is one only. */
function Pager({
  filter,
  page,
  pages,
}: {
  readonly filter: BrowseFilter;
  readonly page: number;
  readonly pages: number;
}) {
  if (pages === 1) return null;
  return (
    <nav class="pager" aria-label="翻页">
      {page > 1 ? <a href={browsePath({ ...filter, page: page - 1 })}>上一页</a> : <span />}
      <span>
        第{page}页，共{pages}页
      </span>
      {page < pages && <a href={browsePath({ ...filter, page: page + 1 })}>下一页</a>}
    </nav>
  );
}

function Select({
  name,
  label,
  value,
  choices,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
}) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">都看</option>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function themesOf(library: Library): Choice[] {
  return library.deps.knowledge.themes
    .filter(({ id }) => library.ofTheme(id).length > 0)
    .map(({ id, label }) => ({ value: id, label }));
}

function placeChoices({ deps }: Library): Choice[] {
  const places = placesOf(deps.knowledge).map(({ code, name }) => ({ value: code, label: name }));
  return [...places, { value: REFERENCE, label: '样本（隐去地名的文件）' }];
}

function departmentsOf(library: Library): Choice[] {
  const { measures } = library.deps.knowledge;
  const used = new Set(
    measures.flatMap((measure) => library.agenciesOf(measure).map(({ sector }) => sector)),
  );
  return (Object.keys(departments) as Department[])
    .filter((department) => used.has(department))
    .map((department) => ({ value: department, label: departments[department] }));
}

function yearsOf({ deps }: Library): Choice[] {
  const years = deps.knowledge.documents.flatMap(({ year }) => year ?? []);
  const known = [...new Set(years)].sort();
  return [
    ...known.map((year) => ({ value: String(year), label: `${year}年` })),
    { value: 'none', label: '年份隐去的' },
  ];
}
