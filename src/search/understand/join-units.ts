import { themeFamily } from '../../knowledge/theme-family.ts';
import { ASKING, PREDICATE, type Unit } from './query-units.ts';
import type { UnitSigns } from './unit-signs.ts';

/** What is said around a noun that asks for it all the same: 个税减半都帮我看看. */
const AROUND =
  /^(?:我|先|就|想|要|那|店里|员工|的|问|说)+|(?:也|都|全|一起|一道|一并)*(?:帮我|给我|想|要)*(?:问哈|问个|问声|看看|看一?下|问问|问一?下|问清楚|问|查查|查一?下|查|了解了解|了解一?下|了解|讲讲|讲一?下|讲|说说|说一?下|说|介绍一?下|介绍|知道|晓得)$|减半|减免|免税|优惠|补贴|补助|政策|缓缴|缓交|延期|那个|的|这个|呢/g;

/** More characters than these around a noun tell something of it. */
export const AROUND_AT_MOST = 1;

/** A query as it comes together. */
interface Part extends Unit {
  /** families of themes that it is about */
  readonly families: readonly string[];
}

/** 都想问问 says nothing of its own. */
export const isSaying = (words: string): boolean =>
  words.replace(AROUND, '').length > AROUND_AT_MOST;

interface Joined {
  readonly parts: readonly Part[];
  /** with the number of the query before it; -1 where none is */
  readonly beside: readonly { readonly unit: Unit; readonly after: number }[];
}

/** Units that go on about the same matter, or about none, belong together. */
export function join(
  units: readonly Unit[],
  isEach: boolean,
  {
    topicOf,
    isBare,
    asksOfIt,
    tells,
    namesFact,
    placeless,
    isAllTold,
  }: Pick<UnitSigns, 'isBare' | 'asksOfIt' | 'tells' | 'namesFact' | 'placeless'> & {
    readonly topicOf: (unit: Unit) => string | null;
    readonly isAllTold: (unit: Unit) => boolean;
  },
): Joined {
  const parts: Part[] = [];
  const beside: { readonly unit: Unit; readonly after: number }[] = [];
  let lead: Unit[] = [];
  const add = (unit: Unit, families: readonly string[]) => {
    // 退伍的，想要创业补贴: what is read as a fact needs not be sought as well.
    const leading = unit.matter === null ? lead : lead.filter((one) => !isAllTold(one));
    // 执照办下来八个月了，… 到底有没有: what leads to it gives it no name.
    const { matter, noun } = unit;
    parts.push({ ...merged([...leading, unit]), matter, noun, families });
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
    const isOfEntry = unit.entry > 0 && last?.entry === unit.entry;
    if (matter !== null) {
      // 二是我名下一套住房租出去了，增值税咋算: what is told under a number is told for what is asked there.
      if (isOfEntry && asks && last !== undefined && isTale(last)) {
        parts.pop();
        parts.push({
          ...merged([last, ...lead, unit]),
          matter,
          noun: unit.noun,
          families: matter.themes.map(themeFamily),
        });
        lead = [];
        continue;
      }
      // 跟执照地址一致 goes on with what is told.
      const isListed =
        joined && (isNoun(unit) || last !== undefined || lead.at(-1)?.matter != null);
      const isQuery = isEach || asks || announced || isListed || isNoun(unit) || endsNamed(unit);
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
    if (!asks && !announced && !joined && !isOfEntry) {
      lead.push(unit);
      continue;
    }
    if (last !== undefined && (isOfEntry || (asksOfIt(unit) && (!announced || isBare(unit))))) {
      goOn(unit);
      continue;
    }
    // 个税，是不是有减半的优惠; 请问杭州有没有类似的政策
    if (!announced && asksGenerally(placeless(unit))) {
      goOn(unit);
      continue;
    }
    const topic = topicOf(unit);
    const isOwn =
      (asks || announced) && (!isBare(unit) || tells(unit) || (announced && namesFact(unit)));
    if (topic !== null && !isOwn && last?.families.includes(topic) === true) goOn(unit);
    else if (topic !== null && (asks || announced)) add(unit, [topic]);
    // 另外请了两个人有没有补: told of, and asked for by that.
    else if (
      topic === null &&
      asks &&
      announced &&
      (tells(unit) || namesFact(unit)) &&
      last !== undefined
    )
      add(unit, []);
    else if (isBare(unit) || (!asks && !announced)) goOn(unit);
    else beside.push({ unit, after: parts.length - 1 });
  }
  return { parts, beside };
}

/** Asks nothing, and says more than a noun. */
const isTale = ({ text, noun }: Part): boolean =>
  !ASKING.test(text) && text.length - (noun?.length ?? 0) > TALE;

/** So many characters beside a noun tell something. */
const TALE = 3;

/** 是不是有减半的优惠: asks, and names nothing. */
const asksGenerally = (text: string): boolean =>
  text.replace(AROUND, '').replace(GENERAL, '').length <= AROUND_AT_MOST;

const GENERAL =
  /请问|是不是|是否|有没有|有冇|能不能|可不可以|可以|能够?|享受|优惠|减半|减免|补贴|政策|类似|相关|这[种样类]|啥|什么|哪些|多少|吗|么|呢|啊|吧|[有没的了不也都还]/g;

/** 退伍|的, 我|个体户 */
export const PARTICLES = /[的我是了个也在]/g;

/** A noun and hardly more. */
export const isNoun = ({ rest }: Unit): boolean =>
  rest.replace(AROUND, '').length <= AROUND_AT_MOST;

/** 员工从四川回来的路费: what a stretch ends with is asked about, unless it tells of having paid it. */
const endsNamed = ({ text, noun }: Unit): boolean =>
  noun !== null && text.endsWith(noun) && !PREDICATE.test(text.slice(0, -noun.length));

/** Of several units the first that brings up a matter gives its noun. */
export function merged(units: readonly Unit[]): Unit {
  const [first] = units;
  const named = units.find(({ matter }) => matter !== null);
  return {
    text: units.map(({ text }) => text).join('，'),
    from: first?.from ?? 0,
    to: units.at(-1)?.to ?? 0,
    joined: false,
    announced: false,
    entry: units.at(-1)?.entry ?? 0,
    matter: named?.matter ?? null,
    noun: named?.noun ?? null,
    rest: '',
    ofAll: false,
  };
}
