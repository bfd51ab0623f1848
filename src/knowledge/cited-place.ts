import type { Document } from './schema/document.ts';

/** A passage of one paper. */
export interface CitedPlace {
  readonly document: Document;
  /** the paper's own numbering */
  readonly locator: string;
}

/**
 * Where a locator points: into its record's own paper, or, where it begins with the short title of
 * another, into that one.
 * @example `税务总局2023年第12号公告 三` in a record of tax2023 is section 三 of taxproc2023.
 */
export function citedPlace(
  locator: string,
  own: Document,
  documents: readonly Document[],
): CitedPlace {
  const [first = '', ...rest] = locator.split(' ');
  const other = documents.find(({ shortTitle }) => shortTitle === first);
  return other === undefined || rest.length === 0
    ? { document: own, locator }
    : { document: other, locator: rest.join(' ') };
}
