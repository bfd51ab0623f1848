import type { CivilDate } from '../knowledge/civil-date.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { memoizeRecent } from '../knowledge/memoize.ts';
import { documentOf } from '../knowledge/schema/ids.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import { createLanguage } from '../language/create-language.ts';
import { type Said, textOf, withoutWords } from '../language/words.ts';
import { createExplainer } from './explain.ts';
import { createContactFinder } from './find-contacts.ts';
import { toolsOf } from './language-tools.ts';
import { openLanguage } from './open-language.ts';
import { resolvePlace } from './places/resolve-place.ts';
import type { Features } from './rank/features.ts';
import type { Holding } from './rank/holding.ts';
import { createMatcher } from './rank/match-measures.ts';
import { hasDocuments, placeFit } from './rank/place-fit.ts';
import { createRanker, type Ranked } from './rank/rank-measures.ts';
import { createThemeReader } from './rank/score-topics.ts';
import { openTopicModel } from './rank/topic-model.ts';
import { decide, namesOutright } from './refusal/decide.ts';
import { findNeighbour } from './refusal/neighbours.ts';
import { createSignReader } from './refusal/signs.ts';
import { unanswered } from './refusal/unanswered.ts';
import type { FindOptions, Search, SearchAnswer, SearchResult } from './search.ts';
import type { SearchData } from './search-data.ts';
import { createSuggester, spell } from './typing/suggest.ts';
import { createTypingIndex } from './typing/typing-index.ts';
import { createMessageReader } from './understand/create-reader.ts';
import type { Understanding } from './understanding.ts';

const DEFAULT_LIMIT = 10;
const MOST_SUGGESTIONS = 3;
const MESSAGES_KEPT = 8;
const DAYS_KEPT = 2;
/** A theme this likely is named. */
const CLEAR_THEME = 0.35;

/** Papers of the place asked for, and those of the whole country. */
const HERE: ReadonlySet<SearchResult['fit']> = new Set(['own', 'national']);

/** Words with what narrows the search for them, however much of it is wanted. */
type Asked = Omit<FindOptions, 'limit'> & { readonly text: string };

const isSame = (one: Asked, other: Asked): boolean =>
  one.text === other.text &&
  one.region === other.region &&
  one.today === other.today &&
  one.asOf === other.asOf &&
  one.year === other.year &&
  one.kind === other.kind &&
  one.document === other.document;

/** Without it the day orders nothing. */
const NEVER_MIND: Holding = () => 0;

/**
 * Opens the compiled index; pure from then on. Call once, at start.
 * @param holding how each measure stands on a day
 */
