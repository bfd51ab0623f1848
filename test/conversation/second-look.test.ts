import { describe, expect, it } from 'vitest';
import { SIGNS } from '../../src/conversation/decide/record/record-signs.ts';
import { RECORD_WEIGHTS } from '../../src/conversation/decide/record/record-weights.ts';
import type { Inbound } from '../../src/conversation/inbound.ts';
import { talk } from './real-conversation.ts';

/** The measures that the last of some messages is answered with. */
function spokenOf(region: string, ...texts: readonly string[]): readonly string[] {
  const [first, ...rest] = texts;
  const opening: Inbound = { text: first ?? '', region };
  const reply = talk(opening, ...rest).replies.at(-1);
  return reply?.citations.map(({ measureId }) => measureId) ?? [];
}

describe('a second look at which record is meant', () => {
  it('has a weight for each sign, and few of them', () => {
    expect(Object.keys(RECORD_WEIGHTS).sort()).toEqual([...SIGNS].sort());
    expect(SIGNS.length).toBeLessThanOrEqual(45);
  });

  it.each([['猫粮呢', 'vat2026-2-feed', ['330602', '卖种子农药的，增值税免不', '猫粮呢']]])(
    '%s speaks of %s',
    (_, id, [region = '', ...texts]) => {
      expect(spokenOf(region, ...texts)).toContain(id);
    },
  );

  it.each([
    ['what names nothing', 'vat2026-3-one', ['330602', '小规模3个点减按1%还有吗', '到哪年']],
    [
      'what puts the case right',
      'sx2020-08',
      ['330602', '2020年租城投的房子能免几个月', '不对，房东是村集体'],
    ],
  ])('stays with %s', (_, id, [region = '', ...texts]) => {
    expect(spokenOf(region, ...texts)).toContain(id);
  });
});
