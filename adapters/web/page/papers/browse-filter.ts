import { regionContains } from '../../../../src/knowledge/region-code.ts';
import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import type { Library } from '../library.ts';
import { documentRank } from './document-rank.ts';

/** What narrows the list; empty is everything. */
export interface BrowseFilter {
  readonly theme: string;
  /** a region code, or `reference` for papers whose place is blanked out */
  readonly place: string;
  readonly department: string;
  readonly year: string;
  /** only what holds today: unless `?holds=0` */
  readonly holds: boolean;
  /** words to look for; '' for everything */
  readonly q: string;
  /** from 1 */
  readonly page: number;
}

/** So many stand on a page: few enough for a phone. */
export const PAGE_SIZE = 8;

export const REFERENCE = 'reference';

/** Whether nothing is asked for: neither words nor a filter. */
export const isEmpty = ({ q, ...filter }: BrowseFilter): boolean => q === '' && !isNarrowed(filter);

/** Whether more is chosen than words and validity. */
export const isNarrowed = ({
  theme,
  place,
  department,
  year,
}: Pick<BrowseFilter, 'theme' | 'place' | 'department' | 'year'>): boolean =>
  [theme, place, department, year].some((value) => value !== '');

/** A list, or a page of it, as a link. */
export function browsePath({ holds, page, ...filter }: BrowseFilter): string {
  const chosen = Object.entries(filter).filter(([, value]) => value !== '');
  const paged: [string, string][] = page > 1 ? [['page', String(page)]] : [];
  return `/browse?${new URLSearchParams([...chosen, ['holds', holds ? '1' : '0'], ...paged])}`;
}

/** What a list shows, and how many more it would show with what no longer holds. */
export interface Browsed {
  readonly shown: readonly Measure[];
  readonly hidden: number;
}

/**
 * Measures that fit all of the filter, unknown values fit nothing: in the order of what is looked for, or
 * else by their papers, those of real places first.
 */
export function browse(library: Library, filter: BrowseFilter): Browsed {
  const fit = fitting(library, filter);
  if (filter.q !== '') {
    const { find, findTyped } = library.deps;
    const asked = find(filter.q);
    const ids = asked.length > 0 ? asked : findTyped(filter.q);
    const rank = new Map(ids.map((id, index) => [id, index]));
    const found = fit.filter(({ id }) => rank.has(id));
    const at = ({ id }: Measure) => rank.get(id) ?? 0;
    return holding(library, byRank(found, at), filter.holds);
  }
  return holding(
    library,
    byRank(fit, (measure) => documentRank(library.documentOf(measure))),
    filter.holds,
  );
}

const byRank = (list: readonly Measure[], rank: (measure: Measure) => number): Measure[] =>
  [...list].sort((a, b) => rank(a) - rank(b));

/** Of a list what holds today, if that is wanted. */
export function holding(library: Library, list: readonly Measure[], wanted: boolean): Browsed {
  const shown = wanted ? list.filter(library.holds) : list;
  return { shown, hidden: list.length - shown.length };
}

function fitting(library: Library, filter: BrowseFilter): readonly Measure[] {
  return library.deps.knowledge.measures.filter((measure) => {
    const { region, nature, year } = library.documentOf(measure);
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
