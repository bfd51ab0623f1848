import { memoizeWeak } from '../../knowledge/memoize.ts';
import { sentencesOf } from '../../knowledge/record-sentences.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import { type Said, textOf } from '../words.ts';

/** What every record has, and is asked of whatever is in hand. */
const OF_ALL =
  /政策|优惠|补贴|补助|文件|公告|规定|条件|期限|办法|手续|材料|资料|证明|申请|办理|流程|电话|备案|到期|这条|那条|这项/g;
/** Characters that ask, point or join, and name nothing. */
const NAMES_NOTHING =
  /[什么啥怎咋样哪谁几多少这那个些的了吗呢吧啊嘛不没有是要能会行算得可以我你他她它们也都还就再又和跟给把被让从到在去来上下说问看请想用点年月天号]/;

/**
 * 怎么报, 交几个点, 有啥办法 ask after what is in hand: a record beside it is meant only by something in
 * its name, or in how it is asked for, that is not in hand.
 */
export function namesRecord(words: Said | string, one: Measure, hand: Measure): boolean {
  const own = wholeText(hand);
  const name = nameOf(one);
  return namingPairs(words).some((pair) => name.includes(pair) && !own.includes(pair));
}

function namingPairs(words: Said | string): readonly string[] {
  const characters = [...textOf(words).replaceAll(OF_ALL, '，')];
  return characters
    .slice(1)
    .map((character, at) => `${characters[at]}${character}`)
    .filter((pair) => /^\p{L}+$/u.test(pair) && !NAMES_NOTHING.test(pair));
}

const nameOf = memoizeWeak(({ title, clauses, asks }: Measure): string =>
  [title, ...clauses.map((clause) => `${clause.title}，${clause.gist}`), ...asks].join('；'),
);

/** All that a record says and is asked. */
const wholeText = memoizeWeak((measure: Measure): string =>
  [
    nameOf(measure),
    ...sentencesOf(measure).map(({ text }) => text),
    ...measure.faq.flatMap(({ asks }) => asks),
  ].join('；'),
);
