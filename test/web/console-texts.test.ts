import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitPieces, lengthOf } from '../../adapters/web/console/model/fit-pieces.ts';
import type { Measure } from '../../adapters/web/console/model/records.ts';
import {
  ALOUD,
  LONG,
  messageOf,
  plainText,
  SHORT,
  scriptOf,
  sourceOf,
} from '../../adapters/web/console/model/script.ts';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';

let service: NodeService;
let measures: Measure[];
beforeAll(async () => {
  service = await openNodeService();
  const get = async (path: string) => (await service.app.request(path)).json();
  const { measures: list } = await get('/api/measures');
  measures = await Promise.all(
    list.map(({ id }: { id: string }) => get(`/api/measures/${id}?region=330603`)),
  );
});
afterAll(() => service.close());

/** Those for which something is wrong, by id. */
const wrong = (test: (measure: Measure) => boolean) =>
  measures.filter((measure) => !test(measure)).map(({ id }) => id);

describe('what an agent hands on, for every measure', () => {
  it('is read aloud in half a minute', () => {
    expect(measures.length).toBeGreaterThan(150);
    expect(wrong((measure) => lengthOf(scriptOf(measure, null)) <= ALOUD)).toEqual([]);
  });

  it('names the measure, and says of an expired one at once that it is over', () => {
    expect(wrong((measure) => scriptOf(measure, null).includes(measure.title))).toEqual([]);
    const expired = measures.filter(({ validity }) => validity.status === 'expired');
    expect(expired.length).toBeGreaterThan(10);
    expect(
      expired.filter(
        (measure) => !/^您问的是“[^”]+”。这项已经过期了/.test(scriptOf(measure, null)),
      ),
    ).toEqual([]);
  });

  it('says whom to call, and that the number may be old', () => {
    expect(wrong((measure) => scriptOf(measure, null).includes('12345'))).toEqual([]);
  });

  it.each([SHORT, LONG])('fits a message of %i characters, with its source', (atMost) => {
    expect(wrong((measure) => lengthOf(messageOf(measure, atMost)) <= atMost)).toEqual([]);
    expect(
      wrong((measure) => messageOf(measure, atMost).endsWith(`出处：${sourceOf(measure)}。`)),
    ).toEqual([]);
  });

  it('marks doubtful numbers and damaged passages in the whole text', () => {
    const damaged = measures.filter((measure) => measure.damaged.length > 0);
    expect(damaged.length).toBeGreaterThan(0);
    for (const measure of damaged)
      expect(plainText(measure)).toContain(measure.damaged[0]?.text ?? '—');
  });
});

describe('fitPieces', () => {
  const pieces = [
    { text: '一二三四。', rank: 1 },
    { text: '五六七八九十。', rank: 0 },
    { text: '甲乙。', rank: 2 },
  ];
  it.each([
    [30, '一二三四。五六七八九十。甲乙。'],
    [12, '一二三四。五六七八九十。'],
    [10, '五六七八九十。甲乙。'],
    [5, '五六七八…'],
  ])('keeps the order and drops the least within %i', (atMost, expected) => {
    expect(fitPieces(pieces, atMost)).toBe(expected);
  });
});
