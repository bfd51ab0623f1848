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
}

export const REFERENCE = 'reference';

export const isEmpty = (filter: BrowseFilter): boolean =>
  Object.values(filter).every((value) => value === '');

/** Measures that fit all of the filter; unknown values fit nothing. */
export function browse(library: Library, filter: BrowseFilter): readonly Measure[] {
  return library.deps.knowledge.measures.filter((measure) => {
    const { region, nature, year } = library.paperOf(measure);
    const inPlace =
      filter.place === REFERENCE
        ? region === undefined || nature === 'reference'
        : region !== undefined &&
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
