import type { Frame } from '../../knowledge/schema/speech.ts';
import type { Reading } from '../clauses/is-question.ts';
import type { Subject } from '../clauses/subject.ts';
import type { Person } from '../utterance.ts';

/** Who a message speaks for beside the speaker. */
export interface AskedFor {
  readonly runsShop: boolean;
  readonly another: boolean;
}

/** Whom a message asks for, and whether the shop that is spoken of is the family's. */
export const askedForIn = (reading: Reading): AskedFor => ({
  runsShop: familyRunsShop(reading),
  another: ASKS_FOR.test(reading.lattice.text) || wantsShop(reading.lattice.text),
});

/**
 * Whose a claim of a frame is: `owner` where the frame may be said of the one it is told of.
 * @param subject who is named as the one who does it; null where nobody is
 * @param inherited whom the message spoke of before
 */
export const whoseClaim = (
  frame: Frame,
  subject: Subject | null,
  inherited: Person | null,
  asked: AskedFor,
  reading: Reading,
): Person => whoseOf(frame, personOf(frame, subject, inherited, asked, reading), asked.runsShop);

function personOf(
  frame: Frame,
  subject: Subject | null,
  inherited: Person | null,
  { another }: AskedFor,
  reading: Reading,
): Person | null {
  if (subject === null) return another ? null : inherited;
  // 老黄那网吧倒了，员工散了七八个: theirs.
  if (subject.person === 'staff' && inherited === 'other' && !another) return 'other';
  if (another && isClose(subject, reading)) return 'owner';
  if (!isThey(subject, reading)) return subject.person;
  return isOfStaff(frame) || namesStaff(subject, reading) ? 'staff' : subject.person;
}

/** Frames that are read of the staff as of the owner, and of no office. */
export const isOfStaff = ({ by }: Frame): boolean => by.includes('staff') && !by.includes('office');

/** 店里有个小工，他坐火车来的 */
const namesStaff = ({ at }: Subject, { marks }: Reading): boolean =>
  marks.within(0, at).some(({ person }) => person === 'staff');

/** Whom one asks for: kin, he and she; not 隔壁 and 别人. */
const isClose = ({ person, at }: Subject, { lattice: { text } }: Reading): boolean =>
  (person === 'other' || person === 'family') &&
  !/^(?:隔壁|对门|对面|别|人家|邻居|有[的些人]|大家|同行)/.test(text.slice(at));

/** 他们坐火车来的: of staff, where staff may do it. */
const isThey = (subject: Subject | null, { lattice }: Reading): boolean =>
  subject?.person === 'other' && /^[他她伊](?!家|朋友)/.test(lattice.text.slice(subject.at));

function whoseOf(frame: Frame, person: Person | null, runsShop: boolean): Person {
  const mayBe = frame.self ? frame.by.filter((one) => one !== 'staff') : frame.by;
  if (person === null || mayBe.includes(person)) return 'owner';
  return person === 'family' && runsShop ? 'owner' : person;
}

/** 孩子他爸跑货车，我开小超市: each has their own. */
const RUNS_A_SHOP = /(?:^|[\s，,。])我(?:自己)?(?:就|是|在|呢|就是)?[开做摆跑卖]/;
/** 代我妈问, 帮邻居打听: from there on it is the other who is asked for. */
export const ASKS_FOR =
  /^(?:(?:来电)?市民|来电人|咨询人|当事人|来电者)[^，,。\s]{0,2}?(?:说|讲|称|反映|问)|^(?:[^，,。\s]{0,4}(?:客户|市民|来电人|会员|商户|当事人|咨询人)|(?:客户|市民|会员)[^，,。\s]{0,3})(?:说|称|反映|讲|是)?[\s，,:：]|(?:代|帮|替|给)(?!我[^爸妈爹娘哥姐弟妹老儿女媳邻朋外爷奶舅姑姨叔伯]).{1,8}(?:问|打听|咨询|打(?:字|电话|的)|来(?:办|跑)|跑腿|发(?:消息|问))|(?:让|叫|喊|托)(?:我|孙女?|儿子|女儿|闺女|外孙|侄[子女])?(?:来|帮忙?)?(?:问|打听|咨询|打字?)的|(?:朋友|同学|亲戚|[爸妈哥姐弟妹舅叔姑姨])(?:要|让我|叫我|托我|喊我)?(?:来|帮忙?|给)?[他她]?(?:问|打听|咨询)|[爸妈爹娘].*[他她]的(?:店|份|执照)/;

/** 我弟是脱贫户想自己开个店: they are asked for, unless the speaker has a shop of their own. */
const wantsShop = (text: string): boolean => WANTS_SHOP.test(text) && !RUNS_A_SHOP.test(text);

const WANTS_SHOP =
  /(?:^|[我俺咱，,。\s])(?:[^我，,。]{0,2}[弟妹哥姐甥侄]|儿子|女儿|闺女|朋友|同学|亲戚)[^我，,。]{0,12}(?:想|打算|准备)(?:自己|也|来|回来)?.{0,2}(?:[开办搞盘弄]|创业)/;

/** 我老婆登记失业了一年，现在开了个花店 */
const LATER_RUNS =
  /[，,\s](?:(?:现在|后来|如今|今年|就|又|自己){1,2}[开摆卖盘弄]|在[^，,。我俺咱]{2,8}?[开做办](?!车|心|会|饭|工)|[开盘办](?:了|着|过)?[个家间])/;
const LATER_REACH = 30;
/** 老公跑运输 我开店: from 我 on it is no more theirs. */
const UP_TO_ME = /[，,\s][我俺咱](?!们家)/;
const theirsIn = (text: string): string => text.split(UP_TO_ME, 1)[0] ?? '';

/** 我老婆开了家面馆: the shop that is spoken for is the family's. */
function familyRunsShop({ marks, lattice, pieces }: Reading): boolean {
  if (ASKS_FOR.test(lattice.text)) return true;
  if (RUNS_A_SHOP.test(lattice.text)) return false;
  return pieces.some((piece) => {
    const family = marks.within(piece.from, piece.to).find((mark) => mark.person === 'family');
    return (
      family !== undefined &&
      (/^.{0,4}[开做摆跑卖]/.test(lattice.text.slice(family.to, piece.to)) ||
        LATER_RUNS.test(theirsIn(lattice.text.slice(family.to, family.to + LATER_REACH))))
    );
  });
}
