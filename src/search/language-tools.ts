import type { Knowledge } from '../knowledge/knowledge.ts';
import type { LanguageTools } from '../language/language.ts';
import { readQuantities } from '../language/quantities/read-quantities.ts';
import { openLanguage } from './open-language.ts';
import { readPlaces } from './places/read-places.ts';
import type { SearchData } from './search-data.ts';

/** What the listening room needs of the dictionaries that are compiled for search. */
export function languageTools(data: SearchData, knowledge: Knowledge): LanguageTools {
  const { read, segmenter, gazetteer } = openLanguage(data, knowledge);
  return {
    normalForm: read,
    cut: segmenter.cut,
    quantities: readQuantities,
    places: (text) =>
      readPlaces(text, gazetteer, segmenter).map(({ code, name, from, to, use }) => ({
        code,
        name,
        role: use,
        span: { start: from, end: to, text: text.slice(from, to) },
      })),
  };
}
