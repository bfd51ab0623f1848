import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Industry } from '../../knowledge/schema/vocabulary.ts';
import { themeFamily } from '../../knowledge/theme-family.ts';
import { answersOf } from '../../language/claims/answers-of.ts';
import { IMPLIED } from '../../language/claims/settle-claims.ts';
import type { Language as Listening } from '../../language/language.ts';
import { openPhrases } from '../../language/phrases.ts';
import type { Aspect, Claim } from '../../language/utterance.ts';
import type { Language } from '../open-language.ts';
import { readPlaces, shopPlace } from '../places/read-places.ts';
import type { SearchData } from '../search-data.ts';
import type { Reading } from '../text/reading.ts';
import type {
  FactReading,
  PlaceReading,
  StretchSaid,
  ThemeReading,
  TradeReading,
  Understanding,
} from '../understanding.ts';
import { piecesOf } from './query-pieces.ts';
import { ASKING } from './query-units.ts';
import { createIntentReader } from './read-intent.ts';
import { readTime } from './read-time.ts';
import { splitQueries } from './split-queries.ts';

/** What is asked of any matter alike and says nothing of which it is. */
const OF_ANY_MATTER: ReadonlySet<Aspect> = new Set([
  ...(['materials', 'steps', 'duration', 'where', 'phone', 'until', 'from'] as const),
  ...(['must-apply', 'form'] as const),
]);
/** A theme this likely is what the message is about. */
const CLEAR_THEME = 0.35;
/** Classes of words for a person beside the speaker. */
const PEOPLE = ['family', 'kin', 'others'];
/** Where no day is given, none is read. */
const ANY_DAY = '2026-01-01';

/** Reads a message whole. `themesOf` tells what a text is about. */
export type MessageReader = (reading: Reading, today?: string) => Understanding;

/** Reads a message for search: intent, place, time, trade, roles, themes. Pure. */
export function createMessageReader(
  data: SearchData,
  language: Language,
  listening: Listening,
  { industries, matterNames, speech }: Pick<Knowledge, 'industries' | 'matterNames' | 'speech'>,
  themesOf: (text: string) => readonly ThemeReading[],
): MessageReader {
  const phrases = openPhrases(speech.phrases);
  const readIntent = createIntentReader(data, phrases);
  const readDocument = createDocumentReader(data);
  const people = PEOPLE.flatMap((name) => speech.classes[name] ?? []);
  const matterOf = (text: string): string | null => {
    // Two themes of one family that share the belief between them are one matter.
    const families = new Map<string, number>();
    for (const { id, score } of themesOf(text)) {
      const family = themeFamily(id);
      families.set(family, (families.get(family) ?? 0) + score);
    }
    const [best] = [...families].sort(([, a], [, b]) => b - a);
    return best === undefined || best[1] < CLEAR_THEME ? null : best[0];
  };

  return (reading, today) => {
    const mentions = readPlaces(reading.text, language.gazetteer, language.segmenter);
    const shop = shopPlace(mentions);
    const utterance = listening.read(reading.typed, (today ?? ANY_DAY) as CivilDate);
    const mentioned = utterance.claims.filter(
      ({ whose, denied, mood }) => whose === 'owner' && !denied && mood !== 'hearsay',
    );
    const trade = mentioned.find(({ fact }) => fact === 'trade');
    const themes = themesOf(reading.text);
    const intent = readIntent(reading);
    // Swearing in a question leaves it a question.
    const insults = intent === 'abuse';
    const asks = (themes[0]?.score ?? 0) >= CLEAR_THEME;
    const toPlace = (mention: (typeof mentions)[number]): PlaceReading => ({
      code: mention.code,
      name: mention.name,
      span: reading.span(mention.from, mention.to),
    });
    return {
      text: reading.text,
      place: shop === null ? null : toPlace(shop),
      otherPlaces: mentions.filter((mention) => mention !== shop).map(toPlace),
      time: readTime(reading, today),
      // Somebody of an office: which department leads, what the figures are.
      asksAsAgent: phrases.of('asks-as-an-office').expression.test(reading.text),
      trade: trade === undefined ? null : tradeReading(trade, industries),
      themes,
      facts: factReadings(answersOf(utterance)),
      mentioned: factReadings(mentioned),
      intent: insults && asks ? 'policy' : intent,
      aspects: utterance.requests.flatMap(({ aspect, span }) =>
        aspect !== null && OF_ANY_MATTER.has(aspect) ? [span] : [],
      ),
      ...splitQueries(reading, utterance, { topicOf: matterOf, names: matterNames, people }),
      stretches: stretchesSaid(reading.text),
      document: readDocument(reading.text),
    };
  };
}

/** Where the shop stands and what it sells are told apart. */
const TOLD_APART: ReadonlySet<string> = new Set(['place', 'trade']);

const factReadings = (claims: readonly Claim[]): FactReading[] =>
  claims.flatMap(({ fact, value, span, by }) =>
    TOLD_APART.has(fact) || by === IMPLIED ? [] : [{ fact, value, span }],
  );

const tradeReading = ({ value, span }: Claim, industries: readonly Industry[]): TradeReading => ({
  value: String(value),
  label: industries.find((one) => one.value === value)?.label ?? String(value),
  span,
});

/** Which document a text names, by number or by how people call it. */
type DocumentReader = (text: string) => string | null;

/** Finds the paper that a message names, by title, number or usual name; null when none. */
function createDocumentReader(data: SearchData): DocumentReader {
  const names = Object.entries(data.documents)
    .flatMap(([id, words]) => words.map((word) => ({ id, name: word.toLowerCase() })))
    .sort((a, b) => b.name.length - a.name.length);
  return (text) => names.find(({ name }) => text.includes(name))?.id ?? null;
}

/** 这两样, 俩, 都, 各, 分别: from here on it is asked of all that was named. */
const OF_ALL =
  /(?:这|那)?(?:[两俩仨]|[二三四](?=[样个件条项]))(?:样事?|个|条|件事?|项|种|笔|桩事?)?(?![万千百块元年月天季人家])(?=[^，]*(?:吗|么|咋|怎|哪|多少|几|好多|啥|什么|没|不|冇))|(?:都|各自?|分别)(?=想|要|能|可以|给|有|冇|咋|怎|减|免|补|多少|好多|几|是|按|交|缴|得)|哪[个样条项]/;

/** What stands between the breaks of a message, in normal form. */
const stretchesSaid = (text: string): readonly StretchSaid[] =>
  piecesOf(text).map((piece) => {
    const { text, joined } = piece;
    const asks = ASKING.test(text);
    const mark = asks ? OF_ALL.exec(text) : null;
    if (mark === null) return { text, asks, joined, ofAll: '' };
    // 增值税分别咋交, apart from what it is asked of; 租金同请人两样 ends the list.
    const own = text.slice(0, mark.index);
    const asked = text.slice(mark.index).replace(LEADING, '');
    return { text: joined ? own : '', asks, joined, ofAll: joined ? asked : own + asked };
  });

/** The mark itself asks nothing. */
const LEADING =
  /^(?:(?:这|那)?[两俩仨二三四](?:样事?|个|条|件事?|项|种|笔|桩事?)?|都|各自?|分别|哪[个样条项])+/;
