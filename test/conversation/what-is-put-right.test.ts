import { describe, expect, it } from 'vitest';
import { typed } from '../../src/language/words.ts';
import { conversation, today } from './real-conversation.ts';

/** What is known once these were said, one after the other, by a shop of 广州白云. */
function known(...said: readonly string[]): ReadonlyMap<string, string | number> {
  let state: Parameters<typeof conversation.turn>[0] = null;
  for (const text of said)
    state = conversation.turn(state, { text: typed(text), region: '440111' }, today).state;
  return new Map(state?.answers.map(({ fact, value }) => [fact, value]));
}

const ASKED = '白云开理发店的，女，52，登记失业，店开了八个月，那个一万块有我份不';

describe('what followed from a fact that is put right', () => {
  it('falls with it', () => {
    const alone = known(ASKED, '店里就我自己没请人');
    expect(alone.get('insured_run')).toBe(0);
    expect(alone.has('premises')).toBe(false);
    const right = known(ASKED, '店里就我自己没请人', '讲错了，请了个小妹');
    expect(right.get('has_employees')).toBe('yes');
    expect(right.get('insured_run')).toBeUndefined();
  });
});

describe('what is sold beside a trade', () => {
  it('leaves the trade as it is', () => {
    expect(known('我开理发店的，有什么补贴', '顺带卖两瓶艾草油').get('trade')).toBe('beauty');
  });
});

describe('a contract with staff', () => {
  it('is no lease', () => {
    const told = known('公司招了个失业登记一年多的大姐，有什么税能减', '跟她合同签的半年');
    expect(told.get('year_contract')).toBe('no');
    expect(told.has('premises')).toBe(false);
  });
});
