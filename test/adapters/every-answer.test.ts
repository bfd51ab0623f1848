import { beforeAll, describe, expect, it } from 'vitest';
import type { Limits } from '../../adapters/adapter.ts';
import { channelLimits } from '../../adapters/render/channel-limits.ts';
import { readPayload } from '../../adapters/render/choice-payload.ts';
import { type Layout, layOut } from '../../adapters/render/lay-out.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { everyAnswer, type Sample } from './every-answer.ts';
import { limitsWithoutChannel } from './limits-without-channel.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const wordsOf = (reply: Reply) => reply.messages.map(({ text }) => text).join('\n');

let samples: readonly Sample[];
beforeAll(() => {
  samples = everyAnswer();
});

it('samples every measure, with buttons and without', () => {
  expect(samples.length).toBeGreaterThan(500);
  expect(samples.filter(({ reply }) => reply.question !== undefined).length).toBeGreaterThan(150);
  expect(samples.filter(({ reply }) => reply.suggestions.length > 0).length).toBeGreaterThan(150);
});

describe.each<[string, Limits]>(Object.entries({ ...channelLimits, ...limitsWithoutChannel }))(
  'within the limits of %s',
  (_channel, limits) => {
    let laidOut: readonly (Sample & { readonly layout: Layout })[];
    beforeAll(() => {
      laidOut = samples.map(({ name, reply }) => ({
        ...{ name, reply },
        layout: layOut(reply, limits, '-1001234567890123:9007199254740991'),
      }));
    });
    /** Names every answer that breaks a rule, so that one run shows them all. */
    const broken = (isBroken: (sample: (typeof laidOut)[number]) => boolean) =>
      laidOut.filter(isBroken).map(({ name }) => name);

    it('every text fits and says something', () => {
      const size = (text: string) => (limits.text.in === 'bytes' ? bytes(text) : text.length);
      expect(
        broken(({ layout }) =>
          layout.texts.some((text) => text.trim() === '' || size(text) > limits.text.max),
        ),
      ).toEqual([]);
    });

    it('no answer is more messages than may be sent', () => {
      const most = limits.messages === null ? Number.POSITIVE_INFINITY : 1;
      expect(broken(({ layout }) => layout.texts.length < 1 || layout.texts.length > most)).toEqual(
        [],
      );
    });

    it('no phone number of an answer is lost', () => {
      const numbers = ({ contacts }: Reply) =>
        contacts.flatMap(({ phones }) => phones.map(({ number }) => number));
      expect(
        broken(({ reply, layout }) =>
          numbers(reply).some(
            (number) =>
              wordsOf(reply).includes(number) && !layout.texts.join('\n').includes(number),
          ),
        ),
      ).toEqual([]);
    });

    it('no verdict and no lapse of an answer is lost', () => {
      const decisive =
        /(符不符合|您符合|您是符合的|您不符合|已经过期了|已过期|还没开始|没写截止日期)/g;
      // A remark may say it once more.
      const heads = (text: string) =>
        text
          .split('\n')
          .filter((line) => !/^(提醒：|·)/.test(line))
          .flatMap((line) => [...line.matchAll(decisive)]);
      expect(
        broken(
          ({ reply, layout }) =>
            heads(wordsOf(reply)).length > heads(layout.texts.join('\n')).length,
        ),
      ).toEqual([]);
    });

    it('no question and no notice of an answer is lost', () => {
      expect(
        broken(({ reply, layout }) => {
          const text = layout.texts.join('\n');
          const notices = reply.messages.filter(({ type }) => type === 'notice');
          return (
            !text.includes(reply.question?.text ?? '') ||
            notices.some((notice) => !text.includes(notice.text))
          );
        }),
      ).toEqual([]);
    });

    it('every option can be picked, by a button or by what the text says', () => {
      expect(
        broken(({ reply: { question }, layout }) => {
          const labels = layout.choices.map(({ label }) => label);
          const text = layout.texts.join('\n');
          return (
            question?.input === 'choice' &&
            question.options.some(({ label }) => !labels.includes(label) && !text.includes(label))
          );
        }),
      ).toEqual([]);
    });

    it('every button fits: how many, how long, what it carries', () => {
      expect(
        broken(
          ({ layout: { choices } }) =>
            choices.length > limits.buttons ||
            choices.some(
              ({ label, payload }) =>
                bytes(label) > limits.labelBytes ||
                payload.length > Math.min(40, limits.payloadBytes) ||
                !/^[\x21-\x7e]+$/.test(payload) ||
                readPayload(payload) === null,
            ) ||
            new Set(choices.map(({ payload }) => payload)).size !== choices.length,
        ),
      ).toEqual([]);
    });
  },
);
