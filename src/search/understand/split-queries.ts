import type { MatterName } from '../../knowledge/schema/vocabulary.ts';
import type { Reading } from '../text/reading.ts';
import { type BesidePart, type QueryPart, SPEAKER } from '../understanding.ts';
import { AROUND_AT_MOST, isNoun, isSaying, join, merged, PARTICLES } from './join-units.ts';
import { piecesOf } from './query-pieces.ts';
import { ASKING, type IsTold, type Unit, unitsOf } from './query-units.ts';
import { splitParties } from './split-parties.ts';
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
