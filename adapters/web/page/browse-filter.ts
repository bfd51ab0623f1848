import { regionContains } from '../../../src/knowledge/region-code.ts';
import type { Measure } from '../../../src/knowledge/schema/measure.ts';
import type { Library } from './library.ts';

/** What narrows the list; empty is everything. */
export interface BrowseFilter {
  readonly theme: string;
  /** a region code, or `reference` for papers whose place is blanked out */
  readonly place: string;
  readonly department: string;
  readonly year: string;
  /** only what holds today: unless `?holds=0` */
  readonly holds: boolean;
}

export const REFERENCE = 'reference';

export const isEmpty = ({ theme, place, department, year }: BrowseFilter): boolean =>
  [theme, place, department, year].every((value) => value === '');

/** The same list with or without what no longer holds, as a link. */
export function browsePath({ holds, ...filter }: BrowseFilter): string {
  const chosen = Object.entries(filter).filter(([, value]) => value !== '');
  return `/browse?${new URLSearchParams([...chosen, ['holds', holds ? '1' : '0']])}`;
}

/** What a list shows, and how many more it would show with what no longer holds. */
export interface Browsed {
  readonly shown: readonly Measure[];
  readonly hidden: number;
}

/** Measures that fit all of the filter; unknown values fit nothing. */
export function browse(library: Library, filter: BrowseFilter): Browsed {
  return holding(library, fitting(library, filter), filter.holds);
}

/** Of a list what holds today, if that is wanted. */
export function holding(library: Library, list: readonly Measure[], wanted: boolean): Browsed {
  const shown = wanted ? list.filter(library.holds) : list;
  return { shown, hidden: list.length - shown.length };
}

function fitting(library: Library, filter: BrowseFilter): readonly Measure[] {
  return library.deps.knowledge.measures.filter((measure) => {
    const { region, nature, year } = library.paperOf(measure);
    const inPlace =
      filter.place === REFERENCE
        ? region === undefined || nature === 'reference'
        : region !== undefined &&
          /^\d{6}$/.test(filter.place) &&
          (regionContains(region, filter.place) || regionContains(filter.place, region));
    return (
      (filter.theme === '' || measure.themes.some((theme) => theme === filter.theme)) &&
      (filter.place === '' || inPlace) &&
      (filter.department === '' ||
        library.agenciesOf(measure).some((agency) => agency.sector === filter.department)) &&
      (filter.year === '' || String(year ?? 'none') === filter.year)
    );
  });
}
