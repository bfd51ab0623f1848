import type { Aspect, Utterance } from '../../language/utterance.ts';
import { withoutWords } from '../../language/words.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../understanding.ts';
import type { IsTold, Unit } from './query-units.ts';

/** What was heard in a message, as far as it tells what its units are. */
export type Heard = Pick<Utterance, 'claims' | 'requests' | 'unread'>;

/** So much longer than a noun is what tells something of it. */
const BEYOND = 2;
/** A phone asked for in so few characters is nobody's in particular. */
const PHONE = 8;

/** What may be asked of a matter of its own, and not only of the one before. */
const OF_MATTER: ReadonlySet<Aspect> = new Set(['whether', 'amount', 'holds', 'calculation']);
/** 环保税, 残保金: what a query is named by, whether or not the papers know it. */
const NAME = /^[\u4e00-\u9fff]{1,6}(?:税|费|险|金|补贴|补助|贷款?|贴息|券)(?:呢|的事|怎么说)?$/;

/** What a unit of a message is, by what was heard in it. */
export interface UnitSigns {
  readonly isTold: IsTold;
  /** what one does tells which case of a matter is meant */
  readonly tellsTrade: (unit: Unit) => boolean;
  /** 请了两个人补多少: what is told may be what is asked about */
  readonly tells: (unit: Unit) => boolean;
  /** 报税时填什么表 asks of what was named; 能不能晚点还 may ask for something else */
  readonly asksOfIt: (unit: Unit) => boolean;
  /** 还有雇人有没有得补: a fact of the owner is spoken of, told or asked about */
  readonly namesFact: (unit: Unit) => boolean;
  /** its words without the places they name */
  readonly placeless: (unit: Unit) => string;
  /** it names no matter of its own */
  readonly isBare: (unit: Unit) => boolean;
}

/** Tells of each unit what it is, by where in the message claims and requests stand and what was left unread. */
export function unitSigns(reading: Reading, { claims, requests, unread }: Heard): UnitSigns {
  const facts = claims.filter(({ mood }) => mood === 'fact');
  const isTold: IsTold = (from, to) => {
    const { start, end } = reading.span(from, to);
    // A noun that tells something by itself (执照到期) is named all the same.
    const least = Math.max(end - start, 1) + (to - from > 1 ? BEYOND : 0);
    return facts.some(
      ({ span }) => span.start < end && start < span.end && span.end - span.start >= least,
    );
  };
  const tellsTrade = (unit: Unit) => {
    const { start, end } = reading.span(unit.from, unit.to);
    return facts.some(({ fact, span }) => fact === 'trade' && span.start < end && start < span.end);
  };
  const tells = (unit: Unit) => {
    const { start, end } = reading.span(unit.from, unit.to);
    return facts.some(
      ({ span, certainty }) => certainty === 'certain' && span.start >= start && span.end <= end,
    );
  };
  const asksOfIt = (unit: Unit) => {
    const { start, end } = reading.span(unit.from, unit.to);
    return requests.some(
      ({ span, aspect }) =>
        span.start >= start && span.end <= end && aspect !== null && !OF_MATTER.has(aspect),
    );
  };
  const isBare = (unit: Unit) => {
    // 还有环保税: a query by its name alone.
    if (unit.announced && NAME.test(unit.text) && !isTold(unit.from, unit.to)) return false;
    const { start, end } = reading.span(unit.from, unit.to);
    const isWithin = ({ span }: { readonly span: Span }) => span.start >= start && span.end <= end;
    const asked = requests.filter(isWithin);
    // 电话给我一个 belongs to what it is asked with.
    if (asked.some(({ aspect }) => aspect === 'phone') && unit.text.length <= PHONE) return true;
    if (asked.length > 0) return asked.every(({ subject }) => subject.kind !== 'named');
    return !unread.some((span) => isWithin({ span }));
  };
  const claimsIn = (unit: Unit) => {
    const { start, end } = reading.span(unit.from, unit.to);
    return claims.filter(({ span }) => span.start >= start && span.end <= end);
  };
  const namesFact = (unit: Unit) => claimsIn(unit).some(({ fact }) => fact !== 'place');
  const placeless = (unit: Unit) =>
    claimsIn(unit)
      .filter(({ fact }) => fact === 'place')
      .reduce((text, { span }) => withoutWords(text, span.text, ''), unit.text);
  return { isTold, tellsTrade, tells, namesFact, placeless, asksOfIt, isBare };
}
