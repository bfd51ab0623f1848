import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Statement } from '../../knowledge/schema/statement.ts';
import { textOf, type Words } from '../../language/words.ts';
import type { Block } from '../block.ts';
import { listedWords, notListedWords } from '../wording/aspect-words.ts';
import { asked } from './aspects/asked.ts';
import { statementsOn } from './aspects/statements.ts';
import type { Matter } from './matter.ts';

/** What is asked beside the thing named, at its ends. */
const BEFORE =
  /^(?:那么?|请问|还有|这个|这里|里面|是不是|有没有|包不包括|含不含|包括|包含|含|算不算|属于|连|有|我|的)+/;
const AFTER =
  /(?:在不在|包不包括|包不包含|含不含|属不属于|有没有|也|都|还|是不是|算不算|算|在|属于|包括|包含|呢|吗|么|嘛|不|没有?|吧|里面|里头|里边|在内|里|内|的|减|免|交|，|？|\?|。)+$/;

/** 在, 不含, 不在: how a list speaks of one thing. */
const LEFT_OUT = /不含|不包括|除外|没有|没列|以外/;
const NOT_IN = /^[^，。；（]*(?:不在|不减|不免|不算|没列|没写|除外|不包括)/;

/** What a record's lists say of a thing that is named. */
interface Listed {
  readonly name: string;
  readonly list: Statement;
  /** null: it is of their kind and on none of them */
  readonly isIn: boolean | null;
}

/**
 * 印花税在里面不, 车船税呢: whether the record's list holds what is named. What is none of its kind is not
 * said to be left out: null.
 */
export function findListed(said: Words | string, measure: Measure): Listed | null {
  const name = textOf(said).replace(BEFORE, '').replace(AFTER, '');
  if ([...name].length < 2 || [...name].length > LONGEST || ASKS.test(name)) return null;
  const lists = statementsOn('members', measure);
  const holder = lists.find(({ text }) => text.includes(name));
  if (holder !== undefined) {
    const at = holder.text.indexOf(name);
    const before =
      holder.text
        .slice(0, at)
        .split(/[、，。；：（]/)
        .at(-1) ?? '';
    const isIn = !LEFT_OUT.test(before) && !NOT_IN.test(holder.text.slice(at + name.length));
    return { name, list: holder, isIn };
  }
  const kind = name.at(-1) ?? '';
  const list = lists.find(({ text }) => text.includes('、') && text.split(kind).length > ALIKE);
  return list === undefined || !KINDS.test(kind) || NO_KIND.test(name)
    ? null
    : { name, list, isIn: null };
}

/** The same as an answer. */
export function answerListed(said: Words | string, matter: Matter): readonly Block[] | null {
  const listed = findListed(said, matter.measure);
  if (listed === null) return null;
  const { name, list, isIn } = listed;
  const words =
    isIn === null ? notListedWords(name, list.text) : listedWords(name, isIn, list.text);
  return [asked('included', matter, words, of(list.locator))];
}

const LONGEST = 8;

/** A list speaks of a kind of thing that so many of its members end with. */
const ALIKE = 2;
const KINDS = /[税费业险]/;
/** What one does, and no kind of trade: 大专毕业 */
const NO_KIND = /(?:毕|营|开|失|就|歇|创|转|停|作|物|企)业$/;

/** What holds words of a question names no thing. */
const ASKS = /谁|什么|怎么|多少|哪|能|可以|为|啥|^[一二两三四五六七八九十几]+[税费种类]/;

const of = (locator: string | undefined) => (locator === undefined ? {} : { locator });
