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
