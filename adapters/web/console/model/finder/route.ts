import type { Filters } from './filters.ts';

export const views = [
  { id: 'search', label: '查政策' },
  { id: 'caller', label: '来电人' },
  { id: 'contacts', label: '电话' },
  { id: 'case', label: '查询码' },
  { id: 'today', label: '今天' },
  { id: 'dates', label: '期限' },
  { id: 'reports', label: '报错' },
  { id: 'unanswered', label: '没答上' },
  { id: 'audit', label: '记录' },
  // For those who lead a shift.
  { id: 'shift', label: '班长' },
] as const;
export type ViewId = (typeof views)[number]['id'];

/** Where the console stands, kept in the address; nothing of a caller but the words looked up. */
export interface Route {
  readonly view: ViewId;
  readonly q: string;
  /** the measure that is open; '' for the first of the list */
  readonly measure: string;
  /** '' for today */
  readonly asOf: string;
  readonly filters: Filters;
}

/**
 * The view that an address means; the search where it means none.
 * @param search `location.search`
 */
export function readRoute(search: string): Route {
  const params = new URLSearchParams(search);
  const get = (name: string) => params.get(name) ?? '';
  const asOf = get('asOf');
  return {
    view: views.find(({ id }) => id === get('view'))?.id ?? 'search',
    q: get('q').slice(0, 200),
    measure: get('m'),
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : '',
    filters: {
      region: get('region'),
      department: get('department'),
      kind: get('kind'),
      theme: get('theme'),
      year: get('year'),
      state: get('state'),
    },
  };
}

/** The address of a place in the console; the inverse of `readRoute`. */
export function writeRoute({ view, q, measure, asOf, filters }: Route): string {
  const all = { view: view === 'search' ? '' : view, q, m: measure, asOf, ...filters };
  const params = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ''));
  return params.size === 0 ? '/console' : `/console?${params}`;
}
