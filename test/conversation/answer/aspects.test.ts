import { describe, expect, it } from 'vitest';
import { answerAspect, type MatterAspect } from '../../../src/conversation/answer/answer-aspect.ts';
import { matterOf } from '../../../src/conversation/answer/matter.ts';
import { firstLayer } from '../../../src/conversation/block.ts';
import { readScene } from '../../../src/conversation/read/scene.ts';
import { emptyState } from '../../../src/conversation/state.ts';
import { WHOLE_COUNTRY } from '../../../src/knowledge/region-code.ts';
import { documentOf } from '../../../src/knowledge/schema/ids.ts';
import { typed } from '../../../src/language/words.ts';
import { deps, knowledge, today } from '../real-conversation.ts';

const ASPECTS: readonly MatterAspect[] = [
  'whether',
  'holds',
  'amount',
  'calculation',
  'from',
  'until',
  'where',
  'whom',
  'phone',
  'materials',
  'steps',
  'duration',
  'must-apply',
  'checks',
  'combination',
  'conditions',
  'why-not',
  'if-not',
  'source',
  'who-decides',
];

const regionOf = new Map(knowledge.documents.map(({ id, region }) => [id as string, region]));

/** Every measure that is judged, as it stands for a shop of its own place. */
const matters = knowledge.measures
  .filter(({ kind }) => kind !== 'governance')
  .map((measure) => {
    const own = regionOf.get(documentOf(measure.id));
    const region = own === undefined || own === WHOLE_COUNTRY ? '330603' : own;
    const scene = readScene(emptyState, { text: typed(measure.title), region }, today, deps);
    return matterOf(measure, measure.title, scene, deps);
  });

const answersOf = (id: string, aspect: MatterAspect) => {
  const matter = matters.find(({ measure }) => measure.id === id) ?? expect.fail(id);
  return firstLayer(answerAspect(aspect, matter));
};

describe.each(ASPECTS)('%s, asked of every measure', (aspect) => {
  const told = matters.map((matter) => ({
    id: matter.measure.id as string,
    blocks: answerAspect(aspect, matter),
  }));

  it('is answered, or said to be missing with whom to ask', () => {
    for (const { id, blocks } of told) {
      expect([id, blocks[0]?.data?.aspect]).toEqual([id, aspect]);
      expect(firstLayer(blocks).trim(), id).not.toBe('');
      if (blocks[0]?.data?.silent === true && aspect !== 'from')
        expect([id, blocks.some(({ data }) => data?.contact !== undefined)]).toEqual([id, true]);
    }
  });

  it('in a first layer that is short', () => {
    const long = told.filter(({ blocks }) => [...firstLayer(blocks)].length > 230);
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});

describe('an aspect is answered from the record', () => {
  it.each<[string, MatterAspect, string]>([
    ['sx2020-08', 'materials', '减免申请和相关证明材料'],
    ['sx2020-08', 'steps', '向房东交申请和证明材料'],
    ['sx2020-08', 'calculation', '每月租金 × 2个月'],
    ['sx2020-08', 'until', '到2023年4月8日为止，已过期。'],
    ['sx2020-08', 'from', '从2020年2月10日到2023年4月8日为止，已过期。'],
    ['sx2020-08', 'source', '举措八'],
    ['sx2020-08', 'conditions', '店是自己在经营'],
    ['sx2020-08', 'duration', '文件没写多久能办好'],
    ['sx2020-07', 'must-apply', '不用办手续'],
    ['sx2020-07', 'holds', '已经过期了'],
    ['yz2022-07-1', 'materials', '文件没写要带什么'],
    ['yz2022-14', 'who-decides', '鄞州区地方金融监管局'],
  ])('%s, %s: %s', (id, aspect, words) => {
    expect(answersOf(id, aspect)).toContain(words);
  });

  it('a phone comes with its age and 12345 beside it', () => {
    expect(answersOf('sx2022-13', 'phone')).toMatch(
      /\d{11}（2022年印发，可能已变），打不通打12345。/,
    );
  });
});
