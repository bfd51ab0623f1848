import { themeFamily } from '../../knowledge/theme-family.ts';
import { ASKING, type Unit } from './query-units.ts';

/** 三件事一道问, 分别有啥照顾, 挨个说说, ①: what the message tells is a list of what is asked about. */
const OF_LIST =
  /(?:这|那)?[两二三四五六仨几](?:件事?|样事?|桩事?|条|项|头|块|个事|个问题|种)(?=一[道起块]|都|各|分别|想|要|请|帮|给|怎|具体|到底|能|有|[：:，,。\s]|$)|分别(?=有|能|可|怎|咋|是|找|给|减|免|补|该)|各(?:自|有|能|可以|怎么|是什么|减|免|补|给)|挨(?:个|着)|逐[个条项]|一(?:条条|个个|样样|件件|项项)|(?:一起|一道|一块儿?|一并|(?<!人家|大家|人人|别人|他们|邻居|同行|同学|朋友)都)(?:跟我|给我|帮我)?(?:讲|说|问|看|答)|①/;

/** 三件事一道问, 一起跟我讲: says how it is asked and nothing of its own. */
const CHATTER =
  /^(?:我|就|先|想|老板|你好|您好)*(?:有)?[两二三四五六几]?(?:件事?|样事?|桩事?|个事|个问题)?(?:一[道起块并]|都|全)?(?:想|要|请)?(?:跟我|给我|帮我)?(?:问|讲|说|看|答)?(?:一?下|问|说|讲|慢点|清楚)?$/;

/** What is asked where nothing but the things are told. */
const PLAIN_TAIL = '能减吗';

/** The units of one thing of the list. */
export type Listed = readonly Unit[];

/**
 * 房租一月三千；两个伙计交社保；贷款到期了。三样分别有啥照顾: what is told, parted where another matter begins, by
 * its noun or by its topic. Null where the message asks for no list, or tells of one matter only.
 * @param topicOf family of the topic of a text; null where it is not clear
 */
export function toldList(
  text: string,
  units: readonly Unit[],
  topicOf: (text: string) => string | null,
): { readonly items: readonly Listed[]; readonly tail: string } | null {
  if (!OF_LIST.test(text)) return null;
  const items: { units: Unit[]; families: readonly string[] }[] = [];
  let lead: Unit[] = [];
  for (const unit of units) {
    if (unit.ofAll || CHATTER.test(unit.text)) continue;
    const isOwn = unit.matter !== null || begins(unit, text);
    const families = isOwn ? familiesOf(unit, topicOf) : [];
    const last = items.at(-1);
    const isLead = last === undefined || lead.length > 0 || opensRemark(unit, text);
    if (families.length === 0 && isLead) lead.push(unit);
    else if (
      last !== undefined &&
      (families.length === 0 || families.some((family) => last.families.includes(family)))
    )
      last.units.push(unit);
    else {
      items.push({ units: [...lead, unit], families });
      lead = [];
    }
  }
  const tail = units
    .find(({ ofAll, text: words }) => ofAll && ASKING.test(words))
    ?.text.replace(/^(?:分别|各自?|都)/, '');
  return items.length < 2
    ? null
    : { items: items.map((item) => item.units), tail: tail ?? PLAIN_TAIL };
}

/** 房东(私人的)的房租: a remark in brackets stands between a word and what it goes with. */
const opensRemark = ({ text: words, to }: Unit, text: string): boolean =>
  words.length < SHORTEST && /^[（(]/.test(text.slice(to));

/** What has no noun may still be another matter where a sentence begins, or where it asks. */
function begins({ text: words, from }: Unit, text: string): boolean {
  if (words.length < SHORTEST) return false;
  const before = text.slice(0, from).trimEnd();
  return (
    before === '' || /[。；;！!？?：:①-⑨\n]$|还有|另外/.test(before.slice(-2)) || ASKING.test(words)
  );
}

/** Shorter words name no matter. */
const SHORTEST = 4;

function familiesOf(
  { matter, text }: Unit,
  topicOf: (text: string) => string | null,
): readonly string[] {
  if (matter !== null && matter.themes.length > 0) return matter.themes.map(themeFamily);
  const topic = topicOf(text);
  return topic === null ? [] : [topic];
}
