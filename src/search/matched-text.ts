import type { Understanding } from './understanding.ts';

/**
 * The text that is matched: place names boost, and as words they would only favour papers
 * that list many districts.
 */
export function withoutPlaces({ text, place, otherPlaces }: Understanding): string {
  let bare = text;
  for (const named of place === null ? otherPlaces : [place, ...otherPlaces]) {
    bare = bare.replace(named.span.text, ' ');
  }
  return bare;
}

/**
 * The same without what is asked of a matter (要留哪些材料, 多久能办好): such words would favour papers
 * about materials and times.
 */
export function withoutAspects(bare: string, { aspects }: Understanding): string {
  return aspects.reduce((rest, { text }) => rest.replace(text, ' '), bare);
}
