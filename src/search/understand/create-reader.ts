import type { Knowledge } from '../../knowledge/knowledge.ts';
import { themeFamily } from '../../knowledge/theme-family.ts';
import type { Language } from '../open-language.ts';
import { readPlaces, shopPlace } from '../places/read-places.ts';
import type { SearchData } from '../search-data.ts';
import type { Reading } from '../text/reading.ts';
import type { PlaceReading, Span, ThemeReading, Understanding } from '../understanding.ts';
import { createDocumentReader } from './read-document.ts';
import { createFactReader } from './read-facts.ts';
import { readRoles } from './read-roles.ts';
import { readStaffOrigin } from './read-staff-origin.ts';
import { readTime } from './read-time.ts';
import { createTradeReader } from './read-trade.ts';
import { createWishReader } from './read-wish.ts';
import { splitWishes } from './split-wishes.ts';

/** A theme this likely is what the message is about. */
const CLEAR_THEME = 0.35;

/** Reads a message whole. `themesOf` tells what a text is about. */
export type MessageReader = (reading: Reading, today?: string) => Understanding;

export function createMessageReader(
  data: SearchData,
  knowledge: Knowledge,
  language: Language,
  themesOf: (text: string) => readonly ThemeReading[],
): MessageReader {
  const readWish = createWishReader(data);
  const readTrade = createTradeReader(knowledge.industries);
  const readFacts = createFactReader(data, knowledge.facts);
  const readDocument = createDocumentReader(data);
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
    const roles = readRoles(reading);
    const letting = roles.some(({ role }) => role === 'landlord');
    const facts = readFacts(reading).filter(({ fact }) => belongs(fact, shop?.code ?? null));
    const origin = readStaffOrigin(reading, mentions, shop?.code ?? null);
    const themes = themesOf(reading.text);
    const wish = readWish(reading);
    // Swearing in a question leaves it a question.
    const insults = wish === 'abuse';
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
      roles,
      trade: letting ? null : readTrade(reading),
      themes,
      facts:
        origin === null ? facts : [...facts.filter(({ fact }) => fact !== origin.fact), origin],
      wish: insults && asks ? 'policy' : wish,
      wishes: splitWishes(reading, matterOf),
      negations: negationsOf(reading),
      document: readDocument(reading.text),
    };
  };
}

/** The listed landlord groups are Shaoxing's: another town's 城投 is none of them. */
function belongs(fact: string, place: string | null): boolean {
  return fact !== 'landlord_group' || place === null || place.startsWith('3306');
}

const NEGATION = /不是|没有|不在|不用|没|未|别(?!人|的|处)/g;

function negationsOf(reading: Reading): Span[] {
  return [...reading.text.matchAll(NEGATION)].map((match) =>
    reading.span(match.index, match.index + match[0].length),
  );
}
