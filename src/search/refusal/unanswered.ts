import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Refusal } from '../search.ts';
import type { SearchData } from '../search-data.ts';
import type { Understanding } from '../understanding.ts';
import type { Outcome } from './decide.ts';
import type { findNeighbour, Neighbour } from './neighbours.ts';
import { outsideRefusal, refusalOfWish } from './refuse.ts';

const MOST_NEAR = 3;

/** Why a question is not answered, and what is asked back instead. */
export interface Unanswered {
  readonly outcome: 'ask' | 'refuse';
  readonly refusal: Refusal;
  readonly near: readonly Measure[];
  readonly neighbour: Neighbour | null;
}

/**
 * Null where the question is answered. What is named next door is asked back about where the papers
 * hold something near to it, and refused by its own name where they do not; what is in doubt otherwise
 * is asked back about by what fits best.
 * @param fitting the measures that fit, best first
 */
export function unanswered(
  asked: {
    readonly understood: Understanding;
    readonly outcome: Outcome;
    readonly topics: Float64Array;
    readonly next: ReturnType<typeof findNeighbour>;
  },
  fitting: readonly Measure[],
  data: SearchData,
  measures: readonly Measure[],
): Unanswered | null {
  const { understood, outcome, topics, next } = asked;
  const nothing = refusalOfWish(understood);
  if (nothing !== null) return { outcome: 'refuse', refusal: nothing, near: [], neighbour: null };
  if (outcome === 'answer' && fitting.length > 0) return null;
  if (next !== null) {
    const near = next.near.flatMap((number) => measures[number] ?? []).slice(0, MOST_NEAR);
    return {
      outcome: near.length > 0 ? 'ask' : 'refuse',
      refusal: { kind: 'outside-topic', hotline: next.neighbour.hotline },
      near,
      neighbour: next.neighbour,
    };
  }
  const near = outcome === 'ask' ? fitting.slice(0, MOST_NEAR) : [];
  return {
    outcome: near.length > 0 ? 'ask' : 'refuse',
    refusal: outsideRefusal(topics, data.topics),
    near,
    neighbour: null,
  };
}
