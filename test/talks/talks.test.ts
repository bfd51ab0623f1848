import { describe, expect, it } from 'vitest';
import { conversation, today } from '../conversation/real-conversation.ts';
import { isRight } from './eval-talks.ts';
import { runTalk } from './run-talk.ts';
import { readTalks, type Talk } from './talk-set.ts';

/** Of each writer's talks, and of those of several, what share goes right at the least; raised as it rises, never lowered. */
const FLOORS = [
  { half: 'open', writers: 'o', floor: 0.86 },
  { half: 'sealed', writers: 's', floor: 0.61 },
  { half: 'open', writers: 'b', floor: 0.75 },
  { half: 'sealed', writers: 'c', floor: 0.68 },
  { half: 'open', writers: 'd', floor: 0.55 },
  { half: 'sealed', writers: 'd', floor: 0.75 },
  { half: 'open', writers: 'e', floor: 0.53 },
  { half: 'sealed', writers: 'e', floor: 0.21 },
  { half: 'open', writers: 'f', floor: 0.5 },
  { half: 'sealed', writers: 'f', floor: 0.37 },
  { half: 'open', writers: 'g', floor: 0.6 },
  { half: 'sealed', writers: 'g', floor: 0.31 },
  { half: 'open', writers: 'h', floor: 0.74 },
  { half: 'sealed', writers: 'h', floor: 0.4 },
  { half: 'sealed', writers: 'i', floor: 0.29 },
  { half: 'open', writers: 'j', floor: 0.63 },
  { half: 'sealed', writers: 'j', floor: 0.46 },
  { half: 'open', writers: 'bdefghjo', floor: 0.72 },
  { half: 'sealed', writers: 'cdefghijs', floor: 0.53 },
  { half: 'sealed', writers: 'q', floor: 0.48 },
  { half: 'open', writers: 'klmnp', floor: 0.6 },
  { half: 'sealed', writers: 'klmnp', floor: 0.5 },
  { half: 'open', writers: 'rtuvwx', floor: 0.64 },
  { half: 'sealed', writers: 'rtuvwx', floor: 0.4 },
  { half: 'sealed', writers: 'yz', floor: 0.42 },
  { half: 'open', writers: 'ABCDEF', floor: 0.62 },
  { half: 'sealed', writers: 'ABCDEF', floor: 0.46 },
  { half: 'sealed', writers: 'GH', floor: 0.53 },
  { half: 'open', writers: 'IJKL', floor: 0.67 },
  { half: 'sealed', writers: 'IJKL', floor: 0.49 },
  { half: 'sealed', writers: 'MN', floor: 0.48 },
  { half: 'open', writers: 'P', floor: 0.62 },
  { half: 'sealed', writers: 'Q', floor: 0.72 },
  { half: 'open', writers: 'RSTU', floor: 0.6 },
  { half: 'sealed', writers: 'RSTU', floor: 0.55 },
  { half: 'sealed', writers: 'VW', floor: 0.55 },
  { half: 'sealed', writers: 'Y', floor: 0.4 },
  { half: 'open', writers: 'OX', floor: 0.5 },
  { half: 'sealed', writers: 'Z', floor: 0.15 },
  { half: 'sealed', writers: 'a', floor: 0.3 },
] as const;

/** talk-k013 is by k. */
const writerOf = (id: string): string => id.charAt('talk-'.length);

const rightOnes = new Map<string, boolean>();

/** Each talk is held once, though its writer and its half both count it. */
function isRightTalk(talk: Talk): boolean {
  const isKnown = rightOnes.get(talk.id) ?? isRight(talk, conversation, today);
  rightOnes.set(talk.id, isKnown);
  return isKnown;
}

describe('talks written from the papers', () => {
  it.each(FLOORS)('go right, $half, writers $writers', ({ half, writers, floor }) => {
    const talks = readTalks(half).filter(({ id }) => writers.includes(writerOf(id)));
    expect(talks.length).toBeGreaterThan(0);
    const right = talks.filter(isRightTalk).length;
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
