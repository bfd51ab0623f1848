import type { StretchSaid } from '../understanding.ts';
import { piecesOf } from './query-pieces.ts';
import { ASKING } from './query-units.ts';

/** 这两样, 俩, 都, 各, 分别: from here on it is asked of all that was named. */
const OF_ALL =
  /(?:这|那)?(?:[两俩仨]|[二三四](?=[样个件条项]))(?:样事?|个|条|件事?|项|种|笔|桩事?)?(?![万千百块元年月天季人家])(?=[^，]*(?:吗|么|咋|怎|哪|多少|几|好多|啥|什么|没|不|冇))|(?:都|各自?|分别)(?=想|要|能|可以|给|有|冇|咋|怎|减|免|补|多少|好多|几|是|按|交|缴|得)|哪[个样条项]/;

/** What stands between the breaks of a message, in normal form. */
export const stretchesSaid = (text: string): readonly StretchSaid[] =>
  piecesOf(text).map((piece) => {
    const { text, joined } = piece;
    const asks = ASKING.test(text);
    const mark = asks ? OF_ALL.exec(text) : null;
    if (mark === null) return { text, asks, joined, ofAll: '' };
    // 增值税分别咋交, apart from what it is asked of; 租金同请人两样 ends the list.
    const own = text.slice(0, mark.index);
    const asked = text.slice(mark.index).replace(LEADING, '');
    return { text: joined ? own : '', asks, joined, ofAll: joined ? asked : own + asked };
  });

/** The mark itself asks nothing. */
const LEADING =
  /^(?:(?:这|那)?[两俩仨二三四](?:样事?|个|条|件事?|项|种|笔|桩事?)?|都|各自?|分别|哪[个样条项])+/;
