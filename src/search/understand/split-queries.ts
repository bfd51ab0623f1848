import type { MatterName } from '../../knowledge/schema/vocabulary.ts';
import type { Reading } from '../text/reading.ts';
import { type BesidePart, type QueryPart, SPEAKER } from '../understanding.ts';
import { AROUND_AT_MOST, isNoun, isSaying, join, merged, PARTICLES } from './join-units.ts';
import { piecesOf } from './query-pieces.ts';
import { ASKING, type IsTold, type Unit, unitsOf } from './query-units.ts';
import { toldList } from './told-list.ts';
import { type Heard, unitSigns } from './unit-signs.ts';

/** Tells what a text is about: the family of its theme, or null where that is not clear. */
export type TopicOf = (text: string) => string | null;

/** Says that each of what is named is meant: 三样都问问, 一起问了, 这两个. */
const EACH =
  /[两二三四几][样个条件项]?(?:能|可以|会)?(?:都|全|一起|分别|各)|先问.*再问|各(?:给|减|免|补|有|能|要|是)|(?<!人家|大家|人人|别人|他们|邻居|同行|同学|朋友)(都|一起|一块|分别|一条条|逐个|一个个|一样样|全部?)(想|要|帮我|给我)?(问|讲|说|了解|看看|查|减|办|介绍)|这[两二三四几][样个条件项]|我?都想/;

/** 你一条条讲 */
const ONE_BY_ONE = /[两二三四五几](?:件事|样事|桩)|一条条|一个个|一样样|逐个|逐条|一件件/;

/** What is asked of the words of a list, from its first word on. */
const ASKED_OF_ALL = /(?:都|分别|各|能|可不可以|可以|有|是不是|要|会|怎么|如何).*$/;

const MOST = 6;

/**
 * The questions put in one message, each able to stand alone: 房租和社保能不能都减 asks two. What
 * introduces a question (我在柯桥开饭店的) stays with it. A message about one matter is one query. What is
 * asked and names no matter goes with the query before it, or beside them all.
 */
export function splitQueries(
  reading: Reading,
  heard: Heard,
  {
    topicOf,
    names,
    people,
  }: {
    readonly topicOf: TopicOf;
    readonly names: readonly MatterName[];
    readonly people: readonly string[];
  },
): { readonly queries: readonly QueryPart[]; readonly beside: readonly BesidePart[] } {
  const { text } = reading;
  const whole = { text: reading.typed, span: reading.span(0, text.length) };
  const signs = unitSigns(reading, heard);
  const { isTold, tellsTrade, tells } = signs;
  const pieces = piecesOf(text);
  const plain = pieces.flatMap((piece) => unitsOf(piece, names, isTold));
  // 贷款三月到期，社保要交，你一条条讲: what was told is what is asked about.
  const units = ONE_BY_ONE.test(text)
    ? pieces.flatMap((piece) => unitsOf(piece, names, isTold, () => false))
    : plain;
  const parties = splitParties(text, units, (unit) => ASKING.test(unit.text) || unit.ofAll, people);
  if (parties !== null)
    return {
      queries: parties.slice(0, MOST).map(({ units: told, asked, name }) => ({
        text: [...told.map((unit) => unit.text), asked].join('，'),
        span: reading.span(told[0]?.from ?? 0, told.at(-1)?.to ?? 0),
        noun: name ?? SPEAKER,
        isParty: true,
      })),
      beside: [],
    };
  const named = units.filter(({ matter }) => matter !== null);
  // 店租有没有得补，雇人有没有得补，各多少: what asks for itself makes the list, and no story before it.
  const isAskedApart = units.filter((unit) => !unit.ofAll && ASKING.test(unit.text)).length > 1;
  const isEach =
    !isAskedApart && (EACH.test(text) || (named.length > 1 && units.some(({ ofAll }) => ofAll)));
  const { parts, beside } = join(withTails(units, isAskedApart), isEach, {
    topicOf: (unit) =>
      topicOf(withoutFacts(unit, isTold)) ??
      (unit.announced || tells(unit) ? topicOf(unit.text) : null),
    ...signs,
    isAllTold: (unit) =>
      !tellsTrade(unit) &&
      withoutFacts(unit, isTold).replace(PARTICLES, '').length <= AROUND_AT_MOST,
  });
  const toPart = ({ text: words, from, to, noun }: Unit): QueryPart => ({
    text: words,
    span: reading.span(from, to),
    noun,
  });
  const [only] = parts;
  const list = toldList(
    text,
    piecesOf(text.replace(/(?<=[问说讲])[：:]/, '。')).flatMap((piece) =>
      unitsOf(piece, names, isTold, () => false),
    ),
    topicOf,
  );
  // What is only told is a query where that makes more of them, each by its noun.
  const isNamedThrough = list?.items.every((item) => item.some(({ matter }) => matter !== null));
  const isMore = (list?.items.length ?? 0) > parts.length && isNamedThrough === true;
  const listed = parts.length < 2 || isMore ? list : null;
  if (listed !== null)
    return {
      queries: listed.items.slice(0, MOST).map((item) => {
        const part = merged(item);
        const isAsked = ASKING.test(item.at(-1)?.text ?? '');
        return toPart({ ...part, text: isAsked ? part.text : `${part.text}，${listed.tail}` });
      }),
      beside: [],
    };
  return {
    queries:
      parts.length < 2
        ? [{ ...whole, noun: only?.noun ?? null }]
        : parts.slice(0, MOST).map(toPart),
    beside: beside.map(({ unit, after }) => ({
      ...toPart(unit),
      after,
      ...(unit.announced ? { isAnnounced: true as const } : {}),
    })),
  };
}

