import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Refusal } from '../search.ts';
import type { SearchData, TopicData } from '../search-data.ts';
import type { Understanding } from '../understanding.ts';
import type { Outcome } from './decide.ts';
import type { findNeighbour, Neighbour } from './neighbours.ts';
import { ASKING } from './signs.ts';
import { clausesOf } from './windows.ts';

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
  const nothing = refusalOfIntent(understood);
  if (nothing !== null) return { outcome: 'refuse', refusal: nothing, near: [], neighbour: null };
  if (outcome === 'answer' && fitting.length > 0 && next?.isCertain !== true) return null;
  if (next !== null && isWhatIsMeant(next, understood.text)) {
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

/**
 * Of the many things that a letter names, one is what it is about only where it names it again, or asks
 * in the same clause: 入户征询意见 is no 入户.
 */
function isWhatIsMeant(
  { neighbour: { said }, isCertain }: NonNullable<ReturnType<typeof findNeighbour>>,
  text: string,
): boolean {
  if (isCertain || text.length < LETTER || text.split(said).length > 2) return true;
  return clausesOf(text).some((clause) => clause.includes(said) && ASKING.test(clause));
}

/** From this length on a message names much. */
const LETTER = 60;

/** From this probability on an outside matter is certain enough to be named, or to be small talk. */
const CERTAIN = 0.8;
const SMALL_TALK = 0.3;

const KIND_OF_INTENT: Partial<Record<Understanding['intent'], Refusal['kind']>> = {
  abuse: 'abuse',
  injection: 'injection',
  english: 'english',
  nonsense: 'noise',
  smalltalk: 'smalltalk',
};

/** Messages that ask for nothing these papers could hold, whatever their words. */
function refusalOfIntent({ intent }: Understanding): Refusal | null {
  const kind = KIND_OF_INTENT[intent];
  return kind === undefined ? null : { kind };
}

/** Why the papers do not answer; whom to ask is told where the matter is certain, its name never guessed. */
function outsideRefusal(beliefs: Float64Array, topics: SearchData['topics']): Refusal {
  let likeliest: TopicData | undefined;
  let belief = 0;
  beliefs.forEach((probability, number) => {
    const topic = topics[number];
    if (topic?.outside === undefined || probability <= belief) return;
    belief = probability;
    likeliest = topic;
  });
  const outside = likeliest?.outside;
  if (likeliest === undefined || outside === undefined) return { kind: 'outside-topic' };
  if (outside.kind === 'smalltalk' && belief >= SMALL_TALK) return { kind: 'smalltalk' };
  if (belief < CERTAIN) return { kind: 'outside-topic' };
  return {
    kind: 'outside-topic',
    hotline: outside.hotline ?? '12345',
  };
}
