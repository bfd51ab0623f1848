import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import { readQuantities } from '../../../src/language/quantities/read-quantities.ts';

const on = '2026-11-21' as CivilDate;
const piece = fc.constantFrom(
  ...[
    '房租',
    '一年',
    '十二万',
    '3500',
    '个月',
    '三',
    '月',
    '号',
    '到',
    '年底',
    '不到',
    '以上',
    '去年',
    '块',
    '个人',
  ],
  ...[
    '半',
    '多',
    '几',
    '万',
    '.',
    '-',
    ',',
    '第',
    '成',
    '折',
    '%',
    '2020',
    '年',
    '初八',
    '百分之',
    '贷了',
    '/',
    ' ',
  ],
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('spans lie in the text, in order, and never overlap', () => {
  fc.assert(
    fc.property(text, (said) => {
      let end = 0;
      for (const { span } of readQuantities(said, on)) {
        expect(span.text).toBe(said.slice(span.start, span.end));
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
    }),
  );
});

test('no range and no stretch of time ends before it begins', () => {
  fc.assert(
    fc.property(text, (said) => {
      for (const one of readQuantities(said, on)) {
        if (one.kind === 'period') expect((one.from ?? '') <= (one.to ?? '9999')).toBe(true);
        else if (one.kind !== 'date')
          expect(one.range.low ?? -1e15).toBeLessThanOrEqual(one.range.high ?? 1e15);
      }
    }),
  );
});

test('words before and after, cut off by a stop, change nothing', () => {
  fc.assert(
    fc.property(text, (said) => {
      const values = (whole: string) =>
        readQuantities(whole, on).map(({ span: _, ...value }) => value);
      expect(values(`我想问问。${said}。谢谢`)).toEqual(values(said));
    }),
  );
});