/** The words of a unit without what they tell of the owner: 小规模也有吗 asks nothing of small tax. */
function withoutFacts({ text, from }: Unit, isTold: IsTold): string {
  return [...text].filter((_, at) => !isTold(from + at, from + at + 1)).join('');
}

/**
 * 房租|和|社保能不能都减: what is asked of the last of a list is asked of each.
 * @param isAskedApart whether what is asked for asks for itself, and what is only told is a story
 */
function withTails(units: readonly Unit[], isAskedApart: boolean): readonly Unit[] {
  const last = units.at(-1);
  const common = units.find(({ ofAll, text }) => ofAll && isSaying(text))?.text ?? '';
  let tail = last?.ofAll === true ? common : '';
  let follows = false;
  return units
    .toReversed()
    .map((unit) => {
      const { text, ofAll, joined, matter } = unit;
      const asking = ofAll ? null : ASKING.exec(text);
      const isListed = follows;
      follows = joined;
      if (asking !== null) {
        tail = ASKED_OF_ALL.exec(text.slice(1))?.[0] ?? text.slice(asking.index);
        // 租铺有没有补，请人有没有补，各多少
        return !FIGURE.test(common) ? unit : { ...unit, text: `${text}，${common}` };
      }
      if (matter === null) return unit;
      const ofEach = isAskedApart ? '' : common;
      const added = isListed && isNoun(unit) && isSaying(tail) ? tail : ofEach;
      return added === '' || text.endsWith(added) ? unit : { ...unit, text: text + added };
    })
    .toReversed();
}

/** What figure is asked for of each. */
const FIGURE = /多少|几|好多|怎|咋|哪天|啥时|什么时候/;

/** 两头各有什么优惠: something is asked for each of the people told of. */
const PARTIES =
  /(?:这|那)?两(?:头|边|家|人|个人|口子)|俩人|我们俩|我俩|咱俩|他俩|各自?(?=有|能|免|减|享|是|可|怎|要|给)|分别/g;
/** 都要交多少税, asked of people and of no matter in particular. */
const ALL = /都(?=要|能|有|可以|怎|交|免|减|算|享)/;
/** A matter of so many topics is none in particular: 税. */
const BROAD = 3;

/** What belongs to one of the parties and stands for that party. */
const PREMISES = '公司|厂子|工厂|厂|店里|店|铺子|单位';

/** 有什么优惠 asks for nothing in particular: of what is told of one, less tax comes first. */
const VAGUE =
  /^(?:都|各|又|还)?(?:有|能|可以)?(?:什么|啥|哪些)?(?:优惠|照顾|好处|政策|扶持|帮扶|说法|减免)?(?:吗|么|没|不|没有|呢)?$/;
const LESS_TAX = '能减税吗';

/** What one of several people tells, with what is asked for each. */
interface Party {
  readonly units: readonly Unit[];
  /** what is asked, put to the words of the party */
  readonly asked: string;
  /** how the party is named: 我弟, 我那公司; null where it is the speaker */
  readonly name: string | null;
}

/**
 * The people of a message that tells of several and asks for each of them; null for any other message.
 * @param people words for a person beside the speaker
 */
function splitParties(
  text: string,
  units: readonly Unit[],
  asks: (unit: Unit) => boolean,
  people: readonly string[],
): readonly Party[] | null {
  PARTIES.lastIndex = 0;
  const isAll =
    units.some((unit) => asks(unit) && ALL.test(unit.text)) &&
    units.every(({ matter }) => matter === null || matter.themes.length >= BROAD);
  if (!(PARTIES.test(text) || isAll) || units.some((unit) => unit.matter !== null && !asks(unit)))
    return null;
  const asked = units
    .filter(asks)
    .map((unit) => unit.text.replace(PARTIES, ''))
    .join('，');
  const names = [...people].sort((a, b) => b.length - a.length).join('|');
  const person = new RegExp(`^(?:我|俺|咱|我们)?(?:家)?(?:那|这)?个?(?:${names}|${PREMISES})`);
  const parties: { units: Unit[]; name: string | null }[] = [];
  for (const unit of units.filter((one) => !asks(one) && !one.ofAll)) {
    const name = person.exec(unit.text)?.[0] ?? null;
    // 公司招了两个人 … 我们账上没钱了 is one party.
    const begins = name !== null || /^(?:我|俺|咱)(?!们)/.test(unit.text);
    const last = parties.at(-1);
    if (begins || last === undefined) parties.push({ units: [unit], name });
    else last.units.push(unit);
  }
  return parties.length < 2 || parties.every(({ name }) => name === null)
    ? null
    : parties.map((party) => ({ ...party, asked: VAGUE.test(asked) ? LESS_TAX : asked }));
}
