import type { MatterName } from '../../knowledge/schema/vocabulary.ts';
import { themeFamily } from '../../knowledge/theme-family.ts';
import type { Reading } from '../text/reading.ts';
import { type BesidePart, type QueryPart, SPEAKER } from '../understanding.ts';
import { piecesOf } from './query-pieces.ts';
import { ASKING, type IsTold, PREDICATE, type Unit, unitsOf } from './query-units.ts';
import { splitParties } from './split-parties.ts';
import { toldList } from './told-list.ts';
import { type Heard, unitSigns } from './unit-signs.ts';

/** Tells what a text is about: the family of its theme, or null where that is not clear. */
export type TopicOf = (text: string) => string | null;

/** Says that each of what is named is meant: 三样都问问, 一起问了, 这两个. */
const EACH =
  /[两二三四几][样个条件项]?(?:能|可以|会)?(?:都|全|一起|分别|各)|先问.*再问|各(?:给|减|免|补|有|能|要|是)|(都|一起|一块|分别|一条条|逐个|一个个|一样样|全部?)(想|要|帮我|给我)?(问|讲|说|了解|看看|查|减|办|介绍)|这[两二三四几][样个条件项]|我?都想/;
/** 你一条条讲 */
const ONE_BY_ONE = /[两二三四五几](?:件事|样事|桩)|一条条|一个个|一样样|逐个|逐条|一件件/;
/** What is asked of the words of a list, from its first word on. */
const ASKED_OF_ALL = /(?:都|分别|各|能|可不可以|可以|有|是不是|要|会|怎么|如何).*$/;
/** What is said around a noun that asks for it all the same: 个税减半都帮我看看. */
const AROUND =
  /^(?:我|先|就|想|要|那|店里|员工|的|问|说)+|(?:也|都|全|一起|一道|一并)*(?:帮我|给我|想|要)*(?:问哈|问个|问声|看看|看一?下|问问|问一?下|问清楚|问|查查|查一?下|查|了解了解|了解一?下|了解|讲讲|讲一?下|讲|说说|说一?下|说|介绍一?下|介绍|知道|晓得)$|减半|减免|免税|优惠|补贴|补助|政策|缓缴|缓交|延期|那个|的|这个|呢/g;
/** More characters than these around a noun tell something of it. */
const AROUND_AT_MOST = 1;
const MOST = 6;
/** A query as it comes together. */
interface Part extends Unit {
  /** families of themes that it is about */
  readonly families: readonly string[];
}

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
  const { isTold, tellsTrade, tells, asksOfIt, isBare } = unitSigns(reading, heard);
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
  const isEach = EACH.test(text) || (named.length > 1 && units.some(({ ofAll }) => ofAll));
  const { parts, beside } = join(withTails(units), isEach, {
    topicOf: (unit) =>
      topicOf(withoutFacts(unit, isTold)) ??
      (unit.announced || tells(unit) ? topicOf(unit.text) : null),
    isBare,
    asksOfIt,
    tells,
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

/** 房租|和|社保能不能都减: what is asked of the last of a list is asked of each. */
function withTails(units: readonly Unit[]): readonly Unit[] {
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
        return unit;
      }
      if (matter === null) return unit;
      const added = isListed && isNoun(unit) && isSaying(tail) ? tail : common;
      return added === '' || text.endsWith(added) ? unit : { ...unit, text: text + added };
    })
    .toReversed();
}

/** 都想问问 says nothing of its own. */
const isSaying = (words: string): boolean => words.replace(AROUND, '').length > AROUND_AT_MOST;

interface Joined {
  readonly parts: readonly Part[];
  /** with the number of the query before it; -1 where none is */
  readonly beside: readonly { readonly unit: Unit; readonly after: number }[];
}

