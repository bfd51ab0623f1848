/** @jsxImportSource hono/jsx/dom */
import { type Department, departments } from '../../../../page/papers/departments.ts';
import { type Filters, kinds, states } from '../../../model/finder/filters.ts';
import { useDesk } from '../../desk.ts';
import { Choice } from '../profile/choice.tsx';

/** What narrows the results; each choice stands in the address. */
export function FilterBar() {
  const { measures, places, themes } = useDesk();
  const years = [...new Set(measures.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  const offices = [...new Set(measures.flatMap((measure) => measure.departments))];
  return (
    <div class="filters">
      <Pick name="region" label="区县" options={places.map(({ code, name }) => [code, name])} />
      <Pick
        name="department"
        label="部门"
        options={offices.map((id) => [id, departments[id as Department] ?? id])}
      />
      <Pick name="kind" label="类别" options={Object.entries(kinds)} />
      <Pick name="theme" label="主题" options={themes.map(({ id, label }) => [id, label])} />
      <Pick name="year" label="年份" options={years.map((year) => [String(year), `${year}年`])} />
      <Pick name="state" label="期限" options={Object.entries(states)} />
    </div>
  );
}

function Pick({
  name,
  label,
  options,
}: {
  readonly name: keyof Filters;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
}) {
  const { route, go } = useDesk();
  const value = route.filters[name];
  return (
    <Choice
      label={label}
      kind={value === '' ? '' : 'on'}
      value={value}
      options={[['', label], ...options]}
      onChoose={(next) => go({ filters: { ...route.filters, [name]: next }, measure: '' })}
    />
  );
}
