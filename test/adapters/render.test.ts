import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chatNonce,
  choiceInbound,
  PAYLOAD_BYTES,
  readPayload,
  writePayload,
} from '../../adapters/render/choice-payload.ts';
import type { Passage } from '../../adapters/render/passage.ts';
import { fits } from '../../adapters/render/text-size.ts';
import { fitText, sentencesOf, splitText } from '../../adapters/render/within-limit.ts';

const limit = fc.record({
  max: fc.integer({ min: 30, max: 200 }),
  in: fc.constantFrom('characters' as const, 'bytes' as const),
});
const words = fc.array(
  fc.constantFrom(
    '房租',
    '减半，',
    '找房东。',
    '？',
    '；',
    '\n',
    '\n\n',
    '“',
    '”',
    '🙂',
    // Two numbers without anything between them are one run of digits that nobody writes.
    '0575-84126037、',
    '电话',
  ),
  { maxLength: 120 },
);

describe('splitText', () => {
  it('gives parts that fit and are the text again, with no number broken', () => {
    fc.assert(
      fc.property(words, limit, (list, max) => {
        const text = list.join('');
        const parts = splitText(text, max);
        for (const part of parts) expect(fits(part, max)).toBe(true);
        const bare = (some: string) => some.replace(/\s/g, '');
        expect(bare(parts.join(''))).toBe(bare(text));
        const numbers = list.filter((word) => word.startsWith('0575'));
        const found = parts.flatMap((part) => part.match(/0575-84126037/g) ?? []);
        expect(found).toHaveLength(numbers.length);
      }),
    );
  });

  it('breaks between paragraphs before lines, and between lines before sentences', () => {
    const max = { max: 8, in: 'characters' } as const;
    expect(splitText('一二三\n\n四五六\n七八九', max)).toEqual(['一二三', '四五六\n七八九']);
    expect(splitText('一二三。四五六。七八九。', max)).toEqual(['一二三。四五六。', '七八九。']);
  });
});

describe('sentencesOf', () => {
  it.each([
    ['免房租。找房东！', ['免房租。', '找房东！']],
    ['问什么：“我开店。还有吗？”', ['问什么：“我开店。还有吗？”']],
    ['先打电话（没人接就打12345。）再去。', ['先打电话（没人接就打12345。）再去。']],
    ['没有句号', ['没有句号']],
  ])('%s', (line, sentences) => {
    expect(sentencesOf(line)).toEqual(sentences);
  });
});

describe('fitText', () => {
  const max = { max: 60, in: 'characters' } as const;
  const passage = (text: string, type: Passage['type'], priority: number): Passage => ({
    text,
    type,
    priority,
  });

  it('leaves what fits as it is', () => {
    expect(fitText([passage('按柯桥来看。', 'scene', 50)], max)).toBe('按柯桥来看。');
  });

  it('leaves blocks out whole, the least first, and says so', () => {
    const text = fitText(
      [
        passage('2020年那条已过期。', 'validity', 95),
        passage('文件没写年份，按印发的算。'.repeat(3), 'caveat', 25),
        passage('按柯桥来看。', 'scene', 50),
        passage('您的房东是谁？', 'question', 100),
      ],
      max,
    );
    expect(text).toBe(
      '2020年那条已过期。\n\n按柯桥来看。\n（只说了要紧的，想细看接着问。）\n\n您的房东是谁？',
    );
  });

  it('cuts only a single passage that is too long by itself', () => {
    const text = fitText([passage('不'.repeat(90), 'verdict', 95)], max);
    expect(text).toBe('不'.repeat(60));
  });
});

describe('a button’s payload', () => {
  it('is read as it was written, within 40 bytes of ASCII', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 52n), max: 2n ** 52n }),
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 40 }),
        (chat, turn, option) => {
          const question = `q${turn}.negative_list_closed`;
          const payload = { nonce: chatNonce(String(chat)), question, option };
          const written = writePayload(payload);
          expect(written.length).toBeLessThanOrEqual(PAYLOAD_BYTES);
          expect(readPayload(written)).toEqual(payload);
        },
      ),
    );
  });

  it('is none of ours for anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.startsWith('v1.'));
        expect(readPayload(text)).toBeNull();
      }),
    );
  });
});

describe('choiceInbound', () => {
  const option = { nonce: 'a', question: 'q1.entity', option: 1 };
  const saying = { nonce: 'a', question: 'say', option: 0 };
  it.each([
    [
      'what the button says',
      option,
      '小微企业',
      { answer: { question: 'q1.entity', value: '小微企业' } },
    ],
    [
      'its place, which is no amount',
      option,
      null,
      { answer: { question: 'q1.entity', value: '②' } },
    ],
    [
      'the place of a long list',
      { ...option, option: 11 },
      null,
      { answer: { question: 'q1.entity', value: '第12个' } },
    ],
    ['the words it stands for', saying, '直接看结果', { text: '直接看结果' }],
    ['a topic', saying, '歇业制度', { text: '歇业制度' }],
    ['nothing where the words are gone', saying, null, null],
  ])('takes %s', (_, choice, label, expected) => {
    expect(choiceInbound(choice, label)).toEqual(expected);
  });
});
