import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { indexOf } from '../../knowledge/knowledge-index.ts';
import { regionContains, WHOLE_COUNTRY } from '../../knowledge/region-code.ts';
import type { Document } from '../../knowledge/schema/document.ts';
import { documentOf } from '../../knowledge/schema/ids.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Rulebook } from '../rulebook.ts';
import { bestValidity, resolveValidity, type Validity } from './validity.ts';

/**
 * What holds on a day, for a place, of the matter that a measure is about: what its record names as its
 * replacement (`replacedBy`, followed until something holds), else what holds on its main theme, what
 * is about that theme first. Never the measure itself, a sample, a duty among offices, or another
 * town's: a measure is for the place, for what contains it, or for the whole country.
 * @param place six-digit code of the shop; null when unknown, then national measures alone
 * @returns [] where our papers have nothing that holds: then say so, and whom to ask
 * @example holdingNow(sx2020-05-1, '330603', '2026-11-21') // [vat2026-3-one]
 */
export function holdingNow(
  measure: Measure,
  place: string | null,
  on: CivilDate,
  knowledge: Knowledge,
  rulebook: Rulebook,
): readonly Measure[] {
  const index = indexOf(knowledge);
  const counts = (other: Measure): boolean => {
    const document = index.document(documentOf(other.id));
    if (document === undefined || other.id === measure.id || other.kind === 'governance')
      return false;
    return isFor(document, place) && validityOf(other, on, rulebook).holds;
  };
  const replacements = successors(measure, index.measure, counts);
  if (replacements.length > 0) return replacements;
  const [theme = ''] = measure.themes;
  const alike = knowledge.measures.filter((other) => other.themes.includes(theme) && counts(other));
  const isMain = (other: Measure) => other.themes[0] === theme;
  return [...alike.filter(isMain), ...alike.filter((other) => !isMain(other))];
}

/** The best validity among a measure's clauses that day. */
export function validityOf(measure: Measure, on: CivilDate, rulebook: Rulebook): Validity {
  const clauses = measure.clauses.map((clause) =>
    resolveValidity(clause.validity ?? measure.validity, on, rulebook),
  );
  return bestValidity(clauses) ?? resolveValidity(measure.validity, on, rulebook);
}

function isFor({ region, nature }: Document, place: string | null): boolean {
  if (region === undefined || nature === 'reference') return false;
  return region === WHOLE_COUNTRY || (place !== null && regionContains(region, place));
}

/** Along `replacedBy`, in order, the first on each way that counts. */
function successors(
  measure: Measure,
  measureById: (id: string) => Measure | undefined,
  counts: (measure: Measure) => boolean,
): readonly Measure[] {
  const found = new Set<Measure>();
  const seen = new Set<string>([measure.id]);
  const follow = (ids: readonly string[]): void => {
    for (const id of ids) {
      const next = measureById(id);
      if (next === undefined || seen.has(id)) continue;
      seen.add(id);
      if (counts(next)) found.add(next);
      else follow(next.replacedBy);
    }
  };
  follow(measure.replacedBy);
  return [...found];
}
