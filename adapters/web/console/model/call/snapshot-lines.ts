import { statusWords } from '../../../../../src/conversation/wording/status-words.ts';
import type { Fact, Validity } from '../records.ts';
import { verdictLabels } from '../words.ts';
import { valueWords } from './heard.ts';

/** What an agent had before them when reporting a fault; other clients may send other things. */
interface Snapshot {
  readonly asOf?: string;
  readonly summary?: string;
  readonly validity?: Validity;
  readonly locator?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly verdicts?: readonly { clause: string | null; verdict: string }[];
}

/** A report's snapshot in words, line by line: what, and what it said. */
export function snapshotLines(
  snapshot: unknown,
  facts: readonly Fact[],
  placeName: (code: string) => string,
): readonly (readonly [string, string])[] {
  const given: Snapshot = typeof snapshot === 'object' && snapshot !== null ? snapshot : {};
  const { asOf, summary, validity, locator, facts: told = {}, verdicts = [] } = given;
  const sum = verdicts.find(({ clause }) => clause === null)?.verdict;
  const lines = [
    ['按哪天看', asOf ?? ''],
    ['当时写的', summary ?? ''],
    ['期限', validity === undefined ? '' : validityWords(validity)],
    ['位置', locator ?? ''],
    ['当时的结论', isVerdict(sum) ? verdictLabels[sum] : ''],
    ['来电人的情况', Object.entries(told).map(toldWords(facts, placeName)).join('；')],
  ] as const;
  return lines.filter(([, words]) => words !== '');
}

const isVerdict = (text: string | undefined): text is keyof typeof verdictLabels =>
  text !== undefined && text in verdictLabels;

const validityWords = (validity: Validity): string =>
  [statusWords(validity), [validity.from, validity.to].filter(Boolean).join('到')]
    .filter(Boolean)
    .join('，');

const toldWords =
  (facts: readonly Fact[], placeName: (code: string) => string) =>
  ([id, value]: readonly [string, string | number]): string => {
    const fact = facts.find((one) => one.id === id);
    return `${fact?.label ?? id}：${valueWords(fact, value, placeName)}`;
  };
