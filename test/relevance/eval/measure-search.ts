import type { Search } from '../../../src/search/search.ts';
import type { Case } from '../questions.ts';

/** What came of one question. */
export interface Outcome {
  readonly test: Case;
  /** 1 for the first place; 0 when no right answer is among the first ten */
  readonly rank: number;
  /** refused outright; for contacts always false */
  readonly refused: boolean;
  /** asked back about: then `rank` is that among what is asked about */
  readonly asked: boolean;
  readonly found: readonly string[];
}

/** Asks every question as a person would, with no place or year given beside it. */
export function measureSearch(search: Search, cases: readonly Case[], today: string): Outcome[] {
  return cases.map((test) => {
    if (test.kind === 'contact') {
      const hits = search.findContacts(test.text).map(({ agency, desk }) => desk?.id ?? agency.id);
      const right = (id: string) =>
        test.gold.some((gold) => id === gold || id.startsWith(`${gold}.`));
      return {
        ...{ test, rank: hits.findIndex(right) + 1, refused: false, asked: false },
        found: hits.slice(0, 3),
      };
    }
    const answer = search.find(test.text, { today });
    if (test.kind === 'elsewhere') {
      const fits = answer.results.map(({ fit }) => fit);
      const right = fits.length > 0 && !fits.includes('own') && !fits.includes('unplaced');
      return {
        ...{ test, rank: right ? 1 : 0, refused: answer.noMatch, asked: false },
        found: fits.slice(0, 3),
      };
    }
    const asked = answer.outcome === 'ask';
    const shown = asked ? answer.near : answer.results.map(({ measure }) => measure);
    const ids = shown.map(({ id }) => id as string);
    return {
      test,
      rank: ids.findIndex((id) => test.gold.includes(id)) + 1,
      refused: answer.outcome === 'refuse',
      asked,
      found: answer.noMatch ? [answer.refusal?.kind ?? 'none', ...ids] : ids.slice(0, 3),
    };
  });
}

export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** Share in percent with its 95 % interval (Wilson). `93.1 (89.2–95.6)` */
export function percent({ hits, of }: Share): string {
  if (of === 0) return '–';
  const share = hits / of;
  const z = 1.96;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half =
    (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const show = (value: number) => (100 * Math.max(0, Math.min(1, value))).toFixed(1);
  return `${show(share)} (${show(middle - half)}–${show(middle + half)})`;
}

export interface Figures {
  readonly hit1: Share;
  readonly hit3: Share;
  /** mean reciprocal rank among the first ten */
  readonly mrr: number;
  /** of what should be answered, refused outright and asked back about */
  readonly falseRefusals: Share;
  readonly askedBack: Share;
  /** of what is outside, not answered */
  readonly refused: Share;
  readonly contacts: Share;
  /** of a place without papers: nothing is hidden, and nothing passes for its own */
  readonly elsewhere: Share;
}

/** The project's targets, measured. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const of = (kind: Case['kind']) => outcomes.filter(({ test }) => test.kind === kind);
  const policy = of('policy');
  const count = (list: readonly Outcome[], is: (outcome: Outcome) => boolean): Share => ({
    hits: list.filter(is).length,
    of: list.length,
  });
  return {
    hit1: count(policy, ({ rank, asked }) => rank === 1 && !asked),
    hit3: count(policy, ({ rank }) => rank >= 1 && rank <= 3),
    mrr:
      policy.reduce((sum, { rank }) => sum + (rank >= 1 && rank <= 10 ? 1 / rank : 0), 0) /
      Math.max(1, policy.length),
    falseRefusals: count(policy, ({ refused }) => refused),
    askedBack: count(policy, ({ asked }) => asked),
    refused: count(of('refuse'), ({ refused, asked }) => refused || asked),
    contacts: count(of('contact'), ({ rank }) => rank === 1),
    elsewhere: count(of('elsewhere'), ({ rank }) => rank === 1),
  };
}
