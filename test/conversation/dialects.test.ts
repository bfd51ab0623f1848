import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inboundOfText } from '../../src/conversation/inbound.ts';
import type { ConversationState } from '../../src/conversation/state.ts';
import { noted, quoted, typed } from '../../src/language/words.ts';
import { conversation, deps, today } from './real-conversation.ts';

/** What was said before. */
const BEFORE = '我在广州天河开奶茶店，想办创业担保贷款，能贷多少';
/** Of so many pairs one is answered. */
const EVERY = 8;

/** `as spoken = in plain words` */
const pairs = readFileSync(new URL('dialects.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#') && line.includes(' = '))
  .map((line) => line.split(' = '));

const turnOf = (state: ConversationState | null, text: string) =>
  conversation.turn(state, inboundOfText(text), today);

/** What words tell and ask. */
function heardIn(text: string) {
  const { claims, requests } = deps.search.language.read(typed(text), today);
  return {
    told: claims.map(({ fact, value, denied, mood }) => ({ fact, value, denied, mood })),
    asked: requests.map(({ aspect }) => aspect),
  };
}

describe('what people write as they speak', () => {
  it.each(pairs)('%s is heard as %s', (spoken = '', plain = '') => {
    expect(heardIn(spoken)).toEqual(heardIn(plain));
  });

  // A turn takes much longer than to be read.
  it.each(pairs.filter((_, at) => at % EVERY === 0))('%s is answered as %s', (spoken, plain) => {
    const state = turnOf(null, BEFORE).state;
    const [one, other] = [turnOf(state, spoken ?? ''), turnOf(state, plain ?? '')];
    expect(one.reply.messages).toEqual(other.reply.messages);
  });

  it('is said back as it was typed', () => {
    const words = deps.search.language.words('我細佬喺邊度申請，幾耐批得落');
    expect(noted(words)).toBe('我細佬喺邊度申請，幾耐批得落');
    const [, second] = words.parts;
    expect(second === undefined ? null : quoted(second)).toBe('幾耐批得落');
  });

  it('keeps the way back to what was typed', () => {
    const { places, claims } = deps.search.language.read(typed('我哋喺柯桥开面馆，冇请人'), today);
    expect(places.map(({ span }) => span.text)).toEqual(['柯桥']);
    const none = claims.find(({ fact }) => fact === 'has_employees');
    expect(none?.value).toBe('no');
    expect(none?.span.start).toBeGreaterThan(8);
  });
});
