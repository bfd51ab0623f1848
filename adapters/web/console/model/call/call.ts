import type { Facts } from '../records.ts';

/** One call: what was asked, looked at and said. Stays in this browser, until the day is over. */
export interface Call {
  /** milliseconds since the epoch; names the call */
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly facts: Facts;
  readonly searches: readonly string[];
  readonly opened: readonly { id: string; title: string }[];
  readonly codes: readonly string[];
  readonly note: string;
  /** ids of `/api/desk`, '' where nothing is picked */
  readonly reason: string;
  readonly outcome: string;
  /** who goes on with it: a name, '' for anybody; null where it is settled */
  readonly handedTo: string | null;
  /** whether the service has it */
  readonly isKept: boolean;
}

/** A day's calls, the latest first, and what the next shift should know. */
export interface Day {
  /** civil date */
  readonly on: string;
  readonly calls: readonly Call[];
  readonly handover: string;
}

/**
 * A call that has just begun, with nothing known.
 * @param startedAt milliseconds since the epoch
 */
export const newCall = (startedAt: number): Call => ({
  startedAt,
  endedAt: null,
  facts: {},
  searches: [],
  opened: [],
  codes: [],
  note: '',
  reason: '',
  outcome: '',
  handedTo: null,
  isKept: false,
});

/** Whether anything happened in it that is worth keeping. */
export const isEmpty = (call: Call): boolean =>
  Object.keys(call.facts).length === 0 &&
  [call.note, call.reason, call.outcome].every((text) => text === '') &&
  call.handedTo === null &&
  [call.searches, call.opened, call.codes].every((list) => list.length === 0);

/** Adds to a list what is not its last entry already. */
export function append<T>(list: readonly T[], entry: T): readonly T[] {
  const same = JSON.stringify(entry);
  return [...list.filter((one) => JSON.stringify(one) !== same), entry].slice(-40);
}

/** Whether words are more than the first letters of some. */
export const isQuestion = (words: string): boolean => /[\u4e00-\u9fff]{2}|[a-z]{3}/i.test(words);

/** Adds a question; those that it was typed on from, or that it is once more, go. */
export const withQuestion = (asked: readonly string[], question: string): readonly string[] => [
  ...asked.filter((one) => !question.startsWith(one)),
  question,
];

/** The shift in words for the next one: call by call, without what callers said of themselves. */
export function handoverText({ on, calls, handover }: Day, clock: (at: number) => string): string {
  const lines = [...calls].reverse().map(({ startedAt, opened, codes, note }, index) => {
    const parts = [
      opened.map(({ title }) => title).join('、'),
      codes.length > 0 ? `查询码${codes.join('、')}` : '',
      note,
    ].filter((part) => part !== '');
    return `${index + 1}. ${clock(startedAt)} ${parts.join('；') || '没查什么'}`;
  });
  const head = `${on} 共${calls.length}通`;
  return [head, ...(handover === '' ? [] : [`交班：${handover}`]), ...lines].join('\n');
}
