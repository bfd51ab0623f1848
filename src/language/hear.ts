import type { CivilDate } from '../knowledge/civil-date.ts';
import type { FunctionWords } from './clauses/function-words.ts';
import type { Reading } from './clauses/is-question.ts';
import { readMarks } from './clauses/marks.ts';
import { piecesOf } from './clauses/pieces.ts';
import type { FoundClaim, FrameReader } from './frames/frame-reader.ts';
import type { LanguageTools } from './language.ts';
import { createLattice, type LatticeParts } from './lattice/lattice.ts';
import type { Vocabulary } from './lattice/vocabulary.ts';
import { parseNumeral } from './quantities/numerals/parse-numeral.ts';
import { takenBack } from './quantities/taken-back.ts';
import type { Quantity } from './utterance.ts';

/** What a message says by itself, whatever the talk was about before. */
export interface Heard {
  readonly typed: string;
  readonly on: CivilDate;
  readonly year: number | undefined;
  /** whether a day is said without its year */
  readonly turnsOnYear: boolean;
  readonly form: ReturnType<LanguageTools['normalForm']>;
  readonly quantities: readonly Quantity[];
  readonly places: ReturnType<LanguageTools['places']>;
  readonly reading: Reading;
  readonly told: readonly FoundClaim[];
}

/** @param year of a day that is said without one */
export type Hearing = (typed: string, on: CivilDate, year: number | undefined) => Heard;

interface HearingParts {
  readonly tools: LanguageTools;
  readonly vocabulary: Vocabulary;
  readonly functions: FunctionWords;
  readonly slotsOf: LatticeParts['slotsOf'];
  readonly readFrames: FrameReader;
}

/** A day that is said without its year, in the year that is talked about. */
function inYear(quantity: Quantity, year: number | undefined): Quantity {
  return year === undefined || quantity.kind !== 'date' || !quantity.yearAssumed
    ? quantity
    : { ...quantity, date: `${year}${quantity.date.slice(4)}` as CivilDate };
}

/** 社保？没交: what the speaker asks himself is a topic; as long as before. */
const withTopics = (text: string): string => text.replace(TOPIC_ASKED, '$1，');
const TOPIC_ASKED =
  /((?:^|[。！!；;，,\s])[\u4e00-\u9fff]{1,4})[?？](?=没[^有]|没有|有啊|有的|有[，,]|不|都|早)/g;

/** 兰州|拉面 is a dish, and 开沙县 names one. */
function isInWord(
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  vocabulary: Vocabulary,
): boolean {
  if (/[开卖吃]$/.test(text.slice(0, start)) && vocabulary.classesOf(text.slice(start, end)))
    return true;
  return vocabulary.wordsAt(text, start).some(({ word }) => start + word.length > end);
}

/**
 * Hears messages. The last one is kept: a turn understands it by itself, then reads it with what the talk
 * knows.
 */
export function createHearing({
  tools,
  vocabulary,
  functions,
  slotsOf,
  readFrames,
}: HearingParts): Hearing {
  let last: Heard | null = null;
  return (typed, on, year) => {
    if (last?.typed === typed && last.on === on && (last.year === year || !last.turnsOnYear))
      return last;
    const form = tools.normalForm(typed);
    const text = withTopics(form.text);
    const said = eachTime(text, takenBack(text, tools.quantities(text, on)));
    const quantities = said.map((quantity) => inYear(quantity, year));
    const atoms = quantities.map((quantity) => ({
      from: quantity.span.start,
      to: quantity.span.end,
      quantity,
    }));
    const places = tools.places(text).filter((place) => !isInWord(place.span, text, vocabulary));
    const placeAtoms = places.map(({ span, code }) => ({
      from: span.start,
      to: span.end,
      place: code,
    }));
    const lattice = createLattice(text, atoms, placeAtoms, {
      vocabulary,
      cut: tools.cut,
      whole: functions.whole,
      slotsOf,
    });
    const marks = readMarks(lattice, functions);
    const reading: Reading = { lattice, marks, pieces: piecesOf(text) };
    const told = readFrames(reading, on);
    const turnsOnYear = said.some((one) => one.kind === 'date' && one.yearAssumed);
    last = { typed, on, year, turnsOnYear, form, quantities, places, reading, told };
    return last;
  };
}

/** What is counted before a sum that is each one's: 两单，都是|900, 三单每单|五百, 一天跑两趟 一趟|600. */
const EACH =
  /([2-9两二俩三四五六七八九十]|[1-9]\d)(单|趟|笔|回|场|桌|票)[^，,。\d每各都一]{0,2}[，,\s]*(?:都是|都|分别是?|各是?|各收|(?:每|一)\2)(?:收|是|要|卖|挣)?\s*$/;

/** The sums with those said of each of several taken together: 两单，都是900 comes to 1800. */
export function eachTime(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((quantity) => {
    const isSum =
      quantity.kind === 'money' || (quantity.kind === 'number' && quantity.unit === null);
    const counted = isSum ? EACH.exec(text.slice(0, quantity.span.start)) : null;
    if (!isSum || counted === null) return quantity;
    const count = countOf(counted[1]);
    const { range } = quantity;
    const whole = {
      ...range,
      low: range.low === null ? null : range.low * count,
      high: range.high === null ? null : range.high * count,
    };
    return { span: quantity.span, kind: 'money', range: whole, per: null };
  });
}

const countOf = (said = ''): number => parseNumeral(said.replace('俩', '两'), 0)?.low ?? 1;