export function createSearch(
  knowledge: Knowledge,
  data: SearchData,
  holding: Holding = NEVER_MIND,
): Search {
  const language = openLanguage(data, knowledge);
  const matcher = createMatcher(data);
  const readThemes = createThemeReader(data, knowledge);
  const themesOf = (text: string) => {
    const features = language.features(text);
    return readThemes(matcher.topics(features), features.words);
  };
  const listening = createLanguage(knowledge, toolsOf(language));
  const readMessage = createMessageReader(data, language, listening, knowledge, themesOf);
  const rank = createRanker(knowledge, holding);
  const readSigns = createSignReader(
    {
      topics: matcher.model,
      beliefs: matcher.topics,
      isInside: data.topics.map(({ outside }) => outside === undefined),
      others: openTopicModel(data.otherClasses),
    },
    { featuresOf: language.features, featuresOnce: language.featuresOnce },
  );
  const namesOwnPlace = ({ place, document }: Understanding) =>
    document !== null || (place !== null && hasDocuments(knowledge.documents, place.code));
  const { suggest, typedMeasures } = createSuggester(knowledge, language);
  const samples = new Set<string>(
    knowledge.documents.flatMap(({ id, nature }) => (nature === 'reference' ? [id] : [])),
  );
  const isReal = (measure: Measure): boolean => !samples.has(documentOf(measure.id));
  const { explain, highlights } = createExplainer(knowledge.measures);

  // A turn understands its message first and then searches for it.
  const understoodOn = memoizeRecent((today: string) => {
    const day = today === '' ? undefined : today;
    return memoizeRecent((text: string) => readMessage(language.read(text), day), MESSAGES_KEPT);
  }, DAYS_KEPT);
  const understand = (text: Said | string, today = '') => understoodOn(today)(textOf(text));

  /** What is matched where the message names its matter beside what it asks of it; null where it does not. */
  const matterOf = (bare: string, understood: Understanding): Features | null => {
    const rest = withoutAspects(bare, understood);
    if (rest === bare) return null;
    const features = language.features(rest);
    const [theme] = readThemes(matcher.topics(features), features.words);
    return theme !== undefined && theme.score >= CLEAR_THEME ? features : null;
  };

  /** What words find, however much of it is wanted. */
  const findAll = ({ text, ...options }: Asked) => {
    const understood = understand(text, options.today);
    const given = options.region ? resolvePlace(options.region, language.gazetteer) : null;
    const place = understood.place
      ? { code: understood.place.code, name: understood.place.name }
      : given;
    const bare = withoutPlaces(understood);
    const features = language.features(bare);
    const match = matcher.match(matterOf(bare, understood) ?? features);
    const terms = [...new Set(features.words)].filter((word) => word.length > 1);
    const query = { text, region: place, understood, terms };
    const day = options.asOf ?? options.today ?? null;
    const fitting = rank({
      match,
      understood,
      place: place?.code ?? null,
      year: understood.time?.year ?? options.year ?? null,
      day: day as CivilDate | null,
      kind: options.kind,
      document: options.document,
    });
    const next = findNeighbour(understood.text, data.neighbours);
    const decision = decide(
      readSigns(bare, { namesOwn: namesOwnPlace(understood), namesNeighbour: next !== null }),
    );
    const { score, signs } = decision;
    const [best] = fitting;
    // Near, and called by its name where it holds: what is meant is known.
    const isNamed =
      decision.outcome === 'ask' &&
      best !== undefined &&
      HERE.has(placeFit(best.document, place?.code ?? null)) &&
      namesOutright(understood.text, best.measure, knowledge.measures);
    const outcome = isNamed ? 'answer' : decision.outcome;
    const suggestionsFrom = (first: number) =>
      fitting
        .slice(first, 8)
        .flatMap(({ measure }) => measure.asks.slice(0, 1))
        .slice(0, MOST_SUGGESTIONS);
    const open = unanswered(
      { understood, outcome, topics: match.topics, next },
      fitting.map(({ measure }) => measure),
      data,
      knowledge.measures,
    );
    if (open !== null) {
      const refused: SearchAnswer = {
        ...{ query, ...open },
        results: [],
        noMatch: true,
        decision: { score, signs },
        // What fits best of nothing that fits is no better way to ask.
        suggestions: open.outcome === 'ask' ? suggestionsFrom(0) : [],
      };
      return () => refused;
    }
    const resultOf = (found: Ranked): SearchResult => {
      const fit = placeFit(found.document, place?.code ?? null);
      return {
        measure: found.measure,
        score: Math.round(found.score * 1000) / 1000,
        // Only who looks results up asks why.
        get why() {
          return explain(found, fit, terms, understood);
        },
        get highlights() {
          return highlights(found.measure, terms);
        },
        fit,
      };
    };
    const answer = {
      query,
      outcome: 'answer' as const,
      noMatch: false,
      near: [],
      neighbour: null,
      decision: { score, signs },
      suggestions: suggestionsFrom(1),
    };
    return (limit: number): SearchAnswer => ({
      ...answer,
      results: fitting.slice(0, limit).map(resultOf),
    });
  };
  // A turn searches for its words to see what they are about, and again to answer them.
  const found: { readonly asked: Asked; readonly show: (limit: number) => SearchAnswer }[] = [];
  const find = (
    words: Said | string,
    { limit = DEFAULT_LIMIT, ...options }: FindOptions = {},
  ): SearchAnswer => {
    // Said or not, these are the same search.
    const text = textOf(words);
    const { region = null, asOf = options.today } = options;
    const asked = { ...options, text, region, asOf };
    const known = found.find((one) => isSame(one.asked, asked));
    if (known !== undefined) return known.show(limit);
    const show = findAll(asked);
    if (found.length >= MESSAGES_KEPT) found.shift();
    found.push({ asked, show });
    return show(limit);
  };

  return {
    find,
    understand,
    resolvePlace: (text) => resolvePlace(language.read(text).text, language.gazetteer),
    findContacts: createContactFinder(knowledge, data.directory, language),
    suggest,
    language: listening,
    spell: (text) => spell(text, language),
    // Papers whose place is blanked out stand behind every real one.
    typedMeasures: (typed) => {
      const found = typedMeasures(typed);
      return [...found.filter(isReal), ...found.filter((measure) => !isReal(measure))];
    },
    typing: (things, fieldsOf) => createTypingIndex(things, fieldsOf, language.pinyin),
  };
}

/**
 * The text that is matched: place names boost, and as words they would only favour papers
 * that list many districts.
 */
export function withoutPlaces({ text, place, otherPlaces }: Understanding): string {
  let bare = text;
  for (const named of place === null ? otherPlaces : [place, ...otherPlaces]) {
    bare = withoutWords(bare, named.span.text, ' ');
  }
  return bare;
}

/**
 * The same without what is asked of a matter (要留哪些材料, 多久能办好): such words would favour papers
 * about materials and times.
 */
function withoutAspects(bare: string, { aspects }: Understanding): string {
  return aspects.reduce((rest, { text }) => withoutWords(rest, text, ' '), bare);
}
