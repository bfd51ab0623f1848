import type { CivilDate } from '../../../knowledge/civil-date.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { positionIn, type Words } from '../../../language/words.ts';
import { type Table, tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import { measuresById, yearOf } from '../../lookup.ts';
import type { ConversationState } from '../../state.ts';
import { calledBy } from './called-by.ts';

/** One of the matters spoken of, pointed at where a message begins. */
export interface Pointed {
  readonly measure: Measure;
  /** what is said of it; empty where it is only pointed at */
  readonly rest: Words;
}

/**
 * 自家苞米那条呢, 铺租嗰个社保要几个月, 后一个找谁, 另外那个: the measure of the table that a message begins with, by its
 * place in the list or by what it is called. Null where it begins with none, or with what is in hand.
 */
export function pointedAt(state: ConversationState, words: Words, deps: Deps): Pointed | null {
  const table = tableOf(state, deps);
  if (table.all.length === 0) return null;
  const timed = ofTime(words, table, deps);
  if (timed !== null) return timed;
  const rest = words.part(POINTS, 'rest');
  if (rest === null) return nameFirst(words, table, deps);
  const measure = measureAt(words, table, state, deps);
  const isHand = table.hand.length === 1 && table.hand[0] === measure;
  return measure === null || isHand ? null : { measure, rest };
}

const POINTS = 'points-and-asks';

/**
 * 当年那个到几月, 22年那条呢, 现在这个找谁: of those told of the same matter the one of that time, the earlier or the later
 * paper. Null where no two times lie side by side, or that is what is in hand.
 */
function ofTime(words: Words, { hand, all }: Table, deps: Deps): Pointed | null {
  const part = (name: string): Words | null => words.part(AT_A_TIME, name);
  const rest = part('rest');
  if (rest === null) return null;
  const yearOfPaper = (measure: Measure): number => yearOf(measure, deps) ?? 0;
  const ofMatter = all.filter(({ themes }) => hand.some((one) => one.themes[0] === themes[0]));
  const byYear = ofMatter.toSorted((one, other) => yearOfPaper(one) - yearOfPaper(other));
  const isNow = part('now')?.isEmpty === false;
  // 现在这个呢 asks whether it still holds.
  if (isNow && rest.says('tell-of-it')) return null;
  const isNamed = part('year')?.isEmpty === false;
  const year = isNamed ? deps.search.understand(words, ANY_DAY).time?.year : undefined;
  const measure = isNamed
    ? all.find((one) => yearOfPaper(one) === year)
    : byYear.at(isNow ? LATEST : EARLIEST);
  const isOneTime = !isNamed && new Set(byYear.map(yearOfPaper)).size < 2;
  const isHand = hand.length === 1 && hand[0] === measure;
  return measure === undefined || isOneTime || isHand ? null : { measure, rest };
}

const EARLIEST = 0;
const LATEST = -1;
const AT_A_TIME = 'points-at-a-time';

/** 雇人的合计多少: of several asked for at once the one that a message begins by calling so. */
function nameFirst(words: Words, { all, called }: Table, deps: Deps): Pointed | null {
  const [noun, rest] = [words.part(NAMES, 'noun'), words.part(NAMES, 'rest')];
  const asked = all.filter(({ id }) => called.some((one) => one.measure === id));
  if (asked.length < 2 || noun === null || rest === null) return null;
  const measure = calledBy(noun, { all: asked, called }, deps.knowledge);
  return measure === null ? null : { measure, rest };
}

const NAMES = 'points-by-its-name';

function measureAt(
  words: Words,
  table: Table,
  { focus }: ConversationState,
  deps: Deps,
): Measure | null {
  const list = focus?.list ?? [];
  const part = (name: string): Words | null => {
    const taken = words.part(POINTS, name);
    return taken === null || taken.isEmpty ? null : taken;
  };
  const item = part('item');
  const position = item === null ? null : positionIn(item);
  if (position !== null && list.length > 1)
    return byId(position < 0 ? list.at(position) : list[position - 1], deps);
  if (part('other') !== null) {
    const [other, more] = list.filter((id) => !table.hand.some((one) => one.id === id));
    return table.hand.length === 1 && more === undefined ? byId(other, deps) : null;
  }
  const noun = part('noun');
  // 鄞州那条 is another place's.
  if (noun === null || deps.search.language.read(noun, ANY_DAY).places.length > 0) return null;
  return calledBy(noun, table, deps.knowledge);
}

/** Whether a place is named hangs on no day. */
const ANY_DAY = '2020-01-01' as CivilDate;

const byId = (id: string | undefined, deps: Deps): Measure | null =>
  measuresById(id === undefined ? [] : [id], deps)[0] ?? null;
