import type { LanguageTools } from '../language/language.ts';
import { readQuantities } from '../language/quantities/read-quantities.ts';
import { typed } from '../language/words.ts';
import {
  type Language as Dictionaries,
  type DictionaryData,
  openLanguage,
  type SpokenKnowledge,
} from './open-language.ts';
import { readPlaces } from './places/read-places.ts';
import { resolvePlace } from './places/resolve-place.ts';

/** What the language room needs of the dictionaries that are compiled for search. */
export function languageTools(data: DictionaryData, knowledge: SpokenKnowledge): LanguageTools {
  return toolsOf(openLanguage(data, knowledge));
}

/** The same of dictionaries that are open already. */
export function toolsOf({ read, readPlain, segmenter, gazetteer }: Dictionaries): LanguageTools {
  return {
    normalForm: read,
    plain: readPlain,
    cut: segmenter.cut,
    quantities: readQuantities,
    placeOf: (text) => resolvePlace(text, gazetteer)?.code ?? null,
    places: (text) =>
      readPlaces(text, gazetteer, segmenter).map(({ code, name, from, to, use }) => ({
        code,
        name,
        role: use,
        span: { start: from, end: to, text: typed(text.slice(from, to)) },
      })),
  };
}
