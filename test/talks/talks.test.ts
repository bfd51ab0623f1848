import { describe, expect, it } from 'vitest';
import { conversation, today } from '../conversation/real-conversation.ts';
import { isRight } from './eval-talks.ts';
import { runTalk } from './run-talk.ts';
import { readTalks } from './talk-set.ts';

/**
 * Of each writer's talks, what share goes right at the least. What lifts all together may cost one writer
 * a talk: the floors of both halves hold that.
 */
const FLOORS = [
  { half: 'open', writer: 'talk-', floor: 0.61 },
  { half: 'sealed', writer: 'talk-', floor: 0.41 },
  { half: 'open', writer: 'talk-o', floor: 0.81 },
  { half: 'sealed', writer: 'talk-s', floor: 0.53 },
  { half: 'open', writer: 'talk-b', floor: 0.63 },
  { half: 'sealed', writer: 'talk-c', floor: 0.48 },
  { half: 'open', writer: 'talk-d', floor: 0.39 },
  { half: 'sealed', writer: 'talk-d', floor: 0.64 },
  { half: 'open', writer: 'talk-e', floor: 0.39 },
  { half: 'sealed', writer: 'talk-e', floor: 0.07 },
  { half: 'open', writer: 'talk-f', floor: 0.34 },
  { half: 'sealed', writer: 'talk-f', floor: 0.37 },
  { half: 'open', writer: 'talk-g', floor: 0.52 },
  { half: 'sealed', writer: 'talk-g', floor: 0.18 },
  { half: 'open', writer: 'talk-h', floor: 0.4 },
  { half: 'sealed', writer: 'talk-h', floor: 0.25 },
  { half: 'sealed', writer: 'talk-i', floor: 0.16 },
] as const;

describe('talks written from the papers', () => {
  it.each(FLOORS)('go right, $half, $writer', ({ half, writer, floor }) => {
    const talks = readTalks(half).filter(({ id }) => id.startsWith(writer));
    expect(talks.length).toBeGreaterThan(0);
    const right = talks.filter((talk) => isRight(talk, conversation, today)).length;
    expect(right / talks.length).toBeGreaterThanOrEqual(floor);
  });
});

describe('the checker of talks', () => {
  const missed = (expect: object) =>
    runTalk(
      { id: 't', kind: 'k', turns: [{ say: '我在柯桥开面馆，城投的房子，房租能减吗', expect }] },
      conversation,
      today,
    ).flatMap((outcome) => outcome.missed);

  it.each([
    [{ speaksOf: ['sx2020-08'] }, 0],
    [{ speaksOf: ['yz2022-01'] }, 1],
    [{ notSpeaksOf: ['sx2020-08'] }, 1],
    [{ status: { 'sx2020-08': 'expired' } }, 0],
    [{ status: { 'sx2020-08': 'in_force' } }, 1],
    [{ verdict: { 'sx2020-08': 'ineligible' } }, 1],
    [{ says: [['房租', '租金']] }, 0],
    [{ says: ['没有这几个字'] }, 1],
    [{ phone: ['85135393'] }, 0],
    [{ phone: ['00000000'] }, 1],
    [{ refuses: true as const }, 1],
    [{ maxChars: 10 }, 1],
  ])('%j misses %i', (expectation, count) => {
    expect(missed(expectation)).toHaveLength(count);
  });
});
