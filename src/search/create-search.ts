import type { Knowledge } from '../knowledge/knowledge.ts';
import { documentOf } from '../knowledge/schema/ids.ts';
import { createLanguage } from '../language/create-language.ts';
import { createExplainer } from './explain.ts';
import { createContactFinder } from './find-contacts.ts';
import { toolsOf } from './language-tools.ts';
import { openLanguage } from './open-language.ts';
import { resolvePlace } from './places/resolve-place.ts';
import { createMatcher } from './rank/match-measures.ts';
import { hasDocuments, placeFit } from './rank/place-fit.ts';
import { sisterMeasures } from './rank/sister-measures.ts';
import { steer } from './rank/steer.ts';
import { createFactSteer } from './rank/told-facts.ts';
import { createThemeReader } from './read-themes.ts';
import { refusalSigns } from './refusal-signs.ts';
import { refuse } from './refuse.ts';
import { remember } from './remember.ts';
import type { FindOptions, Search, SearchAnswer, SearchResult } from './search.ts';
import type { SearchData } from './search-data.ts';
import { createSuggester, spell } from './suggest.ts';
import { createMessageReader } from './understand/create-reader.ts';
import type { Understanding } from './understanding.ts';
import { withoutPlaces } from './without-places.ts';

const DEFAULT_LIMIT = 10;
/** Results whose words fit less than this share of the best one's are left out. */
const LEAST_SHARE = 0.22;
/** Where a place has no package of its own, a scheme or national measure answers that fits this well. */
const SCHEME_SHARE = 0.75;
const MOST_SCORE = 4.2;
const MESSAGES_KEPT = 8;
const DAYS_KEPT = 2;

/** Opens the compiled index; pure from then on. Call once, at start. */
export function createSearch(knowledge: Knowledge, data: SearchData): Search {
  const language = openLanguage(data, knowledge);
  const matcher = createMatcher(data);
  const readThemes = createThemeReader(data, knowledge);
  const documents = new Map(
    knowledge.documents.map((document) => [document.id as string, document]),
  );
  const themesOf = (text: string) => {
    const features = language.features(text);
    return readThemes(matcher.topics(features), features.words);
  };
  const listening = createLanguage(knowledge, toolsOf(language));
  const readMessage = createMessageReader(
    data,
    language,
    listening,
    knowledge.industries,
    themesOf,
  );
  const steerByFacts = createFactSteer(knowledge.measures, knowledge.industries);
  const fieldWords = new Set(data.fieldWords.split(' '));
  const runsBusiness = (text: string) => data.business.some((word) => text.includes(word));
  const namesOwnPlace = ({ place, document }: Understanding) =>
    document !== null || (place !== null && hasDocuments(knowledge.documents, place.code));
  const suggest = createSuggester(knowledge.measures, language);
  const { explain, highlights } = createExplainer(knowledge.measures);

  // A turn understands its message first and then searches for it.
  const understoodOn = remember((today: string) => {
    const day = today === '' ? undefined : today;
    return remember((text: string) => readMessage(language.read(text), day), MESSAGES_KEPT);
  }, DAYS_KEPT);
  const understand = (text: string, today = '') => understoodOn(today)(text);

  const find = (text: string, options: FindOptions = {}): SearchAnswer => {
    const { order = () => 0 } = options;
    const understood = understand(text, options.today);
    const given = options.region ? resolvePlace(options.region, language.gazetteer) : null;
    const place = understood.place
      ? { code: understood.place.code, name: understood.place.name }
      : given;
    const features = language.features(withoutPlaces(understood));
    const match = matcher.match(features);
    const { best } = match;
    const terms = [...new Set(features.words)].filter((word) => word.length > 1);
    const query = { text, region: place, understood, terms };

    const asked = {
      place: place?.code ?? null,
      year: understood.time?.year ?? options.year ?? null,
      understood,
      sisters: sisterMeasures(knowledge.documents, place?.code ?? null),
    };
    const told = new Map([
      ...(understood.trade === null ? [] : [['trade', understood.trade.value] as const]),
      ...understood.mentioned.map(({ fact, value }) => [fact, value] as const),
    ]);
    const fitting = knowledge.measures
      .flatMap((measure, number) => {
        const words = match.scores[number] ?? 0;
        if (words <= 0 || words < best * LEAST_SHARE) return [];
        const document = documents.get(documentOf(measure.id));
        if (document === undefined) return [];
        if (options.kind !== undefined && measure.kind !== options.kind) return [];
        if (options.document !== undefined && document.id !== options.document) return [];
        const steered = steer(measure, document, words / best, asked) + steerByFacts(number, told);
        return [{ measure, document, share: words / best, score: words + steered }];
      })
      .sort((a, b) => b.score - a.score || order(a.measure) - order(b.measure));
    const refusal = refuse({
      understood,
      signs: refusalSigns(
        match,
        features,
        data.topics,
        runsBusiness(understood.text),
        namesOwnPlace(understood),
        fieldWords,
      ),
      place,
      placeHasDocuments:
        place === null ||
        hasDocuments(knowledge.documents, place.code) ||
        fitting.some(
          ({ document, share }) =>
            share >= SCHEME_SHARE && placeFit(document, place.code) === 'own-place',
        ),
    });
    const suggestions = fitting
      .slice(refusal === null ? 1 : 0, 8)
      .flatMap(({ measure }) => measure.asks.slice(0, 1))
      .slice(0, 3);
    if (refusal !== null || fitting.length === 0) {
      return {
        query,
        results: [],
        noMatch: true,
        refusal: refusal ?? { kind: 'outside-topic' },
        suggestions,
      };
    }
    const results = fitting
      .slice(0, options.limit ?? DEFAULT_LIMIT)
      .map(({ measure, document, score }): SearchResult => {
        const fit = placeFit(document, asked.place);
        return {
          measure,
          score: Math.round(Math.max(0, Math.min(1, score / MOST_SCORE)) * 1000) / 1000,
          why: explain(measure, document, fit, terms, understood),
          highlights: highlights(measure, terms),
          fit,
        };
      });
    return { query, results, noMatch: false, suggestions };
  };

  return {
    find,
    understand,
    resolvePlace: (text) => resolvePlace(language.read(text).text, language.gazetteer),
    findContacts: createContactFinder(knowledge, language),
    suggest,
    language: listening,
    spell: (text) => spell(text, language),
  };
}
