import { regionContains } from '../../../../../src/knowledge/region-code.ts';
import type { MeasureSummary } from '../records.ts';

/** What narrows the list; '' for no restriction. Kept in the address. */
export interface Filters {
  /** GB/T 2260 code */
  readonly region: string;
  /** kind of office: tax, hrss */
  readonly department: string;
  readonly kind: string;
  readonly theme: string;
  readonly year: string;
  /** `now`: not expired; or a status */
  readonly state: string;
}

export const noFilters: Filters = {
  region: '',
  department: '',
  kind: '',
  theme: '',
  year: '',
  state: '',
};

export const kinds = {
  benefit: '好处（钱、减免）',
  service: '服务',
  governance: '管理（谁做什么）',
} as const;
export const states = {
  now: '没过期的',
  in_force: '有效期内',
  open_ended: '没写截止日期',
  not_started: '还没开始',
  expired: '已到期',
} as const;

/** Whether a measure passes; a paper whose place is blanked out passes no place. */
export function passes(measure: MeasureSummary, filters: Filters): boolean {
  const { region, department, kind, theme, year, state } = filters;
  const own = measure.region?.code;
  return (
    (region === '' ||
      (own !== undefined && (regionContains(own, region) || regionContains(region, own)))) &&
    (department === '' || measure.departments.includes(department)) &&
    (kind === '' || measure.kind === kind) &&
    (theme === '' || measure.themes.includes(theme)) &&
    (year === '' || String(measure.year) === year) &&
    (state === '' ||
      (state === 'now' ? measure.validity.status !== 'expired' : measure.validity.status === state))
  );
}

/** Whether any filter narrows the list. */
export const isFiltered = (filters: Filters): boolean =>
  Object.values(filters).some((value) => value !== '');

/** `region=330603 kind=benefit`, for the audit trail. */
export const filterWords = (filters: Filters): string =>
  Object.entries(filters)
    .filter(([, value]) => value !== '')
    .map((entry) => entry.join('='))
    .join(' ');
