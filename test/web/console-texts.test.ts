import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Measure } from '../../adapters/web/console/model/records.ts';
import { fitPieces, lengthOf } from '../../adapters/web/console/model/script/fit-pieces.ts';
import {
  ALOUD,
  type Caller,
  deskFor,
  LONG,
  messageOf,
  plainText,
  SHORT,
  scriptOf,
  sourceOf,
} from '../../adapters/web/console/model/script/script.ts';
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

const caller: Caller = { sum: null, place: '330603', instead: null };
/** Those for which something is wrong, by id. */
const wrong = (test: (measure: Measure) => boolean) =>
  measures.filter((measure) => !test(measure)).map(({ id }) => id);

describe('what an agent hands on, for every measure', () => {
  it('is read aloud in half a minute', () => {
    expect(measures.length).toBeGreaterThan(150);
    expect(wrong((measure) => lengthOf(scriptOf(measure, caller)) <= ALOUD)).toEqual([]);
  });

  it('names the measure, and says of an expired one at once that it is over', () => {
    expect(wrong((measure) => scriptOf(measure, caller).includes(measure.title))).toEqual([]);
    const expired = measures.filter(({ validity }) => validity.status === 'expired');
    expect(expired.length).toBeGreaterThan(10);
    expect(
      expired.filter(
        (measure) => !/^您问的是“[^”]+”。这项已经过期了/.test(scriptOf(measure, caller)),
      ),
    ).toEqual([]);
  });

  it('never sends to 12345 somebody who has called it, but offers to put them through', () => {
    // But for what the paper itself is about.
    const names = ({ title, summary }: Measure) => `${title}${summary}`.includes('12345');
    expect(
      wrong((measure) => names(measure) || !scriptOf(measure, caller).includes('12345')),
    ).toEqual([]);
    expect(wrong((measure) => scriptOf(measure, caller).includes('转'))).toEqual([]);
  });

  it('is cut at the end of a sentence only', () => {
    expect(wrong((measure) => !scriptOf(measure, caller).includes('…'))).toEqual([]);
    expect(wrong((measure) => /[。？]$/.test(scriptOf(measure, caller)))).toEqual([]);
  });

  it('names the desk of the caller’s district where there is one', () => {
    const keqiao = measures.filter(({ contacts }) =>
      contacts.some(
        ({ regions, phones, step }) =>
          step !== 'hotline' &&
          regions.includes('330603') &&
          phones.some(({ dial, kind }) => dial !== null && kind !== 'hotline'),
      ),
    );
    expect(keqiao.length).toBeGreaterThan(5);
    for (const measure of keqiao) {
      const desk = deskFor(measure.contacts, '330603');
      expect(desk?.regions).toContain('330603');
      expect(scriptOf(measure, caller)).toContain(desk?.agency);
    }
  });

  it.each([SHORT, LONG])('fits a message of %i characters, with its source', (atMost) => {
    expect(wrong((measure) => lengthOf(messageOf(measure, atMost, caller)) <= atMost)).toEqual([]);
    expect(
      wrong((measure) =>
        messageOf(measure, atMost, caller).endsWith(`出处：${sourceOf(measure)}。`),
      ),
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

  it('takes as many whole sentences as fit of what may be shortened', () => {
    const long = { text: '一二三。四五六。七八九。', rank: 1, shrinks: true };
    expect(fitPieces([long], 9)).toBe('一二三。四五六。');
    expect(fitPieces([long], 3)).toBe('');
  });
});
