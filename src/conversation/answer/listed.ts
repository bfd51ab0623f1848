import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Statement } from '../../knowledge/schema/statement.ts';
import { quoted, type Words } from '../../language/words.ts';
import type { Block } from '../block.ts';
import { listedWords, notListedWords } from '../wording/aspect-words.ts';
import { asked } from './aspects/asked.ts';
import { statementsOn } from './aspects/statements.ts';
import type { Matter } from './matter.ts';

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
export function findListed(said: Words, measure: Measure): Listed | null {
  const thing = said.without('before-a-thing').without('behind-a-thing');
  if (thing.length < 2 || thing.length > LONGEST || thing.says('asks-of-no-thing')) return null;
  const name = quoted(thing);
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
  const kind = thing.part('of-a-kind', 'kind');
  if (kind === null || thing.says('no-kind-of-trade')) return null;
  const list = lists.find(
    ({ text }) => text.includes('、') && text.split(quoted(kind)).length > ALIKE,
  );
  return list === undefined ? null : { name, list, isIn: null };
}

/** The same as an answer. */
export function answerListed(said: Words, matter: Matter): readonly Block[] | null {
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

const of = (locator: string | undefined) => (locator === undefined ? {} : { locator });
