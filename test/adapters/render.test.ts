import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceInbound } from '../../adapters/render/choice-inbound.ts';
import {
  chatNonce,
  PAYLOAD_BYTES,
  readPayload,
  writePayload,
} from '../../adapters/render/choice-payload.ts';
import { fitText } from '../../adapters/render/fit-text.ts';
import { sentencesOf } from '../../adapters/render/sentences.ts';
import { splitText } from '../../adapters/render/split-text.ts';
import { fits } from '../../adapters/render/text-size.ts';
import { holdsPhone } from '../../adapters/render/worth.ts';

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
    '0575-84126037',
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

describe('holdsPhone', () => {
  it.each([
    ['打12345', true],
    ['0575-84126037（2020年印发）', true],
    ['84126037', true],
    ['18258588585', true],
    ['888610250', true],
    ['拨95598问', true],
    ['2026年11月21日', false],
    ['最多150000元', false],
    ['减3500000元', false],
    ['利率4.55%', false],
  ])('%s: %s', (text, expected) => {
    expect(holdsPhone(text)).toBe(expected);
  });
});

describe('fitText', () => {
  const max = { max: 90, in: 'characters' } as const;

  it('leaves what fits as it is', () => {
    const passages = [{ text: '按柯桥来看。', worth: null }];
    expect(fitText(passages, max)).toBe('按柯桥来看。');
  });

  it('drops remarks before the gist, and never verdict, number or question', () => {
    const text = fitText(
      [
        { text: '按柯桥来看。', worth: null },
        {
          text: `这项已经过期了。免两个月房租。\n提醒：${'文件没写年份，'.repeat(12)}。`,
          worth: null,
        },
        { text: '打给谁：\n· 柯桥区人社局（管社保） 0575-84126037（2020年印发）', worth: null },
        { text: '您的房东是谁？', worth: 'stays' },
      ],
      { ...max, max: 115 },
    );
    expect(text).toContain('已经过期了');
    expect(text).toContain('免两个月房租');
    expect(text).toContain('0575-84126037');
    expect(text).toContain('您的房东是谁？');
    expect(text).not.toContain('提醒');
  });

  it('cuts an endless verdict at a comma when nothing else is left', () => {
    const reasons = Array.from({ length: 30 }, (_, index) => `第${index + 1}条不满足`).join('；');
    const text = fitText([{ text: `您不符合，因为：${reasons}。打12345问。`, worth: null }], max);
    expect(text.length).toBeLessThanOrEqual(90);
    expect(text).toContain('您不符合');
    expect(text).toContain('第1条不满足');
    expect(text).toContain('打12345问');
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
    ['a topic without its mark', saying, '另看：歇业制度', { text: '歇业制度' }],
    ['nothing where the words are gone', saying, null, null],
  ])('takes %s', (_, choice, label, expected) => {
    expect(choiceInbound(choice, label)).toEqual(expected);
  });
});