/** Units that go on about the same matter, or about none, belong together. */
function join(
  units: readonly Unit[],
  isEach: boolean,
  {
    topicOf,
    isBare,
    asksOfIt,
    tells,
    isAllTold,
  }: {
    readonly topicOf: (unit: Unit) => string | null;
    readonly isBare: (unit: Unit) => boolean;
    readonly asksOfIt: (unit: Unit) => boolean;
    readonly tells: (unit: Unit) => boolean;
    readonly isAllTold: (unit: Unit) => boolean;
  },
): Joined {
  const parts: Part[] = [];
  const beside: { readonly unit: Unit; readonly after: number }[] = [];
  let lead: Unit[] = [];
  const add = (unit: Unit, families: readonly string[]) => {
    // 退伍的，想要创业补贴: what is read as a fact needs not be sought as well.
    const leading = unit.matter === null ? lead : lead.filter((one) => !isAllTold(one));
    parts.push({ ...merged([...leading, unit]), families });
    lead = [];
  };
  const goOn = (unit: Unit) => {
    const last = parts.pop();
    if (last === undefined) lead.push(unit);
    else {
      parts.push({ ...merged([last, ...lead, unit]), families: last.families });
      lead = [];
    }
  };
  for (const unit of units) {
    if (unit.ofAll) continue;
    const { matter, text, announced, joined } = unit;
    const asks = ASKING.test(text);
    const last = parts.at(-1);
    if (matter !== null) {
      const isQuery = isEach || asks || announced || joined || isNoun(unit) || endsNamed(unit);
      if (parts.some((part) => part.matter === matter)) {
        if (last?.matter === matter) goOn(unit);
      } else if (isQuery) {
        // 房租电费两头压着: the first of a list is asked about as the second is.
        const before = joined ? lead.at(-1) : undefined;
        const listed = before !== undefined && before.matter !== null ? before : null;
        if (listed?.matter) {
          lead = lead.slice(0, -1);
          add(listed, listed.matter.themes.map(themeFamily));
        }
        add(unit, matter.themes.map(themeFamily));
      } else lead.push(unit);
      continue;
    }
    const isOfEntry = unit.entry > 0 && last?.entry === unit.entry;
    if (!asks && !announced && !joined && !isOfEntry) {
      lead.push(unit);
      continue;
    }
    if (last !== undefined && (isOfEntry || (asksOfIt(unit) && (!announced || isBare(unit))))) {
      goOn(unit);
      continue;
    }
    const topic = topicOf(unit);
    const isOwn = (asks || announced) && (!isBare(unit) || tells(unit));
    if (topic !== null && !isOwn && last?.families.includes(topic) === true) goOn(unit);
    else if (topic !== null && (asks || announced)) add(unit, [topic]);
    // 另外请了两个人有没有补: told of, and asked for by that.
    else if (topic === null && asks && announced && tells(unit) && last !== undefined)
      add(unit, []);
    else if (isBare(unit) || (!asks && !announced)) goOn(unit);
    else beside.push({ unit, after: parts.length - 1 });
  }
  return { parts, beside };
}

/** 退伍|的, 我|个体户 */
const PARTICLES = /[的我是了个也在]/g;

/** A noun and hardly more. */
const isNoun = ({ rest }: Unit): boolean => rest.replace(AROUND, '').length <= AROUND_AT_MOST;

/** 员工从四川回来的路费: what a stretch ends with is asked about, unless it tells of having paid it. */
const endsNamed = ({ text, noun }: Unit): boolean =>
  noun !== null && text.endsWith(noun) && !PREDICATE.test(text.slice(0, -noun.length));

/** Of several units the first that brings up a matter gives its noun. */
function merged(units: readonly Unit[]): Unit {
  const [first] = units;
  const named = units.find(({ matter }) => matter !== null);
  return {
    text: units.map(({ text }) => text).join('，'),
    from: first?.from ?? 0,
    to: units.at(-1)?.to ?? 0,
    joined: false,
    announced: false,
    entry: first?.entry ?? 0,
    matter: named?.matter ?? null,
    noun: named?.noun ?? null,
    rest: '',
    ofAll: false,
  };
}
